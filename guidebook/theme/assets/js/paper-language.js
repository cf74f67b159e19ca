/* Papers in another language than that of the page that prints: its models, styles and direction. What the page itself
   says stays as it is. `papers` has what each language's own page gives (`assets/paper/<language>.js`). */
const papers = {};
const paperLanguage = {
  own: paper.language,

  async turn(language) {
    const root = document.documentElement, place = document.querySelector(".paper");
    this.home ||= this.ownPage(root, place);
    const {models, direction, header, page, title = ""} = await this.found(language);
    Object.assign(root, {lang: language, dir: direction});
    Object.assign(place, {lang: language, dir: direction});
    Object.assign(place.dataset, {header, page, title});
    const folder = language === this.own ? "" : paper.root(this.own) + paper.within(language);
    Object.assign(paper, {language, folder});
    paperModels.place = models;
  },

  /* What the page is before any paper: its own words keep their language, whatever that of the paper around them. */
  ownPage({lang, dir: direction}, place) {
    for (const part of document.querySelectorAll("body > :not(main), main > :not(.paper)"))
      Object.assign(part, {lang: part.lang || lang, dir: part.dir || direction});
    return {models: document, direction, ...place.dataset};
  },

  async found(language) {
    if (language === this.own) return this.home;
    const root = paper.root(this.own);
    if (!papers[language]) {
      await paper.bring(root + "assets/paper/" + language + ".js");
      if (language !== "fr") await this.dress(root + "assets/css/" + language + ".css");
      papers[language].models = this.models(papers[language].models, root);
    }
    return papers[language];
  },

  /* Its styles, with the fonts that they name: one that comes when it is needed comes too late to be measured. */
  async dress(href) {
    const link = Object.assign(document.createElement("link"), {rel: "stylesheet", href});
    await new Promise((done, fail) => {
      link.addEventListener("load", done);
      link.addEventListener("error", fail);
      document.head.append(link);
    });
    await Promise.all([...document.fonts].filter(this.names).map((face) => face.load()));
  },

  /* Whether a font is for some letters alone. The others are there, or stand in for those that are late. */
  names: ({unicodeRange}) => unicodeRange !== "U+0-10FFFF",

  models(html, root) {
    const made = document.createElement("template");
    made.innerHTML = html;
    for (const {content} of made.content.querySelectorAll("template"))
      for (const image of content.querySelectorAll("img")) image.setAttribute("src", root + image.getAttribute("src"));
    return made.content;
  },
};
