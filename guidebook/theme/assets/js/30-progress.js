/* <guide-progress>: the steps that the learner ticks, and the step where they stopped, kept on this device.
   One list for all guides, the latest first: [{path, title, step, done}]. No date is kept. */
const progress = {
  /* The same page at its two addresses, …/ and …/index.html, is one guide, and so is it in each language. */
  path: (page = location.pathname) =>
    page.replace(/index\.html$/, "").replace(`/${document.documentElement.lang}/guides/`, "/guides/"),

  all() {
    const list = storage.read("guides");
    return Array.isArray(list) ? list.filter((guide) => guide && typeof guide.path === "string") : [];
  },

  of(path) {
    return this.all().find((guide) => guide.path === path) || {path, step: 0, done: []};
  },

  keep(guide) {
    const others = this.all().filter((other) => other.path !== guide.path);
    const list = guide.step || guide.done.length ? [guide, ...others] : others;
    storage.write("guides", list.length ? list : null);
  },
};

/* Defined at once: the line is there as soon as its place is read, so nothing moves later. */
if (window.customElements) customElements.define("guide-progress", class extends HTMLElement {
  connectedCallback() {
    this.guide = progress.of(progress.path());
    if (!Array.isArray(this.guide.done)) this.guide.done = [];
    if (this.guide.step > 1 && this.guide.step <= this.dataset.steps && !location.hash) this.offer(this.guide.step);
    addEventListener("DOMContentLoaded", () => this.follow());
  }

  /* Proposes; never jumps by itself. */
  offer(step) {
    const line = document.createElement("p"), link = document.createElement("a");
    line.append(this.dataset.last.replace("{number}", step), " ", link);
    link.className = "btn";
    link.href = "#etape-" + step;
    link.textContent = this.dataset.resume;
    link.addEventListener("click", () => line.remove());
    this.append(line);
  }

  follow() {
    this.guide.title = document.querySelector("h1").textContent;
    this.boxes = [...document.querySelectorAll(".tick input")];
    this.boxes.forEach((box, index) => {
      box.checked = this.guide.done.includes(index + 1);
      box.closest(".tick").hidden = false;
      box.addEventListener("change", () => this.tick(index + 1));
    });
    this.address();
    addEventListener("hashchange", () => this.address());
    addEventListener("forgotten", () => this.forget());
    if (window.IntersectionObserver) this.watch();
  }

  keep(step) {
    this.guide.step = step;
    progress.keep(this.guide);
  }

  /* A ticked step leads to the next one to do; after the last there is nothing to come back to. */
  tick(number) {
    this.guide.done = this.boxes.flatMap((box, index) => (box.checked ? [index + 1] : []));
    const next = this.boxes.findIndex((box, index) => index >= number - 1 && !box.checked);
    this.keep(next + 1);
  }

  /* The step that the address names is the one at hand; at the end, none is. */
  address() {
    const found = /^#(?:etape-(\d+)|fin)$/.exec(location.hash);
    if (found) this.keep(Number(found[1] || 0));
  }

  /* All steps shown: the one that stays in sight is the one at hand. The first says nothing yet,
     and scrolling past leaves no trace. */
  watch() {
    const seen = new IntersectionObserver((entries) => {
      for (const {target, isIntersecting} of entries) {
        if (!isIntersecting) continue;
        clearTimeout(this.pause);
        const number = Number(target.id.slice(6));
        if (number > 1 && !this.boxes[number - 1].checked) this.pause = setTimeout(() => this.keep(number), 3000);
      }
    }, {rootMargin: "-40% 0px -60% 0px"});
    for (const step of document.querySelectorAll(".step")) seen.observe(step);
  }

  forget() {
    clearTimeout(this.pause);
    this.guide.step = 0;
    this.guide.done = [];
    for (const box of this.boxes) box.checked = false;
    this.textContent = "";
  }
});
