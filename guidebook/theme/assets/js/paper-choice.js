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
    for (const line of this.querySelectorAll("[data-slug]")) {
      const {slug, about} = line.dataset, place = line.querySelector(".paper-files");
      for (const [format, name] of Object.entries(paper.ready[slug] || {})) {
        const which = Object.assign(paperModels.element("span", about), {className: "visually-hidden"});
        this.file(place, name, paperModels.label("file", format), which);
      }
    }
    for (const {format, name, title} of paper.shared)
      this.file(
        this.querySelector(".paper-shared"), name, paperModels.label("file", format), title && "\u00a0: " + title,
      );
  }

  file(place, name, ...text) {
    const link = Object.assign(document.createElement("a"), {href: "imprimer/" + name});
    link.append(...text);
    place.append(" ", link);
    place.hidden = false;
  }

  async prepare() {
    const data = (name) => [...this.querySelectorAll(`[name=${name}]:checked`)].map((input) => input.value);
    const text = (name) => this.querySelector(`[name=${name}]`).value.trim();
    const slugs = data("guide"), venue = text("venue");
    this.status.textContent = slugs.length ? "" : this.status.dataset.none;
    if (!slugs.length) return;
    try {
      await paper.load(slugs);
    } catch {
      this.status.textContent = this.status.dataset.missing;
      return;
    }
    document.querySelector(".paper").style.zoom = "";
    await paper.make({
      format: data("format")[0], slugs, title: text("title"),
      grey: data("grey").length, bare: data("bare").length, notes: data("notes").length,
      venue: venue ? {name: venue, address: "", hours: [], adviser: ""} : null,
    });
    this.turn(true);
    this.scale();
    this.ready.querySelector("button").focus();
  }

  print() { print(); }

  back() {
    delete document.documentElement.dataset.paper;
    document.querySelector(".paper").replaceChildren();
    this.turn(false);
  }

  turn(made) {
    this.form.hidden = made;
    this.ready.hidden = !made;
  }
});
