/* Paper in this page: sheets, reminders or a booklet of the chosen guides. The command that writes PDFs calls it too.
   order: {format, slugs, title, date, grey, bare, notes, venue, codes, site}, all but the first two optional. */
const sheets = {};
const paper = {
  ready: {},
  MARGINS: "16mm 15mm 18mm",
  /* What `paper-fit.js` reads. Heights are between the margins, less a little for rounding. */
  FORMATS: {
    fiche: {height: 261, wide: [1, 0.95, 0.9, 0.85], beside: [0.8], alone: [0.75, 0.7]},
    grand: {height: 261, wide: [1, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7], beside: [], alone: [0.65, 0.6, 0.55]},
    cahier: {height: 179, wide: [1, 0.95, 0.9, 0.85, 0.8], beside: [], alone: [0.75, 0.7, 0.65]},
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
    const place = document.querySelector(".paper"), root = document.documentElement;
    const booklet = order.format === "livret" || order.format === "cahier";
    this.order = order;
    root.dataset.paper = order.format;
    root.toggleAttribute("data-grey", Boolean(order.grey));
    root.toggleAttribute("data-bare", Boolean(order.bare));
    const made = order.slugs.map((slug) => (order.format === "memo" ? paperSheet.memo(slug, order) : paperSheet.make(slug, order)));
    const venue = order.venue ? this.venue(order.venue) : null;
    if (venue && !booklet) for (const sheet of made) sheet.querySelector(".memo-foot, .the-end").append(venue.cloneNode(true));
    await document.fonts.ready;
    for (const sheet of made) await this.fit(sheet, place, order);
    place.replaceChildren(...(booklet ? this.booklet(made, order, venue) : made));
    if (order.notes && !booklet) place.append(this.model("paper-notes"));
    this.rules(made, order, booklet);
    document.title = booklet && order.title ? order.title : made.map((sheet) => sheet.querySelector("h1").textContent).join(", ");
  },

  /* One sheet alone in the page: fifty at once would be laid out again at each measure. */
  async fit(sheet, place, order) {
    place.replaceChildren(sheet);
    await Promise.all([...sheet.querySelectorAll("img")].map((image) => image.decode().catch(() => {})));
    paperFit.all(place, this.FORMATS[order.format] || this.FORMATS.fiche, order.bare);
  },

  /* The contents alone with their page numbers, which are known once the booklet has been printed. */
  number(numbers, pages) {
    for (const entry of document.querySelectorAll(".contents a"))
      entry.querySelector("[data-put=page]").textContent = numbers[entry.getAttribute("href").slice(1)] || "";
    for (const part of document.querySelector(".paper").children) part.hidden = !part.matches(".cover, .contents");
    document.querySelectorAll(".contents a").forEach((entry) => entry.removeAttribute("href"));
    this.rules([], this.order, true, pages);
  },

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

  booklet(made, order, venue) {
    const cover = this.model("paper-cover", {title: order.title, date: order.date || ""});
    if (venue) cover.querySelector(".venue-place").append(venue);
    const words = this.words(made), notes = this.model("paper-notes");
    const parts = [...made, ...(words ? [words] : []), notes];
    return [cover, this.contents(parts, order.numbered), ...parts];
  },

  contents(parts, numbered) {
    const contents = this.model("paper-contents");
    for (const part of parts) {
      const title = part.querySelector("h1"), target = part.id || title.id;
      const entry = this.model("paper-entry", {title: title.textContent});
      entry.querySelector("a").href = "#" + target;
      if (numbered) entry.querySelector("[data-put=page]").textContent = "000";
      else entry.querySelectorAll(".leader, .entry-page").forEach((empty) => empty.classList.add("unknown"));
      contents.querySelector("ol").append(entry);
    }
    return contents;
  },

  /* The explained words of all guides, each once. */
  words(made) {
    const found = new Map();
    for (const sheet of made) {
      for (const word of sheet.querySelectorAll(".explained > div")) found.set(word.querySelector("dt").textContent, word);
      sheet.querySelector(".guide-words")?.remove();
    }
    if (!found.size) return null;
    const words = this.model("paper-words");
    const sorted = [...found.keys()].sort((one, other) => one.localeCompare(other, "fr"));
    words.querySelector("dl").append(...sorted.map((word) => found.get(word)));
    return words;
  },

  /* The page's size, its foot and its running header: a named page for each guide. */
  rules(made, order, booklet, pages) {
    if (!document.adoptedStyleSheets) return;
    const {header, page} = document.querySelector(".paper").dataset, small = order.format === "cahier";
    const box = (place, content) => `@${place} { content: ${content}; font: ${small ? 12 : order.format === "grand" ? 20 : 14}pt 'Atkinson Hyperlegible Next', sans-serif; }`;
    const said = JSON.stringify, foot = said(booklet && order.title ? order.title : header);
    const named = made.map((sheet, index) => {
      const title = order.format === "memo" ? "" : sheet.querySelector("h1").textContent;
      const left = booklet ? "" : box("bottom-left", said(header + " · " + sheet.querySelector(".paper-version").textContent));
      return `@page guide-${index}:first { @top-right { content: none; } } @page guide-${index} { ${box("top-right", said(title))} ${left} } [id=${said(sheet.id)}] { page: guide-${index}; }`;
    });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`@page { size: ${small ? "A5" : "A4"}; margin: ${small ? "14mm 12mm 15mm" : this.MARGINS};
      ${box("bottom-left", foot)} ${box("bottom-right", said(page + " ") + ' counter(page) " / " ' + (pages ? said(String(pages)) : "counter(pages)"))} }
      @page cover { @bottom-left { content: none; } @bottom-right { content: none; } } ${named.join(" ")}`);
    document.adoptedStyleSheets = [sheet];
  },
};
