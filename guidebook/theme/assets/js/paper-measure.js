/* How tall things are on paper: what `paper-fit.js` shares out. Everything is measured once, in CSS pixels. */
Object.assign(paperFit, {
  /* Where the last page of each part ends, and how many pages there are, as columns tell that are as tall as a page. */
  flow(parts, taken = 0, way = []) {
    const pages = document.createElement("div"), before = document.createElement("div");
    const {width} = parts[0].parentElement.getBoundingClientRect(), kept = parts.map((part) => part.className);
    parts[0].before(pages);
    pages.className = "flow";
    pages.style = `column-width: ${width}px; height: ${this.room}px`;
    before.style.height = Math.min(taken, this.room) + "px";
    pages.append(before, ...parts);
    for (const part of parts) part.classList.add(...way);
    const {left, top} = pages.getBoundingClientRect();
    const ends = parts.map((part) => [...part.getClientRects()].at(-1));
    parts.forEach((part, index) => { part.className = kept[index]; });
    pages.replaceWith(...parts);
    return {used: ends.map(({bottom}) => bottom - top), pages: 1 + Math.round((ends.at(-1).left - left) / width)};
  },

  /* Beside its text or under its picture: where the step is less tall. */
  placeCode(step) {
    if (!step.querySelector(".paper-code")) return;
    const heights = [false, true].map((under) => {
      step.dataset.codeUnder = under || "";
      this.draw(step, [this.least[0], false]);
      return this.height(step);
    });
    step.dataset.codeUnder = heights[1] < heights[0] || "";
  },

  height: (part) => part.getBoundingClientRect().height,

  draw(part, [size, wide]) {
    const step = part.closest(".step"), code = step.querySelector(".paper-code");
    step.classList.toggle("wide", wide);
    if (code) step.querySelector(step.dataset.codeUnder && !wide ? ".step-picture" : ".step-text").append(code);
    /* A photo is narrower, and the numbers on it are as large as elsewhere. */
    for (const drawing of step.querySelectorAll(".step-picture > :is(.screen, .photo)"))
      if (drawing.classList.contains("s-photo")) drawing.style.width = size * 100 + "%";
      else drawing.style.zoom = size;
  },

  /* The height of these parts when they are drawn so. It depends on no other, and is measured once: for all steps at a
     time, with and without what they say apart, since the page is laid out again at each first measure. */
  total(parts, layout) {
    const key = layout.join();
    if (!this.heights(parts[0]).has(key)) {
      for (const step of this.steps) this.draw(step, layout);
      for (const part of this.steps.flatMap((step) => [step, step.querySelector(".step-main")]))
        this.heights(part).set(key, this.height(part));
    }
    return parts.reduce((sum, part) => sum + this.heights(part).get(key), 0);
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

  /* What a step says apart, in one column. */
  apart(step) {
    const known = this.heights(step);
    if (!known.has("apart")) {
      const more = step.querySelector(".step-more");
      const margin = (part, side) => parseFloat(getComputedStyle(part)["margin" + side]);
      step.classList.add("tall");
      known.set("apart", {
        gap: more ? margin(more, "Top") : 0,
        said: [...(more?.children || [])].map((part) => ({height: this.height(part), margin: margin(part, "Bottom")})),
      });
      step.classList.remove("tall");
    }
    return known.get("apart");
  },

  /* The line and the space above a step's text. */
  edge(step) {
    const {paddingTop, borderTopWidth} = getComputedStyle(step);
    return parseFloat(paddingTop) + parseFloat(borderTopWidth);
  },
});
