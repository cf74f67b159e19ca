/* A guide's data (`guides/<name>/fiche.js`, `ar/guides/<name>/fiche.js`) → an article for paper. */
const paperSheet = {
  /* The page's own list of guides has their plain names. */
  PREFIX: "papier-",

  make(slug, order) {
    const guide = paper.guide(slug);
    const article = paperModels.filled("paper-sheet", {
      title: guide.title,
      summary: guide.summary,
      facts: this.facts(guide),
      verified: guide.verified,
      introduction: paperModels.html(guide.introduction),
      about: this.about(guide),
      version: this.version(guide),
      later: guide.later,
      translation: guide.translation,
      words: this.explained(guide.explains, guide, order),
      steps: guide.steps.map((step) => this.step(step, this.explained(step.explains, guide, order))),
      after: this.guides(guide.after),
      address: guide.newest?.address,
      met: !paper.binds(order.format) && guide.words.some(({met}) => met) && paperModels.filled("paper-met"),
      venue: this.venue(order),
    });
    return this.settled(article, slug, order);
  },

  /* One page: what is needed, and the steps in a line each. */
  memo(slug, order) {
    const guide = paper.guide(slug);
    const memo = paperModels.filled("paper-memo", {
      title: guide.title,
      summary: guide.summary,
      facts: this.facts(guide),
      steps: guide.steps.map(({title}) => paperModels.element("li", paperModels.said("span", title))),
      verified: guide.verified,
      translation: guide.translation,
      about: this.about(guide, this.version(guide)),
      venue: this.venue(order),
    });
    return this.settled(memo, slug, order);
  },

  facts({needs, before, duration, help}) {
    return paperModels.filled("paper-facts", {
      needs: paperModels.lines(needs),
      before: this.guides(before),
      duration,
      help: help.map((sentence) => paperModels.element("p", sentence)),
    });
  },

  guides(guides) {
    return paperModels.lines(guides.map(({slug, title}) => paperModels.link("../" + slug + "/index.html", title)));
  },

  /* Where the newest version is. A reminder has no other place to say which version it is, and its number. */
  about({newest, later}, version) {
    const code = newest && paperModels.code(newest, "newest");
    return paperModels.filled("paper-about", {version, later: version && later, newest: code});
  },

  version: ({version, owner}) => (owner ? version + " · " + owner : version),

  step({number, title, text, apart, screen, photo, signs, later}, words) {
    const section = paperModels.filled("paper-step", {
      number,
      title,
      text: paperModels.html(text),
      later,
      signs: signs && paperModels.code(signs, "signs"),
      apart: [...paperModels.html(apart), words],
      picture: screen ? paperModels.html(screen) : this.photo(photo),
    });
    section.id = "etape-" + number;
    section.querySelector("h2").id = "titre-" + number;
    section.setAttribute("aria-labelledby", "titre-" + number);
    return section;
  },

  photo({src, alt, width, height}) {
    const image = Object.assign(document.createElement("img"), {className: "photo", alt, width, height});
    image.setAttribute("src", src);
    return image;
  },

  /* The words that a text uses first, but for those that the person knows. A booklet has all of them at its end. */
  explained(names, {words}, {format}) {
    const news = paper.binds(format) ? [] : words.filter(({word, met}) => !met && names.includes(word));
    return news.length ? paperModels.filled("paper-explained", {words: this.words(news)}) : null;
  },

  words(words) { return words.map((word) => paperModels.filled("paper-word", {...word, word: this.named(word)})); },

  /* A word is French in every language: in another one, it is told what it is called there. */
  named({word, meaning}) {
    return meaning === undefined ? word : [paperModels.french("bdi", word), meaning && " — " + meaning];
  },

  /* A booklet has it on its cover, and all the words at its end. */
  venue: ({venue, format}) => venue && !paper.binds(format) && paperModels.venue(venue),

  /* What is true of the whole article: its lines, its pictures, where its links lead, and its names. */
  settled(article, slug, order) {
    paperModels.unbroken(article);
    for (const image of article.querySelectorAll("img")) {
      image.src = paper.folder + "guides/" + slug + "/" + image.getAttribute("src");
      image.loading = "eager";
    }
    for (const link of article.querySelectorAll('a[href^="../"]')) this.lead(link, slug, order);
    this.names(article, slug);
    article.id = this.PREFIX + slug;
    if (paper.language !== "fr") this.speaking(article);
    return article;
  },

  /* A link to a guide: to the same paper, to the public site, or nowhere, and then it is a text. */
  lead(link, slug, order) {
    const {pathname, hash} = new URL(link.getAttribute("href"), "https://site.invalid/guides/" + slug + "/index.html");
    const other = pathname.split("/")[2];
    if (order.format !== "memo" && order.slugs.includes(other))
      link.setAttribute("href", "#" + (hash ? other + hash.replace("#", "--") : this.PREFIX + other));
    else if (order.site)
      link.href = order.site.replace(/\/?$/, "/") + paper.within(paper.language) + pathname.slice(1) + hash;
    else link.replaceWith(...link.childNodes);
  },

  /* What is in another language than its sheet has a name: Chromium tells the language of no words within a line that
     have none (guidebook/paper/tags.py). */
  speaking(article) {
    const parts = article.querySelectorAll("[lang]:not([id], [role=img], [role=img] *)");
    for (const [index, part] of parts.entries()) part.id = article.id + "--" + part.lang + "-" + index;
  },

  /* Several guides in one document: each keeps its names to itself. */
  names(article, slug) {
    for (const named of article.querySelectorAll("[id]")) named.id = slug + "--" + named.id;
    for (const named of article.querySelectorAll("[aria-labelledby]"))
      named.setAttribute("aria-labelledby", slug + "--" + named.getAttribute("aria-labelledby"));
    for (const link of article.querySelectorAll('a[href^="#"]')) {
      const name = slug + "--" + link.getAttribute("href").slice(1);
      if (article.querySelector("#" + CSS.escape(name))) link.setAttribute("href", "#" + name);
    }
  },
};
