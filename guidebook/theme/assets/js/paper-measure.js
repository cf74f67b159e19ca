/* How tall things are on paper: what `paper-fit.js` shares out. Everything is measured once, in CSS pixels. */
Object.assign(paperFit, {
  /* Where the last page of a part ends, and how many pages it is on, as columns tell that are as tall as a page. */
  flow(part, taken) {
    const pages = document.createElement("div"), before = document.createElement("div");
    const {width} = part.parentElement.getBoundingClientRect();
    part.before(pages);
    pages.className = "flow";
    pages.style = `column-width: ${width}px; height: ${this.room}px`;
    before.style.height = Math.min(taken, this.room) + "px";
    pages.append(before, part);
    const {left, top} = pages.getBoundingClientRect(), end = [...part.getClientRects()].at(-1);
    pages.replaceWith(part);
    return {used: end.bottom - top, pages: 1 + Math.round((end.left - left) / width)};
  },

  height: (part) => part.getBoundingClientRect().height,

  draw(part, [size, wide]) {
    const step = part.closest(".step");
    step.classList.toggle("wide", wide);
    /* A photo is narrower, and the numbers on it are as large as elsewhere. */
    for (const drawing of step.querySelectorAll(".step-picture > :is(.screen, .photo)"))
      if (drawing.classList.contains("s-photo")) drawing.style.width = size * 100 + "%";
      else drawing.style.zoom = size;
  },

  /* What a step says apart, in its order. */
  said: (step) => [...step.querySelectorAll(":is(.step-beside, .step-more) > *")],

  /* So many call-outs stand under the text, beside the picture; so many under both, and the others on the next page. */
  put(step, beside, here = Infinity) {
    const said = this.said(step), [more, rest] = step.querySelectorAll(".step-more");
    step.querySelector(".step-beside").append(...said.slice(0, beside));
    more.append(...said.slice(beside, beside + here));
    rest.append(...said.slice(beside + here));
  },

  /* The height of these parts when they are drawn so. It depends on no other, and is measured once. */
  total(parts, layout) {
    if (!this.heights(parts[0]).has(layout.join())) this.measure(layout);
    return parts.reduce((sum, part) => sum + this.heights(part).get(layout.join()).height, 0);
  },

  /* How many call-outs are beside the picture where a part is least tall. */
  beside(part, layout) {
    this.total([part], layout);
    return this.heights(part).get(layout.join()).beside;
  },

  /* All steps at a time, with and without what they say apart, since the page is laid out again at each measure. */
  measure(layout) {
    const parts = this.steps.flatMap((step) => [step, step.querySelector(".step-main")]), key = layout.join();
    const counts = this.steps.map((step) => this.said(step).length);
    for (const step of this.steps) this.draw(step, layout);
    for (let beside = 0; beside <= (layout[1] ? 0 : Math.max(...counts)); beside += 1) {
      for (const step of this.steps) this.put(step, beside);
      for (const part of parts) {
        const height = this.height(part), least = this.heights(part).get(key);
        if (!(least?.height < height)) this.heights(part).set(key, {height, beside});
      }
    }
  },

  /* The largest picture in the same place that takes no more room: beside a text that is taller. */
  roomiest(part, layout) {
    const told = (other) => [other[1], this.beside(part, other), this.total([part], other)].join();
    return this.layouts.find((other) => told(other) === told(layout)) || layout;
  },

  heights(part) {
    if (!this.known.has(part)) this.known.set(part, new Map());
    return this.known.get(part);
  },

  /* Under its text, a larger picture is never less tall: few sizes need be tried. */
  largest(parts, space) {
    const fits = (layout) => this.total(parts, layout) <= space, under = this.layouts.filter(([, wide]) => wide);
    let from = 0, to = under.length;
    while (from < to) {
      const middle = (from + to) >> 1;
      if (fits(under[middle])) to = middle;
      else from = middle + 1;
    }
    return under[from] || this.layouts.slice(under.length).find(fits);
  },

  /* For each number of call-outs that stay on the page of their text, how tall they are, and those of the next page. */
  splits(step, beside) {
    const key = "split" + beside;
    if (!this.heights(step).has(key)) this.measureSplits(beside, key);
    return this.heights(step).get(key);
  },

  measureSplits(beside, key) {
    const left = this.steps.map((step) => Math.max(0, this.said(step).length - beside));
    for (const step of this.steps) this.heights(step).set(key, []);
    for (const step of this.steps) step.classList.add("parted");
    for (let here = 0; here < Math.max(...left); here += 1) {
      for (const step of this.steps) this.put(step, beside, here);
      for (const [index, step] of this.steps.entries()) {
        if (here >= left[index]) continue;
        const [main, more, rest] = [...step.children].map((part) => part.getBoundingClientRect());
        this.heights(step).get(key).push({here: here ? more.bottom - main.bottom : 0, rest: rest.height});
      }
    }
    for (const step of this.steps) step.classList.remove("parted");
  },

  /* The line and the space above a step's text. */
  edge(step) {
    const {paddingTop, borderTopWidth} = getComputedStyle(step);
    return parseFloat(paddingTop) + parseFloat(borderTopWidth);
  },
});
