/* Steps on pages: of all the ways to share them out, the one that costs least: in pages, in pages that hold little, in
   small pictures, in what is said apart from its step. A layout is a picture's size, and whether it is under the text
   (wide) or beside it; `paper-measure.js` knows how tall it makes a step. Text and picture keep together; what is said
   apart may go on to the next page. */
const paperFit = {
  /* Rather than to cut a picture in two. */
  LAST: [0.5, 0.45, 0.4, 0.35, 0.3],

  /* How much of a page its content takes at least, if that can be had (tests/paper/test_pages.py). */
  ENOUGH: 0.25,

  /* Where the head takes more of its last page than this, what is about the guide may go to the end. */
  FULL: 0.8,

  /* Sizes of a reminder's type, and the steps between those that are tried. */
  MEMO: {largest: 1.3, larger: 0.05, closer: 0.125, smallest: 0.5, smaller: 0.02},

  /* What things cost, where a page costs 1. Chosen by eye on the papers of the ten guides. */
  COST: {
    mixed: 0.1, /* two sizes of pictures on a page */
    apart: 0.15, /* said on another page than its step */
    thin: {below: 0.4, each: 4, empty: 0.28, page: 1}, /* a page that holds little; nearly nothing is a page more */
    small: 1.5, /* a picture, by the square of what it lacks */
  },

  /* A page of which this share is used. */
  thin(used) {
    const {below, each, empty, page} = this.COST.thin;
    return Math.max(0, below - used) * each + (used < empty ? page : 0);
  },

  small(size) { return this.COST.small * (1 - size) ** 2; },

  /* format: the room's height in millimetres; the sizes of pictures under the text, beside it, and for a step alone in
     its layout; whether a step that a page would hold may still be parted from what is said apart. The last beside, or
     else the last under, is what steps are brought together with. */
  all(place, {height, wide, beside, alone, parted}, bare) {
    const layouts = [...wide.map((size) => [size, true]), ...(bare ? [] : beside.map((size) => [size, false]))];
    this.room = height * 96 / 25.4; /* CSS pixels */
    this.layouts = layouts;
    this.least = layouts.at(-1);
    this.alone = alone;
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

  /* What comes last, where this height of a page is taken: lines come closer, or the words begin on a page of their
     own, rather than to leave a page with a few lines. */
  tail(parts, taken = 0) {
    const ways = [[], ["close"], ...(parts[1] ? [["apart"], ["close", "apart"]] : [])];
    let best = -1;
    for (const way of ways) {
      const {used} = this.flow(parts, taken, way);
      const ends = way.includes("apart") ? used : used.slice(-1);
      const least = Math.min(...ends) / this.room;
      if (least <= best) continue;
      best = least;
      for (const part of parts) part.classList.remove("close", "apart");
      for (const part of parts) part.classList.add(...way);
      if (best >= this.ENOUGH) return;
    }
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
      const begun = page ? 0 : taken, turned = page ? 1 + this.thin(taken / this.room) : 0;
      const start = {page, begun, turned, mixed: begun && index ? this.COST.mixed : 0};
      yield* this.wholeSteps(index, start);
      const fitsAPage = this.fitting([this.steps[index]], this.room).size > 0;
      if (!fitsAPage || this.parted) yield* this.partedStep(this.steps[index], start, page || !taken);
    }
  },

  *wholeSteps(index, {page, begun, turned, mixed}) {
    for (let end = index + 1; end <= this.steps.length; end += 1) {
      const steps = this.steps.slice(index, end);
      const layouts = this.fitting(steps, this.room - begun, {last: end === this.steps.length});
      for (const layout of layouts) yield {
        steps, layout, page, taken: begun + this.total(steps, layout),
        cost: turned + steps.length * this.small(layout[0]) + mixed,
      };
      if (!layouts.size) break;
    }
  },

  *partedStep(step, {page, begun, turned}, must) {
    const edges = this.edge(step) * (this.apart(step).said.length ? 1 : 2);
    for (const layout of this.fitting([step.querySelector(".step-main")], this.room - begun - edges, {must})) {
      const {taken, turned: parted, apart} = this.part(step, begun, layout);
      const cost = turned + parted.length + apart * this.COST.apart + this.small(layout[0]);
      yield {steps: [step], layout, page, parted, taken, cost};
    }
  },

  /* The layouts worth a try in this space: the largest, if possible also with what comes after (the `last` steps), and
     the least; for a step alone, smaller ones, and the least where it `must` be put somewhere: cut, it is read. */
  fitting(parts, space, {last = false, must = false} = {}) {
    const smaller = parts.length > 1 ? [] : [...this.alone, ...(must ? this.LAST : [])];
    const layouts = smaller.map((size) => [size, this.least[1]]);
    const fits = (room) => (layout) => this.total(parts, layout) <= room;
    const largest = (room) => this.largest(parts, room) || layouts.find(fits(room));
    const found = [largest(space), last && largest(space - this.after)];
    found.push(fits(space)(this.least) && this.least, layouts.find(fits(space)));
    return new Set(found.some(Boolean) ? found.filter(Boolean) : must ? [this.least] : []);
  },

  follow({steps, layout, page, parted}) {
    for (const step of steps) {
      this.draw(step, layout);
      step.classList.toggle("tall", Boolean(parted));
      for (const [index, said] of [...step.querySelectorAll(".step-more > *")].entries())
        said.classList.toggle("page", Boolean(parted?.includes(index)));
    }
    steps[0].classList.toggle("page", page);
  },

  /* On the first page, or else at the end: never alone on a page. The height that the head takes of its last page. */
  placeAbout(sheet, end) {
    const head = sheet.querySelector(".overview"), about = head.querySelector(".paper-about");
    const above = head.getBoundingClientRect().top - sheet.getBoundingClientRect().top;
    const flow = () => this.flow([head], above), full = flow();
    if (full.pages === 1) return full.used[0];
    about.remove();
    const without = flow(), moved = full.pages > without.pages && without.used[0] > this.room * this.FULL;
    (moved ? end : head).append(about);
    return (moved ? without : full).used[0];
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

  /* A reminder is one page, in the largest type that fits: lines come closer before letters are smaller. */
  memo(memo) {
    const {largest, larger, closer, smallest, smaller} = this.MEMO, ways = [];
    for (let zoom = largest; zoom > 1; zoom -= larger) ways.push([zoom, 1]);
    for (let air = 1; air > 0; air -= closer) ways.push([1, air]);
    for (let zoom = 1; zoom >= smallest; zoom -= smaller) ways.push([zoom, 0]);
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
