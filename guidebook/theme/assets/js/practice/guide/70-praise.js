/* The end of a practice: it praises what was done since the page was opened, and nothing else. */
class PracticePraise {
  constructor(practice) {
    this.practice = practice;
    this.end = practice.querySelector(".p-end");
    const says = [...practice.querySelectorAll("[data-done]")];
    this.says = Object.fromEntries(says.map((p) => [p.dataset.done, p.textContent]));
    this.done = new Set();
    this.end.querySelector("[data-do=print]")?.addEventListener("click", () => print());
  }

  show() {
    const steps = this.practice.sections.filter((section) => section !== this.end), total = steps.length;
    const which = steps.every((step) => this.isDone(step)) ? "all" : this.done.size ? "part" : "none";
    const lines = this.gestures([...this.done]);
    if (which === "all") lines.unshift(this.fill(total > 1 ? "steps" : "step", { total }));
    this.end.querySelector("h2").textContent = this.says["title_" + which];
    const [lead, title, list] = this.end.querySelector(".p-praise").children;
    lead.textContent = this.says["lead_" + which];
    title.hidden = list.hidden = !lines.length;
    list.replaceChildren(...this.items(lines));
    lead.parentElement.hidden = false;
    if (which === "all" && !this.counted) {
      this.counted = dispatchEvent(new CustomEvent("counted", { detail: "exercices_finis" }));
    }
    this.sheet(steps.filter((step) => this.isDone(step)));
  }

  /* What to print: the steps done, and the day. Who did none has no sheet. */
  sheet(done) {
    const sheet = this.end.querySelector(".p-sheet");
    this.practice.toggleAttribute("data-sheet", !(sheet.hidden = !done.length));
    sheet.querySelector("ol").replaceChildren(...this.items(done.map((step) => step.querySelector("h2").textContent)));
    const { lang } = document.documentElement;
    sheet.querySelector("[data-date]").textContent = new Date().toLocaleDateString(lang, { dateStyle: "long" });
  }

  items(lines) {
    return lines.map((line) => Object.assign(document.createElement("li"), { textContent: line }));
  }

  /* Who makes a step's gestures has looked where they are made. */
  isDone(step) {
    const tasks = [...step.querySelectorAll(".p-tasks > li")];
    const gestures = tasks.filter((task) => task.dataset.action !== "voir");
    return (gestures.length ? gestures : tasks).every((task) => this.done.has(task));
  }

  add(task) {
    this.done.delete(task);
    this.done.add(task);
  }

  /* The two kinds of gestures made last, with the last three words they were made on. */
  gestures(tasks) {
    const names = new Map();
    for (const { dataset } of tasks) {
      const { action, marker } = dataset, before = names.get(action) || [], name = PracticePraise.nameOf(dataset);
      if (!marker) continue;
      names.delete(action);
      names.set(action, [...before.filter((one) => one !== name), name]);
    }
    return [...names].slice(-2).map(([action, all]) => this.fill(action, { labels: this.listed(all.slice(-3)) }));
  }

  /* What a gesture is called by. */
  static nameOf({ action, value, label }) {
    return ["choisir", "envoyer"].includes(action) ? value : label;
  }

  listed(all) {
    const named = all.map((name) => this.fill("named", { name })), last = named.pop();
    return named.length ? named.join(this.says.between) + this.says.last + last : last;
  }

  fill(say, facts) {
    return this.says[say].replace(/\{(\w+)\}/g, (_, name) => facts[name]);
  }
}
