/* Steps on pages: of all the ways to share them out, the one that costs least: in pages, in pages that hold little, in
   small pictures, in what is said apart from its step. A layout is a picture's size, and whether it is under the text
   (wide) or beside it. Text and picture keep together; what is said apart may go on to the next page. */
const paperFit = {
  /* Rather than to cut a picture in two. */
  LAST: [0.5, 0.45, 0.4, 0.35, 0.3],

  /* How much of a page its content takes at least, if that can be had. */
  ENOUGH: 0.25,

  /* What things cost, where a page costs 1. */
  MIXED: 0.1, /* two sizes of pictures on a page */
  APART: 0.15, /* said on another page than its step */
  thin: (used) => Math.max(0, 0.4 - used) * 4 + (used < 0.28),
  small: (size) => 4 * (1 - size) ** 2,

  /* format: the room's height in millimetres; the sizes of pictures under the text, beside it, and for a step alone in
     its layout; whether a step that a page would hold may still be parted from what is said apart. The last beside, or
     else the last under, is what steps are brought together with. */
  all(place, {height, wide, beside, alone, parted}, bare) {
    const layouts = [...wide.map((size) => [size, true]), ...(bare ? [] : beside.map((size) => [size, false]))];
    this.room = height * 96 / 25.4;
    this.layouts = layouts;
    this.least = layouts.at(-1);
    this.alone = alone.map((size) => [size, this.least[1]]);
    this.parted = parted;
    for (const sheet of place.querySelectorAll(".sheet:not(.memo)")) this.pages(sheet);
    for (const memo of place.querySelectorAll(".memo")) this.memo(memo);
    /* Kept, they would keep the sheet. */
    this.known = this.plans = this.steps = null;
  },

  pages(sheet) {
    this.known = new Map();
    this.plans = new Map();
    this.steps = [...sheet.querySelectorAll(".step")];
    const end = sheet.querySelector(".the-end"), box = (part) => part.getBoundingClientRect();
    const begun = this.placeAbout(sheet, end);
    for (const step of this.steps) this.placeCode(step);
    this.total(this.steps, this.least);
    this.after = box(sheet).bottom - box(end).top;
    let plan = this.best(0, begun), taken = 0;
    for (; plan.steps; plan = plan.next) {
      this.follow(plan);
      taken = plan.taken;
    }
    if (taken + this.after > this.room) this.tail([end, ...sheet.querySelectorAll(".guide-words")], taken);
  },

  /* What comes last, where this height of a page is taken: lines come closer, or the words begin on a page of their own,
     rather than to leave a page with a few lines. */
  tail(parts, taken = 0) {
    const ways = [[], ["close"], ...(parts[1] ? [["apart"], ["close", "apart"]] : [])];
    let best = -1;
    for (const way of ways) {
      const {used} = this.flow(parts, taken, way), least = Math.min(...(way.includes("apart") ? used : used.slice(-1))) / this.room;
      if (least <= best) continue;
      best = least;
      for (const part of parts) part.classList.remove("close", "apart");
      for (const part of parts) part.classList.add(...way);
      if (best >= this.ENOUGH) return;
    }
  },

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

  /* The cheapest plan for the steps from this one on, where this height of a page is taken. */
  best(index, taken) {
    const key = index + " " + Math.round(taken);
    if (!this.plans.has(key)) {
      let best = null;
      for (const plan of index < this.steps.length ? this.ways(index, taken) : [this.ending(taken)]) {
        if (best && plan.cost >= best.cost) continue;
        if (plan.steps) plan.next = this.best(index + plan.steps.length, plan.taken);
        plan.cost += plan.next?.cost || 0;
        if (!best || plan.cost < best.cost) best = plan;
      }
      this.plans.set(key, best);
    }
    return this.plans.get(key);
  },

  ending(taken) {
    const pages = (taken + this.after) / this.room;
    return {cost: Math.floor(pages) + this.thin(pages % 1)};
  },

  /* What may come next, on this page or on a new one: some whole steps alike, or one parted from what is said apart. */
  *ways(index, taken) {
    for (const page of taken ? [false, true] : [false]) {
      const begun = page ? 0 : taken, space = this.room - begun, turned = page ? 1 + this.thin(taken / this.room) : 0;
      for (let count = 1; index + count <= this.steps.length; count += 1) {
        const steps = this.steps.slice(index, index + count), layouts = this.fitting(steps, space, index + count === this.steps.length);
        for (const layout of layouts) yield {
          steps, layout, page, taken: begun + this.total(steps, layout),
          cost: turned + count * this.small(layout[0]) + (begun && index ? this.MIXED : 0),
        };
        if (!layouts.size) break;
      }
      const step = this.steps[index], whole = this.fitting([step], this.room).size;
      if (whole && !this.parted) continue;
      for (const layout of this.fitting([step.querySelector(".step-main")], space - this.edge(step) * (this.apart(step).said.length ? 1 : 2), false, page || !taken)) {
        const {taken: used, turned: parted, apart} = this.part(step, begun, layout);
        yield {steps: [step], layout, page, parted, taken: used, cost: turned + parted.length + apart * this.APART + this.small(layout[0])};
      }
    }
  },

  /* The layouts worth a try in this space: the largest, if possible also with what comes after, and the least; for a step
     alone, smaller ones, and the smallest where it must be put somewhere. */
  fitting(parts, space, last = false, must = false) {
    const smaller = parts.length > 1 ? [] : must ? [...this.alone, ...this.LAST.map((size) => [size, this.least[1]])] : this.alone;
    const largest = (room) => this.largest(parts, room) || smaller.find((layout) => this.total(parts, layout) <= room);
    const found = [largest(space), last && largest(space - this.after), this.total(parts, this.least) <= space && this.least, smaller.find((layout) => this.total(parts, layout) <= space)];
    return new Set(found.some(Boolean) ? found.filter(Boolean) : must ? smaller.slice(-1) : []);
  },

  follow({steps, layout, page, parted}) {
    for (const step of steps) {
      this.draw(step, layout);
      step.classList.toggle("tall", Boolean(parted));
      for (const [index, said] of [...step.querySelectorAll(".step-more > *")].entries()) said.classList.toggle("page", Boolean(parted?.includes(index)));
    }
    steps[0].classList.toggle("page", page);
  },

  /* On the first page, or else at the end: never alone on a page. The height that the head takes of its last page. */
  placeAbout(sheet, end) {
    const head = sheet.querySelector(".overview"), about = head.querySelector(".paper-about");
    const flow = () => this.flow([head], head.getBoundingClientRect().top - sheet.getBoundingClientRect().top), full = flow();
    if (full.pages === 1) return full.used[0];
    about.remove();
    const without = flow(), moved = full.pages > without.pages && without.used[0] > this.room * 0.8;
    (moved ? end : head).append(about);
    return (moved ? without : full).used[0];
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
      for (const part of this.steps.flatMap((step) => [step, step.querySelector(".step-main")])) this.heights(part).set(key, this.height(part));
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

  /* A step parted from what is said apart, begun at this height: the height that it takes of its last page, what
     turns a page, and how much is said on another page than its text. */
  part(step, begun, layout) {
    const {gap, said} = this.apart(step), edge = this.edge(step);
    let taken = begun + edge + this.total([step.querySelector(".step-main")], layout) + gap, apart = 0;
    const turned = [];
    for (const [index, {height, margin}] of said.entries()) {
      /* A page never begins with the space under a step. */
      const under = index === said.length - 1 ? margin + edge : 0;
      if (taken + height + under > this.room) taken = turned.push(index) && 0;
      taken += height + margin;
      if (turned.length) apart += 1;
    }
    return {taken: taken + edge, turned, apart};
  },

  /* What a step says apart, in one column. */
  apart(step) {
    const known = this.heights(step);
    if (!known.has("apart")) {
      const more = step.querySelector(".step-more"), margin = (part, side) => parseFloat(getComputedStyle(part)["margin" + side]);
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

  /* A reminder is one page, in the largest type that fits: lines come closer before letters are smaller. */
  memo(memo) {
    const ways = [];
    for (let zoom = 1.3; zoom > 1; zoom -= 0.05) ways.push([zoom, 1]);
    for (let air = 1; air > 0; air -= 0.125) ways.push([1, air]);
    for (let zoom = 1; zoom >= 0.5; zoom -= 0.02) ways.push([zoom, 0]);
    const set = ([zoom, air]) => {
      memo.style.zoom = zoom;
      memo.style.setProperty("--air", air);
    };
    let from = 0, to = ways.length - 1;
    while (from < to) {
      const middle = (from + to) >> 1;
      set(ways[middle]);
      if (this.height(memo) <= this.room) to = middle;
      else from = middle + 1;
    }
    set(ways[from]);
  },
};
