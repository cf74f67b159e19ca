/* <paper-choice>: guides and a format, then the paper in this page, ready to print. Nothing chosen is kept. */
customElements.define("paper-choice", class extends HTMLElement {
  connectedCallback() {
    this.form = this.querySelector(".paper-form");
    this.ready = this.querySelector(".paper-ready");
    this.status = this.querySelector("[role=status]");
    this.querySelector(".paper-without").hidden = true;
    this.querySelector(".paper-settings").hidden = false;
    /* A guide is chosen here, and no longer opened. */
    for (const line of this.querySelectorAll("[data-slug]")) {
      line.querySelector("a").remove();
      line.querySelector("label").hidden = false;
    }
    this.addEventListener("click", ({target}) => this[target.dataset.do]?.());
    this.addEventListener("change", ({target}) => target.name === "language" && this.files());
    this.own = paper.language;
    this.files();
    addEventListener("resize", () => this.ready.hidden || this.scale());
    this.choose(decodeURIComponent(location.hash.slice(1)));
  }

  /* A guide's page leads here with its name: its sheet is made at once, and stands below the button that prints. */
  async choose(slug) {
    const box = [...this.querySelectorAll("[name=guide]")].find(({value}) => value === slug);
    if (!box) return;
    box.checked = true;
    await this.prepare();
    scrollTo(0, 0);
  }

  /* A sheet wider than the window is shown smaller, and printed as it is. */
  scale() {
    const sheet = document.querySelector(".paper");
    sheet.style.zoom = "";
    sheet.style.zoom = Math.min(1, this.ready.offsetWidth / sheet.offsetWidth);
  }

  /* The PDFs that the command has made for this copy of the site. */
  files() {
    const language = this.language(), within = paper.within(language);
    for (const link of this.querySelectorAll(".paper-files a")) link.remove();
    for (const place of this.querySelectorAll(".paper-files")) place.hidden = true;
    for (const line of this.querySelectorAll("[data-slug]")) {
      const {slug, about} = line.dataset, place = line.querySelector(".paper-files");
      for (const [format, name] of Object.entries(paper.ready[within + slug] || {})) {
        const which = Object.assign(paperModels.element("span", about), {className: "visually-hidden"});
        this.file(place, name, paperModels.label("file", format), which);
      }
    }
    for (const {format, name, title} of paper.shared.filter((one) => (one.language || "fr") === language))
      this.file(
        this.querySelector(".paper-shared"), name, paperModels.label("file", format), title && "\u00a0: " + title,
      );
  }

  file(place, name, ...text) {
    const link = Object.assign(document.createElement("a"), {href: paper.root(this.own) + "imprimer/" + name});
    link.append(...text);
    place.append(" ", link);
    place.hidden = false;
  }

  /* That of the paper, as it is chosen. */
  language() { return this.querySelector("[name=language]:checked")?.value || this.own; }

  async prepare() {
    const data = (name) => [...this.querySelectorAll(`[name=${name}]:checked`)].map((input) => input.value);
    const text = (name) => this.querySelector(`[name=${name}]`).value.trim();
    const slugs = data("guide"), venue = text("venue");
    this.status.textContent = slugs.length ? "" : this.status.dataset.none;
    if (!slugs.length) return;
    try {
      await paper.load(slugs, this.language());
    } catch {
      this.status.textContent = this.status.dataset.missing;
      return;
    }
    document.querySelector(".paper").style.zoom = "";
    await paper.make({
      format: data("format")[0], slugs, title: this.title(),
      grey: data("grey").length, bare: data("bare").length, notes: data("notes").length,
      venue: venue ? {name: venue, address: "", hours: [], adviser: ""} : null,
    });
    this.turn(true);
    this.scale();
    this.ready.querySelector("button").focus();
  }

  /* That of the booklet; where nobody wrote one, it is in the language of the paper. */
  title() {
    const {value, defaultValue} = this.querySelector("[name=title]");
    return value === defaultValue ? document.querySelector(".paper").dataset.title || value : value.trim();
  }

  print() { print(); }

  async back() {
    delete document.documentElement.dataset.paper;
    document.querySelector(".paper").replaceChildren();
    this.turn(false);
    await paper.load([], this.own);
  }

  turn(made) {
    this.form.hidden = made;
    this.ready.hidden = !made;
  }
});
