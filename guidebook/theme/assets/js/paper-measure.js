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
    return {used: end.bottom - top, pages: 1 + Math.round(Math.abs(end.left - left) / width)};
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
    this.hold(step.querySelector(".step-beside"), said.slice(0, beside));
    this.hold(more, said.slice(beside, beside + here));
    this.hold(rest, said.slice(beside + here));
  },

  /* What is in its place stays there: whatever moves is laid out again. */
  hold(place, parts) {
    for (const [index, part] of parts.entries())
      if (place.children[index] !== part) place.insertBefore(part, place.children[index]);
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

  /* All steps at a time, since the page is laid out again at each measure. Beside a picture, the text and so many
     call-outs are as tall whatever its size. */
  measure([size, wide]) {
    this.columns ||= this.measureColumns();
    for (const step of this.steps) this.draw(step, [size, wide]);
    for (const step of this.steps) this.put(step, 0);
    for (const [index, step] of this.steps.entries()) {
      const main = step.querySelector(".step-main"), picture = this.height(main.querySelector(".step-picture"));
      const tall = wide ? () => this.height(main) : ({column}) => Math.max(column, picture);
      const ways = this.columns[index].slice(0, wide ? 1 : undefined).map((way) => [tall(way), way.under]);
      this.keep(main, [size, wide], ways.map(([height]) => height));
      this.keep(step, [size, wide], ways.map(([height, under]) => height + under));
    }
  },

  /* The least of the heights by the number of call-outs beside the picture: of equals, with most of them there. */
  keep(part, layout, heights) {
    const height = Math.min(...heights);
    this.heights(part).set(layout.join(), {height, beside: heights.lastIndexOf(height)});
  },

  /* Of each step, for each number of call-outs beside a picture: the height of the text with them, and of the rest. */
  measureColumns() {
    const columns = this.steps.map(() => []), counts = this.steps.map((step) => this.said(step).length);
    for (const step of this.steps) step.classList.remove("wide");
    for (let beside = 0; beside <= Math.max(...counts); beside += 1) {
      for (const step of this.steps) this.put(step, beside);
      for (const [index, step] of this.steps.entries())
        if (beside <= counts[index]) columns[index].push(this.column(step));
    }
    return columns;
  },

  column(step) {
    const [main, text, beside] = [".step-main", ".step-text", ".step-beside"].map((part) => step.querySelector(part));
    const gap = parseFloat(getComputedStyle(main).rowGap);
    return {
      column: this.height(text) + gap + this.height(beside),
      under: this.height(step) - this.height(main),
    };
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
    if (!this.heights(step).has(key)) this.heights(step).set(key, this.measureSplits(step, beside));
    return this.heights(step).get(key);
  },

  measureSplits(step, beside) {
    const found = [], count = this.said(step).length - beside;
    step.classList.add("parted");
    for (let here = 0; here < count; here += 1) {
      this.put(step, beside, here);
      const [main, more, rest] = [...step.children].map((part) => part.getBoundingClientRect());
      found.push({here: here ? more.bottom - main.bottom : 0, rest: rest.height});
    }
    step.classList.remove("parted");
    return found;
  },

  /* The line and the space above a step's text. */
  edge(step) {
    const {paddingTop, borderTopWidth} = getComputedStyle(step);
    return parseFloat(paddingTop) + parseFloat(borderTopWidth);
  },
});
