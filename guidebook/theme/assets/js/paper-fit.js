/* Steps on pages: of all the ways to share them out, the one that costs least: in pages, in pages that hold little, in
   small pictures, in what is said apart from its step. A layout is a picture's size, and whether it is under the text
   (wide) or beside it, with call-outs under the text where there is room; `paper-measure.js` knows how tall it makes a
   step. Text and picture keep together; what is said
   apart may go on to the next page. */
const paperFit = {
  /* Rather than to cut a picture in two. */
  LAST: [0.5, 0.45, 0.4, 0.35, 0.3],

  /* How much of a page its content takes at least, if that can be had (tests/paper/test_pages.py). */
  ENOUGH: 0.25,

  /* Sizes of a reminder's type, and the steps between those that are tried. */
  MEMO: {largest: 1.3, larger: 0.05, closer: 0.125, smallest: 0.5, smaller: 0.02},

  /* What things cost, where a page costs 1. Chosen by eye on the papers of the ten guides. */
  COST: {
    mixed: 0.1, /* two sizes of pictures on a page */
    apart: 0.05, /* said on another page than its step */
    thin: {below: 0.4, each: 4, empty: 0.28, page: 1}, /* a page that holds little; nearly nothing is a page more */
    small: 0.5, /* a picture, by the square of what it lacks */
  },

  /* A page of which this share is used. */
  thin(used) {
    const {below, each, empty, page} = this.COST.thin;
    return Math.max(0, below - used) * each + (used < empty ? page : 0);
  },

  small(size) { return this.COST.small * (1 - size) ** 2; },

  /* format: the room's height in millimetres; the sizes of pictures under the text, beside it, and for a step alone in
     its layout. The last beside, or else the last under, is what steps are brought together with. */
  begin({height, wide, beside, alone}, bare) {
    const layouts = [...wide.map((size) => [size, true]), ...(bare ? [] : beside.map((size) => [size, false]))];
    this.room = height * 96 / 25.4; /* CSS pixels */
    this.layouts = layouts;
    this.least = layouts.at(-1);
    this.alone = alone;
  },

  all(place) {
    for (const sheet of place.querySelectorAll(".sheet:not(.memo, .strip)")) this.pages(sheet);
    for (const memo of place.querySelectorAll(".memo")) this.memo(memo);
    for (const strip of place.querySelectorAll(".strip")) paperStrip.fit(strip, this.room);
    /* Kept, they would keep the sheet. */
    this.known = this.plans = this.steps = this.columns = null;
  },

  pages(sheet) {
    this.known = new Map();
    this.plans = new Map();
    this.columns = null;
    this.steps = [...sheet.querySelectorAll(".step")];
    const end = sheet.querySelector(".the-end"), box = (part) => part.getBoundingClientRect();
    const head = sheet.querySelector(".overview");
    const begun = this.flow(head, box(head).top - box(sheet).top).used;
    this.total(this.steps, this.least);
    this.after = box(sheet).bottom - box(end).top;
    let plan = this.best(0, begun), taken = 0;
    for (; plan.steps; plan = plan.next) {
      this.follow(plan);
      taken = plan.taken;
    }
    if (taken + this.after > this.room) this.tail(end, taken);
  },

  /* What comes last, where this height of a page is taken: its lines come closer rather than to leave a page with a
     few of them. */
  tail(part, taken = 0) {
    const used = () => this.flow(part, taken).used, loose = used();
    if (loose >= this.room * this.ENOUGH) return;
    part.classList.add("close");
    part.classList.toggle("close", used() > loose);
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
      if (fitsAPage) yield* this.partedStep(this.steps[index], start);
      else yield* this.tallStep(this.steps[index], start, page || !taken);
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

  /* A step with some of its call-outs, and the others at the top of the next page. */
  *partedStep(step, {page, begun, turned}) {
    const main = step.querySelector(".step-main"), edge = this.edge(step), room = this.room - edge;
    for (const layout of this.fitting([main], room - begun - edge)) {
      const splits = this.splits(step, this.beside(main, layout)), above = begun + this.total([main], layout);
      const here = splits.findLastIndex((split) => above + split.here <= room);
      if (here < 0 || splits[here].rest > room) continue;
      const apart = (splits.length - here) * this.COST.apart;
      const cost = turned + 1 + apart + this.small(layout[0]);
      yield {steps: [step], layout, page, here, taken: splits[here].rest + edge, cost};
    }
  },

  /* A step that no page holds: what it has goes on as it comes. */
  *tallStep(step, {page, begun, turned}, must) {
    const main = step.querySelector(".step-main");
    for (const layout of this.fitting([main], this.room - begun - 2 * this.edge(step), {must})) {
      this.follow({steps: [step], layout, tall: true});
      const {used: taken, pages} = this.flow(step, begun);
      yield {steps: [step], layout, page, tall: true, taken, cost: turned + pages - 1 + this.small(layout[0])};
    }
  },

  /* The layouts worth a try in this space: the largest, if possible also with what comes after (the `last` steps), and
     the least; for a step alone, smaller ones, and the least where it `must` be put somewhere: cut, it is read. */
  fitting(parts, space, {last = false, must = false} = {}) {
    const like = (size) => [size, this.least[1]], alone = parts.length > 1 ? [] : this.alone.map(like);
    const fits = (room) => (layout) => this.total(parts, layout) <= room;
    const largest = (room) => this.largest(parts, room) || alone.find(fits(room));
    const found = [largest(space), last && largest(space - this.after)];
    found.push(fits(space)(this.least) && this.least, alone.find(fits(space)));
    if (found.some(Boolean)) return new Set(found.filter(Boolean));
    return new Set(must ? [this.LAST.map(like).find(fits(space)) || this.least] : []);
  },

  follow({steps, layout, page = false, here, tall = false}) {
    for (const step of steps) {
      const whole = here === undefined, kept = whole ? step : step.querySelector(".step-main");
      this.draw(step, this.roomiest(kept, layout));
      this.put(step, tall ? 0 : this.beside(kept, layout), here);
      step.classList.toggle("parted", !whole);
      step.classList.toggle("tall", tall);
    }
    steps[0].classList.toggle("page", page);
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
