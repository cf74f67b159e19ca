/* <first-gestures>: ten gestures, each of which one may pass; then a path that teaches what was passed. No score, no
   clock, and nothing kept. */
customElements.define("first-gestures", class extends Practice {
  connectedCallback() {
    this.tell();
    this.sheet = new GesturesSheet(this);
    this.end = { add: (task) => this.sheet.add(task), show: () => this.propose() };
    this.addEventListener("click", (event) => {
      const order = event.target.closest("[data-do]")?.dataset.do;
      if (order === "pass") this.pass();
      else if (order === "print") print();
    });
    super.connectedCallback();
  }

  /* What is told to others is not said either; what is told stays, though a mouse be plugged in later. */
  tell() {
    for (const part of this.querySelectorAll(".b-souris, .b-doigt"))
      if (getComputedStyle(part).display === "none") part.remove();
      else part.classList.remove("b-souris", "b-doigt");
  }

  pass() {
    this.sheet.pass(this.current);
    this.go(1);
  }

  open(section, focus) {
    super.open(section, focus);
    this.querySelector(".b-lead").hidden = this.sections.indexOf(section) > 0;
  }

  /* The path that teaches the most of what is not done comes first, apart. Where none does, those that begin further
     come first. */
  propose() {
    const { missing, lines } = this.sheet, paths = [...this.querySelectorAll("[data-guides]")];
    const taught = (path, of) => of.filter(({ dataset }) => path.dataset.guides.split(" ").includes(dataset.guide));
    const more = (a, b, of) => taught(a, of).length - taught(b, of).length;
    paths.sort((a, b) => more(b, a, missing) || more(a, b, lines));
    const gestures = paths.slice(0, 1).flatMap((path) => taught(path, missing)).map(({ dataset }) => dataset.step);
    this.sheet.show();
    if (paths.length) this.place(paths.splice(0, Math.min(gestures.length, 1)), paths, gestures.slice(0, 2));
  }

  place(proposed, others, gestures) {
    const [first, all] = this.querySelectorAll(".b-for-you, .b-paths");
    first.querySelector(".guide-list").replaceChildren(...proposed);
    all.querySelector(".guide-list").replaceChildren(...others);
    first.hidden = !proposed.length;
    all.hidden = !others.length;
    for (const name of first.querySelectorAll("[data-shows]")) name.hidden = !gestures.includes(name.dataset.shows);
    this.sheet.tell("path", "title", proposed.map(GesturesSheet.nameOf).join());
  }
});
