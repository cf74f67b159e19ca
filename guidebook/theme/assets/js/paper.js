/* Paper in this page: sheets, reminders or a booklet of the chosen guides. The command that writes PDFs calls it too.
   order: {format, slugs, title, date, grey, bare, notes, venue, codes, site}, all but the first two optional. */
const sheets = {};
const paper = {
  ready: {},
  ELSEWHERE: "https://livret.invalid/",
  MARGINS: "16mm 15mm 18mm",
  /* What `paper-fit.js` reads. Heights are between the margins, less a little for rounding. */
  FORMATS: {
    fiche: {height: 261, wide: [1, 0.92, 0.85], beside: [0.8], alone: [0.7]},
    grand: {height: 261, wide: [1, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7], beside: [], alone: [0.65, 0.6, 0.55, 0.5], parted: true},
    cahier: {height: 179, wide: [1, 0.95, 0.9, 0.85, 0.8], beside: [], alone: [0.75, 0.7, 0.65], parted: true},
  },

  /* The guides' scripts: pages opened from a folder cannot read others. */
  load(slugs) {
    return Promise.all(slugs.filter((slug) => !sheets[slug]).map((slug) => new Promise((done, fail) => {
      const script = document.createElement("script");
      script.src = "guides/" + slug + "/fiche.js";
      script.addEventListener("load", done);
      script.addEventListener("error", fail);
      document.head.append(script);
    })));
  },

  async make(order) {
    this.begin(order);
    const made = await this.sheets(order.slugs);
    if (this.bound) this.show([...this.front(), ...made, ...this.back()], made);
    else this.show(order.notes ? [...made, this.model("paper-notes")] : made, made);
    document.title = this.bound && order.title ? order.title : made.map((sheet) => sheet.querySelector("h1").textContent).join(", ");
  },

  begin(order) {
    const root = document.documentElement;
    this.order = order;
    this.bound = order.format === "livret" || order.format === "cahier";
    this.explained = new Map();
    root.dataset.paper = order.format;
    root.toggleAttribute("data-grey", Boolean(order.grey));
    root.toggleAttribute("data-bare", Boolean(order.bare));
  },

  async sheets(slugs) {
    const {order, bound} = this, place = document.querySelector(".paper");
    const made = slugs.map((slug) => (order.format === "memo" ? paperSheet.memo(slug, order) : paperSheet.make(slug, order)));
    if (order.venue && !bound) for (const sheet of made) sheet.querySelector(".memo-foot, .the-end").append(this.venue(order.venue));
    if (bound) made.forEach((sheet) => this.keepWords(sheet));
    await document.fonts.ready;
    for (const sheet of made) await this.fit(sheet, place, order);
    return made;
  },

  /* One sheet alone in the page: fifty at once would be laid out again at each measure. */
  async fit(sheet, place, order) {
    place.replaceChildren(sheet);
    await Promise.all([...sheet.querySelectorAll("img")].map((image) => image.decode().catch(() => {})));
    paperFit.all(place, this.FORMATS[order.format] || this.FORMATS.fiche, order.bare);
  },

  /* `first` is the number of the first page. */
  show(parts, made = [], first = 1) {
    document.querySelector(".paper").replaceChildren(...parts);
    for (const link of document.querySelectorAll('.paper a[href^="#"]')) {
      const name = link.getAttribute("href").slice(1);
      if (!document.getElementById(name)) link.href = this.ELSEWHERE + name;
    }
    for (const words of document.querySelectorAll(".paper > .words")) paperFit.tail([words]);
    this.rules(made, first);
  },

  /* A booklet as the command prints it, part after part, for a browser that prints it whole takes twice the memory:
     its first pages, some guides, its last pages, and its first pages again with their numbers. */
  beginBooklet(order) {
    this.begin(order);
    this.show(this.front());
    return this.entries().map(({target}) => target);
  },

  async guides(slugs, first) {
    const made = await this.sheets(slugs);
    this.show(made, made, first);
  },

  endBooklet(first) { this.show(this.back(), [], first); },

  number(numbers) { this.show(this.front(numbers)); },

  /* A copy of a model, its places filled. */
  model(name, texts = {}) {
    const copy = document.getElementById(name).content.firstElementChild.cloneNode(true);
    for (const put of copy.querySelectorAll("[data-put]")) {
      if (texts[put.dataset.put]) put.textContent = texts[put.dataset.put];
      else if (put.dataset.put in texts) put.remove();
    }
    return copy;
  },

  venue({name, address, hours, adviser}) {
    const block = this.model("paper-venue", {name, address, adviser});
    for (const hour of hours) block.querySelector("ul").append(Object.assign(document.createElement("li"), {textContent: hour}));
    if (!hours.length) block.querySelectorAll(".venue-hours, ul").forEach((part) => part.remove());
    if (!adviser) block.querySelector(".venue-adviser").remove();
    return block;
  },

  front(numbers = {}) {
    const {order} = this, cover = this.model("paper-cover", {title: order.title, date: order.date || ""});
    if (order.venue) cover.querySelector(".venue-place").append(this.venue(order.venue));
    return [cover, this.contents(numbers)];
  },

  contents(numbers) {
    const contents = this.model("paper-contents");
    for (const {target, title} of this.entries()) {
      const entry = this.model("paper-entry", {title});
      entry.querySelector("a").href = "#" + target;
      if (this.order.numbered) entry.querySelector("[data-put=page]").textContent = numbers[target] || "000";
      else entry.querySelectorAll(".leader, .entry-page").forEach((empty) => empty.classList.add("unknown"));
      contents.querySelector("ol").append(entry);
    }
    return contents;
  },

  /* What the contents name: known before anything is made. */
  entries() {
    const {slugs} = this.order, last = slugs.some(paperSheet.hasWords) ? ["paper-words", "paper-notes"] : ["paper-notes"];
    return [
      ...slugs.map((slug) => ({target: paperSheet.PREFIX + slug, title: paperSheet.title(slug)})),
      ...last.map((name) => this.model(name).querySelector("h1")).map(({id, textContent}) => ({target: id, title: textContent})),
    ];
  },

  /* The explained words of all guides, each once, are a part of their own. */
  keepWords(sheet) {
    for (const word of sheet.querySelectorAll(".explained > div")) this.explained.set(word.querySelector("dt").textContent, word);
    sheet.querySelector(".guide-words")?.remove();
  },

  back() {
    const notes = this.model("paper-notes"), words = this.model("paper-words");
    if (!this.explained.size) return [notes];
    const sorted = [...this.explained.keys()].sort((one, other) => one.localeCompare(other, "fr"));
    words.querySelector("dl").append(...sorted.map((word) => this.explained.get(word)));
    return [words, notes];
  },

  /* The page's size, its foot and its running header: a named page for each guide. */
  rules(made, first) {
    if (!document.adoptedStyleSheets) return;
    const {order, bound} = this, {header, page} = document.querySelector(".paper").dataset, small = order.format === "cahier";
    const box = (place, content) => `@${place} { content: ${content}; font: ${small ? 12 : order.format === "grand" ? 20 : 14}pt 'Atkinson Hyperlegible Next', sans-serif; }`;
    const said = JSON.stringify, foot = said(bound && order.title ? order.title : header);
    const named = made.map((sheet, index) => {
      const title = order.format === "memo" ? "" : sheet.querySelector("h1").textContent;
      const left = bound ? "" : box("bottom-left", said(header + " · " + sheet.querySelector(".paper-version").textContent));
      /* Only the first page of a document can be told apart, and a booklet's guides are to be alike. */
      const alone = bound ? "" : `@page guide-${index}:first { @top-right { content: none; } } `;
      return `${alone}@page guide-${index} { ${box("top-right", said(title))} ${left} } [id=${said(sheet.id)}] { page: guide-${index}; }`;
    });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`@page { size: ${small ? "A5" : "A4"}; margin: ${small ? "14mm 12mm 15mm" : this.MARGINS};
      ${box("bottom-left", foot)} ${box("bottom-right", said(page + " ") + " counter(page)" + (bound ? "" : ' " / " counter(pages)'))} }
      @page :first { counter-set: page ${first}; }
      @page cover { @bottom-left { content: none; } @bottom-right { content: none; } } ${named.join(" ")}`);
    document.adoptedStyleSheets = [sheet];
  },
};
