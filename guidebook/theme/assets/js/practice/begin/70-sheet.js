/* The sheet for the advisor: which gestures are done, passed or not tried, and with what. Nothing of it outlives the
   page. A gesture that was passed and is done later is done. */
class GesturesSheet {
  constructor(practice) {
    this.element = practice.querySelector(".b-sheet");
    this.lines = [...this.element.querySelectorAll("[data-step]")];
    this.states = new Map();
    this.ways = new Set();
    for (const type of ["pointerdown", "pointermove"])
      practice.addEventListener(type, (event) => { this.way = event.pointerType; }, true);
    practice.addEventListener("keydown", () => { this.way = "keyboard"; }, true);
    this.element.querySelector(".b-tick").hidden = true;
    this.element.querySelector(".b-print").hidden = false;
  }

  add(task) {
    this.states.set(task.closest(".p-step").id, "done");
    this.ways.add(this.way);
    this.show();
  }

  pass(section) {
    if (!this.states.has(section.id)) this.states.set(section.id, "passed");
    this.show();
  }

  static nameOf(line) {
    return line.querySelector("strong").textContent;
  }

  stateOf(line) {
    return this.states.get(line.dataset.step) || "waiting";
  }

  /* The gestures that are not done. */
  get missing() {
    return this.lines.filter((line) => this.stateOf(line) !== "done");
  }

  show() {
    for (const part of this.element.querySelectorAll("[data-state]")) {
      const lines = this.lines.filter((line) => this.stateOf(line) === part.dataset.state);
      part.querySelector("ul").replaceChildren(...lines);
      part.querySelector("h4").hidden = false;
      part.hidden = !lines.length;
    }
    const ways = [...this.ways].map((way) => this.element.querySelector(`[data-way=${way}]`)?.textContent);
    this.tell("used", "ways", ways.filter(Boolean).join(", "));
  }

  /* A line of the sheet, or no line where there is nothing to say. */
  tell(name, fact, value) {
    const line = this.element.querySelector(".b-" + name);
    line.textContent = this.element.dataset[name].replace(`{${fact}}`, value);
    line.hidden = !value;
  }
}
