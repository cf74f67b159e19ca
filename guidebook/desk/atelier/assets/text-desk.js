/* A text that is written: its lines are numbered, those with a problem are marked, it is read again and kept as a draft
   while it is typed. Without this script the buttons do the same, one page after the other. */
customElements.define("text-desk", class extends HTMLElement {
  connectedCallback() {
    this.form = this.querySelector("form");
    this.area = this.querySelector("textarea");
    this.mirror = this.querySelector(".mirror");
    this.problems = this.querySelector("[data-problems]");
    this.status = this.querySelector("[role=status]");
    this.saved = this.area.value;
    this.asked = 0;
    this.dataset.ready = "";
    this.reflect();
    this.area.addEventListener("input", () => this.typed());
    this.area.addEventListener("scroll", () => { this.mirror.scrollTop = this.area.scrollTop; });
    new ResizeObserver(() => { this.mirror.style.blockSize = `${this.area.offsetHeight}px`; }).observe(this.area);
    this.addEventListener("click", (event) => this.clicked(event));
    addEventListener("keydown", (event) => this.pressed(event));
    this.form.addEventListener("submit", () => { this.sent = true; clearTimeout(this.pause); });
    addEventListener("beforeunload", () => this.keep(true));
    addEventListener("pageshow", () => { this.sent = false; });
  }

  typed() {
    this.reflect();
    this.say(this.dataset.unsaved);
    clearTimeout(this.pause);
    this.pause = setTimeout(() => { this.keep(); this.read(); }, 500);
  }

  pressed(event) {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== "s") return;
    event.preventDefault();
    this.form.requestSubmit(this.form.querySelector("[value=enregistrer]"));
  }

  clicked(event) {
    const button = event.target.closest("button");
    if (button?.dataset.go) this.goTo(Number(button.dataset.go));
    if (button?.value.startsWith("corriger ")) {
      event.preventDefault();
      this.mend(...JSON.parse(button.value.slice("corriger ".length)));
    }
  }

  /* The line is chosen as a whole: who sees finds it, who hears is told it. */
  goTo(line) {
    const [from, to] = this.bounds(line);
    this.area.focus();
    this.area.setSelectionRange(from, to);
    const shown = this.mirror.children[line - 1];
    if (shown) this.area.scrollTop = shown.offsetTop - this.area.clientHeight / 3;
  }

  bounds(line) {
    const lines = this.area.value.split("\n");
    const from = lines.slice(0, line - 1).join("\n").length + (line > 1);
    return [from, from + (lines[line - 1] ?? "").length];
  }

  /* Typed for the author, so that Ctrl + Z takes it back. */
  mend(line, old, text) {
    const [from, to] = this.bounds(line);
    const at = this.area.value.slice(from, to).indexOf(old);
    if (at < 0) return;
    this.area.focus();
    this.area.setSelectionRange(from + at, from + at + old.length);
    if (!document.execCommand("insertText", false, text)) this.area.setRangeText(text);
    this.typed();
    this.say(this.dataset.mended);
  }

  reflect() {
    const marks = new Map();
    for (const one of this.problems.querySelectorAll("[data-line]")) {
      if (marks.get(one.dataset.line) !== "error") marks.set(one.dataset.line, one.className);
    }
    const lines = this.area.value.split("\n").map((text, number) => {
      const line = document.createElement("div");
      line.textContent = text;
      line.className = marks.get(String(number + 1)) ?? "";
      return line;
    });
    this.mirror.replaceChildren(...lines);
    this.mirror.scrollTop = this.area.scrollTop;
  }

  body() {
    return new URLSearchParams([...new FormData(this.form)]);
  }

  async keep(leaving = false) {
    if (this.sent || this.area.value === this.saved) return; // a text that is being saved is no draft
    const kept = this.area.value;
    try {
      const answer = await fetch(this.dataset.keep, { method: "POST", body: this.body(), keepalive: leaving });
      if (answer.ok) this.saved = kept;
      else this.say(await answer.text());
    } catch {
      this.say(this.dataset.offline);
    }
  }

  /* The last answer counts: those to what was typed before come too late. */
  async read() {
    const number = ++this.asked;
    try {
      const answer = await fetch(this.dataset.read, { method: "POST", body: this.body() });
      const told = await answer.text();
      if (number !== this.asked || !answer.ok) return;
      const held = this.problems.contains(document.activeElement);
      this.problems.innerHTML = told;
      if (held) this.area.focus();
      this.reflect();
    } catch {
      this.say(this.dataset.offline);
    }
  }

  say(text) {
    this.status.textContent = text;
  }
});
