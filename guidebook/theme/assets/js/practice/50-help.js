/* The kind side of the practice: what it says, the three degrees of help, and "show me". */
class PracticeHelp extends HTMLElement {
  findWords() {
    this.status = this.querySelector("[role=status]");
    this.says = Object.fromEntries([...this.querySelectorAll("[data-say]")].map((p) => [p.dataset.say, p.textContent]));
  }

  /* Three degrees: what to look for; where; the marker appears. */
  missed(typed) {
    const { look, where, marker, action, value, kind } = this.task.dataset;
    if (action === "voir") return this.help(this.says.wrong_click_look_only);
    this.misses = Math.min(this.misses + 1, 3);
    if (this.misses === 3) this.ring();
    const start = typed && practiceCompare.goodStart(typed, value, kind);
    const place = [look, where, this.fill("marker", { number: marker })];
    const second = start ? this.fill("wrong_text_good_until", { start }) : this.says.wrong_text_from_start;
    const first = this.says[kind === "secret" ? "wrong_secret" : "wrong_text"];
    const text = [first, second, this.fill("wrong_text_again", { number: marker })];
    this.help((typed ? text : place)[this.misses - 1]);
  }

  /* A gesture that isn't the one asked for: what is written, or half written, is judged first. */
  astray() {
    const field = this.task.dataset.action === "saisir" && this.control();
    if (field && this.expects("saisir", field, field.value)) this.enterFirst();
    else this.missed(field && field.value.trim() && field.value);
  }

  /* Well written, where the Enter key sends: the step waits for it, or for the button. */
  enterFirst() {
    this.current.querySelector("[data-do=next]").hidden = false;
    this.help(this.says.enter_first, "right");
  }

  /* Keys that go nowhere. */
  fieldFirst() {
    if (this.task?.dataset.action !== "saisir") return;
    this.ring();
    this.help(this.fill("field_first", { number: this.task.dataset.marker }));
  }

  /* Dots hide a password: it is shown to who asks. */
  reveal(isShown) {
    const isSecret = this.task.dataset.kind === "secret";
    const button = this.current.querySelector("[data-do=reveal]");
    button.hidden = !isSecret;
    button.setAttribute("aria-pressed", String(isShown));
    if (isSecret) this.control().classList.toggle("p-plain", isShown);
  }

  /* The text to copy is a thing to read: who clicks or types there is told where to write. */
  model() {
    if (this.task?.dataset.action !== "saisir") return;
    this.ring();
    this.help(this.task.dataset.here);
  }

  /* One click where two are asked for. */
  slow(control) {
    if (!this.expects("double_cliquer", control)) return;
    this.missed();
    if (this.misses === 1) this.help(this.says.slow_double_click);
  }

  took(thing) {
    if (this.expects("deplacer", thing)) this.help(this.fill("picked", this.task.dataset));
  }

  ring() {
    this.current.querySelector(`.p-stage [data-at="${this.task.dataset.marker}"]`)?.classList.add("p-shown");
    const isWanted = (name) => PracticeKeyboard.bears(this.control(), name);
    if (this.keyboard && this.task.dataset.action === "appuyer")
      this.keyboard.point(this.keyboard.keys.filter((key) => key.dataset.keys.split(" ").some(isWanted)));
  }

  show() {
    this.ring();
    const at = this.current.querySelector(`.p-stage [data-at="${this.task.dataset.marker}"]`);
    at?.scrollIntoView({ block: "center" });
    this.control()?.focus({ preventScroll: true });
    this.help(this.fill("marker", { number: this.task.dataset.marker }));
  }

  help(sentence, kind = "") {
    const line = this.current.querySelector(".p-help");
    if (!line) return;
    line.textContent = sentence;
    line.hidden = !sentence;
    line.dataset.kind = kind;
    if (sentence && !kind) line.scrollIntoView({ block: "nearest" });
    if (sentence) this.announce(sentence);
  }

  /* Said after the focus has moved, so that a screen reader says both. */
  announce(sentence) {
    clearTimeout(this.saying);
    this.status.textContent = "";
    this.saying = setTimeout(() => { this.status.textContent = sentence; }, 120);
  }

  fill(say, facts) {
    return this.says[say].replace(/\{(\w+)\}/g, (_, name) => facts[name]);
  }
}
