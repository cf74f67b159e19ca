/* The models of the page that prints (`paper/models.html`), copied and filled. A text is its words, or {html} where
   some of it is French amid another language. */
const paperModels = {
  /* Where they are: in the page, or what `paperLanguage` brought of another language. */
  place: document,

  /* The side in millimetres of a square of a code. A telephone held at 20 cm reads 0.4. */
  SQUARE: 0.5,

  SHORT_WORD: /(?<![\p{L}\p{N}/.-])\p{L}{1,9}-\p{L}{1,8}(?![\p{L}\p{N}/@-]|\.\p{L})/u,

  /* A copy of a model with these texts and elements in its places. */
  filled(name, places = {}) {
    const copy = this.place.getElementById(name).content.firstElementChild.cloneNode(true);
    const found = (key) => [places[key]].flat().filter((part) => part || part === 0).flatMap((part) => this.told(part));
    for (const place of copy.querySelectorAll("slot, [data-put], [data-with], [data-without]"))
      this.settle(place, place.dataset, found);
    return copy;
  },

  settle(place, {put, with: beside, without}, found) {
    const parts = found(place.name || put || beside || without);
    if (place.name) place.replaceWith(...parts);
    else if (without ? parts.length : !parts.length) place.remove();
    else if (put) place.replaceChildren(...parts);
  },

  told: (text) => (text.html ? paperModels.nodes(text.html) : text),

  /* The words alone of a text. */
  words: (text) => (text.html ? paperModels.nodes(text.html).map((node) => node.textContent).join("") : text),

  nodes: (html) => [...new DOMParser().parseFromString(html, "text/html").body.childNodes],

  element: (name, ...parts) => {
    const made = document.createElement(name);
    made.append(...parts);
    return made;
  },

  said: (name, text) => paperModels.element(name, ...[paperModels.told(text)].flat()),

  /* French words amid another language. */
  french: (name, text) => Object.assign(paperModels.element(name, text), {lang: "fr", dir: "ltr"}),

  /* Each text on a line of a list. */
  lines(texts) { return texts.map((text) => this.said("li", text)); },

  link(address, text) { return Object.assign(this.said("a", text), {href: address}); },

  html: (text) => [...new DOMParser().parseFromString(text, "text/html").body.children],

  /* A short word, like e-mail, is not cut at its hyphen. */
  unbroken(article) {
    article.normalize();
    const texts = document.createTreeWalker(article, NodeFilter.SHOW_TEXT), found = [];
    while (texts.nextNode())
      if (this.SHORT_WORD.test(texts.currentNode.data) && !texts.currentNode.parentElement.closest("[role=img], a"))
        found.push(texts.currentNode);
    for (let text of found) {
      for (let match; (match = text.data.match(this.SHORT_WORD));) {
        const word = text.splitText(match.index), line = document.createElement("span");
        text = word.splitText(match[0].length);
        line.className = "nowrap";
        word.replaceWith(line);
        line.append(word);
      }
    }
  },

  label(kind, of) {
    const {content} = this.place.getElementById("paper-labels");
    return content.querySelector(`[data-${kind}=${of}]`).textContent;
  },

  /* An address as a code to photograph. */
  code({address, size, path}, kind) {
    const cut = address.lastIndexOf("/") + 1;
    const block = this.filled("paper-code", {
      label: this.label("label", kind), site: address.slice(0, cut), code: address.slice(cut),
    });
    const drawing = block.querySelector("svg"), name = this.label("name", kind);
    const side = size + 8;
    drawing.setAttribute("viewBox", `-4 -4 ${side} ${side}`);
    drawing.setAttribute("width", side * this.SQUARE + "mm");
    drawing.setAttribute("aria-label", name.replace("{address}", address));
    drawing.firstElementChild.setAttribute("d", path);
    return block;
  },

  venue(venue) {
    const {hours, near = []} = venue;
    return this.filled("paper-venue", {...venue, hours: this.lines(hours), near: this.lines(near)});
  },
};
