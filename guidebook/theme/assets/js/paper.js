/* Paper in this page: sheets, reminders or a booklet of the chosen guides. The command that writes PDFs calls it too.
   order: {format, slugs, title, date, grey, bare, notes, venue, site}, all but the first two optional. Papers are in
   the page's own language, or in the one that `paperLanguage` turned to. */
const sheets = {};
const paper = {
  language: document.documentElement.lang,
  /* Where that language's pages stand, and its guides' scripts. */
  folder: "",
  /* By guide, then by format, the names of the files in `imprimer/`. */
  ready: {},
  /* Those of several guides. */
  shared: [],
  ELSEWHERE: "https://livret.invalid/",
  MARGINS: "13mm 12mm 14mm",
  /* What `paper-fit.js` reads. Heights are between the margins, less a little for rounding. */
  FORMATS: {
    fiche: {height: 269, wide: [0.85, 0.75], beside: [0.8, 0.7, 0.62], alone: []},
    grand: {
      height: 269, wide: [1, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7], beside: [], alone: [0.65, 0.6, 0.55, 0.5],
    },
    cahier: {height: 179, wide: [1, 0.95, 0.9, 0.85, 0.8], beside: [], alone: [0.76]},
  },

  /* The guides' scripts in a language: pages opened from a folder cannot read others. */
  async load(slugs, language = this.language) {
    if (language !== this.language) await paperLanguage.turn(language);
    const missing = slugs.filter((slug) => !this.guide(slug));
    await Promise.all(missing.map((slug) => this.bring(this.folder + "guides/" + slug + "/fiche.js")));
  },

  bring: (src) => new Promise((done, fail) => {
    const script = Object.assign(document.createElement("script"), {src});
    script.addEventListener("load", done);
    script.addEventListener("error", fail);
    document.head.append(script);
  }),

  /* The folder of a language on the site, as addresses and names of guides begin with it. */
  within: (language) => (language === "fr" ? "" : language + "/"),

  /* From a page in a language to the root of the site. */
  root(language) { return language === "fr" ? "" : "../"; },

  guide(slug) { return sheets[this.within(this.language) + slug]; },

  async make(order) {
    this.begin(order);
    if (order.format === "mots") return this.showWords();
    const made = await this.sheets(order.slugs), notes = order.notes ? [paperModels.filled("paper-notes")] : [];
    const parts = this.bound ? [...this.front(), ...made, ...this.back()] : [...made, ...notes];
    this.show(parts, order.slugs);
    document.title = (this.bound && order.title) || order.slugs.map((slug) => this.title(slug)).join(", ");
  },

  /* The words of a guide's title. */
  title(slug) { return paperModels.words(this.guide(slug).title); },

  /* A sheet of words alone: those of a guide leave out what an earlier guide has explained. */
  async showWords() {
    await document.fonts.ready;
    this.show(this.words());
    document.title = document.querySelector(".paper h1")?.textContent || "";
  },

  begin(order) {
    const root = document.documentElement;
    this.order = order;
    this.bound = this.binds(order.format);
    root.dataset.paper = order.format;
    root.toggleAttribute("data-grey", Boolean(order.grey));
    root.toggleAttribute("data-bare", Boolean(order.bare));
    paperFit.begin(this.FORMATS[order.format] || this.FORMATS.fiche, order.bare);
  },

  /* Several guides as a booklet, with a cover and contents. */
  binds: (format) => format === "livret" || format === "cahier",

  async sheets(slugs) {
    const place = document.querySelector(".paper");
    const made = slugs.map((slug) => this.sheet(slug));
    await document.fonts.ready;
    for (const sheet of made) await this.fit(sheet, place);
    return made;
  },

  sheet(slug) {
    if (this.order.format === "planche") return paperStrip.make(slug, this.order);
    return paperSheet[this.order.format === "memo" ? "memo" : "make"](slug, this.order);
  },

  /* One sheet alone in the page: fifty at once would be laid out again at each measure. */
  async fit(sheet, place) {
    place.replaceChildren(sheet);
    await Promise.all([...sheet.querySelectorAll("img")].map((image) => image.decode().catch(() => {})));
    paperFit.all(place);
  },

  /* `first` is the number of the first page. */
  show(parts, slugs = [], first = 1) {
    document.querySelector(".paper").replaceChildren(...parts);
    for (const link of document.querySelectorAll('.paper a[href^="#"]')) {
      const name = link.getAttribute("href").slice(1);
      if (!document.getElementById(name)) link.href = this.ELSEWHERE + name;
    }
    for (const words of document.querySelectorAll(".paper > .words")) paperFit.tail(words);
    this.rules(slugs, first);
  },

  /* A booklet as the command prints it, part after part, for a browser that prints it whole takes twice the memory:
     its first pages, some guides, its last pages, and its first pages again with their numbers. */
  beginBooklet(order) {
    this.begin(order);
    this.show(this.front());
    return this.entries().map(({target}) => target);
  },

  async guides(slugs, first) {
    this.show(await this.sheets(slugs), slugs, first);
  },

  endBooklet(first) { this.show(this.back(), [], first); },

  number(numbers) { this.show(this.front(numbers)); },

  front(numbers = {}) {
    const {title, date, venue} = this.order;
    const cover = paperModels.filled("paper-cover", {title, date, venue: venue && paperModels.venue(venue)});
    return [cover, paperModels.filled("paper-contents", {entries: this.contents(numbers)})];
  },

  contents(numbers) {
    return this.entries().map(({target, title}) => {
      const page = this.order.numbered ? numbers[target] || "000" : "";
      const entry = paperModels.filled("paper-entry", {title, page});
      entry.querySelector("a").href = "#" + target;
      if (!page) entry.querySelectorAll(".leader, .entry-page").forEach((empty) => empty.classList.add("unknown"));
      return entry;
    });
  },

  /* What the contents name: known before anything is made. */
  entries() {
    const guides = this.order.slugs.map((slug) => ({target: paperSheet.PREFIX + slug, title: this.guide(slug).title}));
    const last = this.back().map((part) => part.querySelector("h1"));
    return [...guides, ...last.map(({id, textContent}) => ({target: id, title: textContent}))];
  },

  /* The explained words of all guides, and lines to write on. */
  back() { return [...this.words(), paperModels.filled("paper-notes")]; },

  /* Each word once. */
  words() {
    const words = new Map(this.order.slugs.flatMap((slug) => this.guide(slug).words).map((word) => [word.word, word]));
    if (!words.size) return [];
    const sorted = [...words.values()].sort((one, other) => one.word.localeCompare(other.word, "fr"));
    const part = paperModels.filled("paper-words", {words: paperSheet.words(sorted)});
    paperModels.unbroken(part);
    return [part];
  },

  /* The page's size, its foot and its running header: a named page for each guide. */
  rules(slugs, first) {
    if (!document.adoptedStyleSheets) return;
    const {order, bound} = this, place = document.querySelector(".paper"), {header, page} = place.dataset;
    const {direction, fontFamily} = getComputedStyle(place), mirrored = direction === "rtl";
    const [start, end] = mirrored ? ["right", "left"] : ["left", "right"];
    const booklet = order.format === "cahier", size = order.format === "grand" ? 20 : 12;
    const box = (place, content) =>
      `@${place} { content: ${content}; direction: ${direction}; font: ${size}pt ${fontFamily}; }`;
    const said = JSON.stringify;
    const named = slugs.map((slug, index) => {
      const top = box("top-" + end, said(order.format === "memo" ? "" : this.title(slug)));
      const left = bound ? "" : box("bottom-" + start, said(header + " · " + this.guide(slug).version));
      /* Only the first page of a document can be told apart, and a booklet's guides are to be alike. */
      const alone = bound ? "" : `@page guide-${index}:first { @top-${end} { content: none; } } `;
      const article = `[id=${said(paperSheet.PREFIX + slug)}]`;
      return `${alone}@page guide-${index} { ${top} ${left} } ${article} { page: guide-${index}; }`;
    });
    /* A number among numbers stands in its own direction: Unicode Standard Annex 9, “Left-to-right isolate”. */
    const count = bound ? "" : ' " / " counter(pages)', [isolate, pop] = mirrored ? ["\u2066", "\u2069"] : ["", ""];
    const number = said(page + " " + isolate) + " counter(page)" + count + (pop && " " + said(pop));
    const sheet = new CSSStyleSheet(), foot = said(bound && order.title ? order.title : header);
    sheet.replaceSync(`
      @page { size: ${booklet ? "A5" : "A4"}; margin: ${booklet ? "14mm 12mm 15mm" : this.MARGINS};
        ${box("bottom-" + start, foot)} ${box("bottom-" + end, number)} }
      @page :first { counter-set: page ${first}; }
      @page cover { @bottom-left { content: none; } @bottom-right { content: none; } } ${named.join(" ")}`);
    document.adoptedStyleSheets = [sheet];
  },
};
