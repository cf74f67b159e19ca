/* The end of a practice: it praises what was done since the page was opened, and nothing else. */
class PracticePraise {
  constructor(practice) {
    this.practice = practice;
    this.end = practice.querySelector(".p-end");
    const says = [...practice.querySelectorAll("[data-done]")];
    this.says = Object.fromEntries(says.map((p) => [p.dataset.done, p.textContent]));
    this.done = new Set();
  }

  show() {
    const steps = this.practice.sections.filter((section) => section !== this.end);
    const count = steps.filter((step) => this.tasks(step).every((task) => this.done.has(task))).length;
    const total = steps.length, which = count === total ? "all" : count > 1 ? "part" : count ? "one" : "none";
    const lines = this.gestures(steps.flatMap((step) => this.tasks(step)).filter((task) => this.done.has(task)));
    if (which === "all") lines.unshift(this.fill(total > 1 ? "steps" : "step", { total }));
    if (which === "all") this.end.querySelector("h2").textContent = this.says.title_all;
    const [lead, title, list] = this.end.querySelector(".p-praise").children;
    lead.textContent = this.fill("lead_" + which, { count, total });
    title.hidden = list.hidden = !lines.length;
    list.replaceChildren(...lines.map((line) => Object.assign(document.createElement("li"), { textContent: line })));
    lead.parentElement.hidden = false;
  }

  /* What a gesture is called by. */
  static nameOf({ action, value, label }) {
    return ["choisir", "envoyer"].includes(action) ? value : label;
  }

  tasks(step) {
    return [...step.querySelectorAll(".p-tasks > li")];
  }

  /* The two gestures made most often, with the first three words they were made on. */
  gestures(tasks) {
    const names = new Map();
    for (const { dataset } of tasks) {
      const { action, marker } = dataset;
      if (marker) names.set(action, [...names.get(action) || [], PracticePraise.nameOf(dataset)]);
    }
    return [...names].sort(([, some], [, others]) => others.length - some.length).slice(0, 2)
      .map(([action, all]) => this.fill(action, { labels: this.listed([...new Set(all)].slice(0, 3)) }));
  }

  listed(all) {
    const named = all.map((name) => this.fill("named", { name })), last = named.pop();
    return named.length ? named.join(", ") + this.says.last + last : last;
  }

  fill(say, facts) {
    return this.says[say].replace(/\{(\w+)\}/g, (_, name) => facts[name]);
  }
}
