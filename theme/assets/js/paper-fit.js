/* Steps on pages: each whole, as many as hold, and their pictures as large as the page then lets them be.
   A layout is a picture's size, and whether it is under the text (wide) or beside it. A step too tall for a page keeps
   its text and picture together; only what is said apart goes on to the next. */
const paperFit = {
  /* Rather than to cut a picture in two. */
  LAST: [0.5, 0.45, 0.4, 0.35, 0.3],

  /* format: the room's height in millimetres; the sizes of pictures under the text, beside it, and for a step that fills
     a page alone. The last beside, or else the last under, is what steps are brought together with. */
  all(place, {height, wide, beside, alone}, bare) {
    const layouts = [...wide.map((size) => [size, true]), ...(bare ? [] : beside.map((size) => [size, false]))];
    this.room = height * 96 / 25.4;
    this.layouts = layouts;
    this.least = layouts.at(-1);
    this.alone = alone.map((size) => [size, this.least[1]]);
    for (const sheet of place.querySelectorAll(".sheet:not(.memo)")) this.pages(sheet);
    for (const memo of place.querySelectorAll(".memo")) this.memo(memo);
  },

  pages(sheet) {
    this.known = new Map();
    const steps = [...sheet.querySelectorAll(".step")], end = sheet.querySelector(".the-end");
    this.placeAbout(sheet, end);
    for (const step of steps) this.placeCode(step);
    this.total(steps, this.least);
    let taken = (steps[0].getBoundingClientRect().top - sheet.getBoundingClientRect().top) % this.room, together = [];
    for (const step of steps) {
      const whole = [this.least, ...this.alone].some((layout) => this.total([step], layout) <= this.room);
      step.classList.toggle("tall", !whole);
      const begun = taken + this.total(together, this.least);
      const stays = begun + this.total([whole ? step : step.querySelector(".step-main")], this.least) <= this.room;
      if (!stays || !whole) {
        this.enlarge(together, this.room - taken);
        taken = stays ? begun : 0;
        together = [];
        step.classList.toggle("page", !stays);
      }
      if (whole) together.push(step);
      else taken = this.part(step, taken);
    }
    this.enlarge(together, this.room - taken, this.height(end));
  },

  /* On the first page, or else at the end: never alone on a page. */
  placeAbout(sheet, end) {
    const head = sheet.querySelector(".overview"), about = head.querySelector(".paper-about");
    const bottom = () => head.getBoundingClientRect().bottom - sheet.getBoundingClientRect().top, full = bottom();
    about.remove();
    const pages = (height) => Math.ceil(height / this.room), without = bottom();
    (pages(full) > pages(without) && without % this.room > this.room * 0.8 ? end : head).append(about);
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
    for (const drawing of step.querySelectorAll(".step-picture > :is(.screen, .photo)")) drawing.style.zoom = size;
  },

  /* The height of these parts when they are drawn so. Each is measured once, for it depends on no other; all that are
     not known yet are drawn before the first is measured, for the page is laid out again at that moment. */
  total(parts, layout) {
    const key = layout.join(), unknown = parts.filter((part) => !this.heights(part).has(key));
    for (const part of unknown) this.draw(part, layout);
    for (const part of unknown) this.heights(part).set(key, this.height(part));
    return parts.reduce((sum, part) => sum + this.heights(part).get(key), 0);
  },

  heights(part) {
    if (!this.known.has(part)) this.known.set(part, new Map());
    return this.known.get(part);
  },

  /* The largest pictures with which these steps take no more than this height, if possible with what comes after. */
  enlarge(parts, space, after = 0) {
    const layout = (after && this.largest(parts, space - after)) || this.largest(parts, space) || this.least;
    for (const part of parts) this.draw(part, layout);
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
    return under[from] || [...this.layouts.slice(under.length), ...this.alone].find(fits);
  },

  /* A step taller than a page, begun at this height; the height that it takes of its last page. */
  part(step, begun) {
    const main = step.querySelector(".step-main"), {paddingTop, borderTopWidth} = getComputedStyle(step), edge = parseFloat(paddingTop);
    const layouts = [...this.layouts, ...this.alone, ...this.LAST.map((size) => [size, this.least[1]])];
    const start = begun + parseFloat(borderTopWidth) + edge;
    const layout = layouts.find((layout) => start + this.total([main], layout) <= this.room) || layouts.at(-1);
    this.draw(main, layout);
    let taken = start + this.total([main], layout) + this.margin(step.querySelector(".step-more"), "Top");
    for (const said of step.querySelectorAll(".step-more > *")) {
      const height = this.height(said);
      taken = (taken + height > this.room ? 0 : taken) + height + this.margin(said, "Bottom");
    }
    return taken + edge;
  },

  margin: (part, side) => parseFloat(getComputedStyle(part)["margin" + side]),

  /* A reminder is one page: first its lines come closer, and only then is everything smaller. */
  memo(memo) {
    if (this.height(memo) <= this.room) return;
    memo.classList.add("tight");
    for (let zoom = 0.98; zoom >= 0.5 && this.height(memo) > this.room; zoom -= 0.02) memo.style.zoom = zoom;
  },
};
