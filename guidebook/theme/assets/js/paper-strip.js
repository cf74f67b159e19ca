/* The comic strip of a guide: numbered frames, each with its picture, its gestures and its warnings, for somebody who
   doesn't read. Up to three stand in a row; one alone has its gestures beside its picture. What ends the strip is a
   frame too. */
const paperStrip = {
  /* Sizes of the drawings; at the last one the smallest letter in a drawing has 9 points. What is said grows with those
     above 1 (paper-strip.css). */
  SIZES: [1.3, 1.24, 1.18, 1.12, 1.06, 1, 0.93, 0.86, 0.8, 0.75, 0.7],

  /* How far from what a marker shows other things are drawn, in millimetres: without them nobody knows the screen. */
  REACHES: [22, 14, 8],

  /* How many frames stand in a row, up to which size of the drawings, and what a row costs. */
  ROWS: [
    {across: 1, largest: 1.3, cost: 0.02},
    {across: 2, largest: 1.3, cost: 0},
    {across: 3, largest: 0.8, cost: 0.4},
  ],

  GAP: 3, /* millimetres between frames, as in paper-strip.css */

  /* What things cost, where a page costs 1: smaller drawings, less around what is shown, a word cut in two, the square
     of what is empty of a page, and the height of a page below frames that are less tall than their row. Chosen by eye
     on the strips of 25 guides. */
  COST: {small: 0.6, close: 0.06, broken: 0.5, empty: 1, uneven: 0.2},

  make(slug, order) {
    const guide = paper.guide(slug);
    const strip = paperModels.filled("paper-strip", {
      title: guide.title,
      warnings: this.warnings(guide.warnings),
      frames: guide.steps.map((step) => this.frame(step)),
      verified: guide.verified,
      later: guide.later,
      translation: guide.translation,
      version: paperSheet.version(guide),
      code: guide.images && paperModels.code(guide.images, "images"),
      venue: paperSheet.venue(order),
    });
    return paperSheet.settled(strip, slug, order);
  },

  frame({number, title, screen, photo, gestures, warnings}) {
    const frame = paperModels.filled("paper-frame", {
      number,
      title,
      picture: screen ? paperModels.html(screen) : paperSheet.photo(photo),
      gestures: gestures.map((gesture) => this.gesture(gesture)),
      warnings: this.warnings(warnings),
    });
    frame.querySelector("h2").id = "titre-" + number;
    frame.setAttribute("aria-labelledby", "titre-" + number);
    return frame;
  },

  gesture({kind, marker, parts, meanings = []}) {
    const {content} = paperModels.place.getElementById("paper-pictograms");
    return paperModels.filled("paper-gesture", {
      pictogram: [...content.querySelector(`[data-kind=${kind}]`).cloneNode(true).children],
      marker,
      words: [
        ...parts.map(([text, onScreen]) => (onScreen ? this.onScreen(text) : text)), ...meanings.map(this.meaning),
      ],
    });
  },

  /* The words of the screen; a long address ends its line after its @. */
  onScreen(text) {
    const [first, ...more] = text.split(/(?<=@)/);
    const parts = [first, ...more.flatMap((part) => [document.createElement("wbr"), part])];
    const words = paperModels.element("strong", ...parts);
    return paper.language === "fr" ? words : Object.assign(words, {lang: "fr", dir: "ltr"});
  },

  meaning: (text) => Object.assign(paperModels.element("span", text), {className: "meaning"}),

  warnings(said) {
    return said.map((text) => paperModels.filled("paper-warning", {said: paperModels.html(text)}));
  },

  /* The largest drawings, with the most around them, that need no page more. */
  fit(strip, room) {
    Object.assign(this, {room, strip, frames: [...strip.querySelectorAll(".frame")], broken: new Map()});
    const ways = this.SIZES.flatMap((size) => this.REACHES.map((reach, less) => (
      {size, reach, cost: this.COST.small * (1 - size) + this.COST.close * less}
    )));
    const fewest = this.plan(ways.at(-1)).pages;
    let best = null;
    for (const way of ways.sort((one, other) => one.cost - other.cost)) {
      if (best && way.cost + fewest >= best.cost) break;
      const plan = this.plan(way), cost = plan.cost + way.cost;
      if (!best || cost < best.cost) best = {way, plan, cost};
    }
    this.draw(best.way);
    this.lay(best.plan);
    this.strip = this.frames = this.broken = null;
  },

  /* Everything is measured before anything is left out: the page is laid out again at each measure. */
  draw({size, reach}) {
    this.strip.dataset.across = 2;
    this.strip.style.setProperty("--drawn", size);
    for (const part of this.strip.querySelectorAll(".left-out")) part.classList.remove("left-out");
    const far = this.frames.flatMap((frame) => this.leftOut(frame, this.pixels(reach)));
    for (const part of far) part.classList.add("left-out");
  },

  /* What stands too far from all that has a marker, but for the name of the page. */
  leftOut(frame, reach) {
    const box = (part) => part.getBoundingClientRect();
    const shown = [...frame.querySelectorAll(".s-marker")].map((marker) => box(marker.closest(".s-page > *, .s-top")));
    const far = (part, {top, bottom}) => Math.max(top - box(part).top, box(part).bottom - bottom) > reach;
    const parts = shown.length ? [...frame.querySelectorAll(".s-page > *")] : [];
    const name = parts.find((part) => part.matches(".s-titre"));
    return parts.filter((part) => part !== name && shown.every((other) => far(part, other)));
  },

  /* The rows that cost least. */
  plan(way) {
    this.draw(way);
    const known = new Map();
    const rows = this.ROWS.filter(({largest}) => way.size <= largest).map((row) => (
      {...row, heights: this.heights(row.across), broken: this.brokenAt(way.size, row.across)}
    ));
    const after = (index, taken) => {
      const key = index + " " + Math.round(taken);
      if (!known.has(key)) known.set(key, index < this.frames.length ? ways(index, taken) : this.ending(taken));
      return known.get(key);
    };
    const ways = (index, taken) => rows.filter(({across}) => index + across <= this.frames.length)
      .map((row) => this.row(row, index, taken, after))
      .reduce((one, other) => (other.cost < one.cost ? other : one));
    const head = this.strip.querySelector(".strip-head").getBoundingClientRect().height;
    return after(0, head + this.pixels(this.GAP));
  },

  /* A row of the frames from this one on, where this height of a page is taken, and what comes `after`. */
  row({across, cost, heights, broken}, index, taken, after) {
    const end = index + across, tall = Math.max(...heights.slice(index, end));
    const page = taken > 0 && taken + tall > this.room;
    const next = after(end, (page ? 0 : taken) + tall + this.pixels(this.GAP));
    const holes = heights.slice(index, end).reduce((sum, height) => sum + tall - height, 0) / this.room;
    const more = cost + broken.slice(index, end).filter(Boolean).length * this.COST.broken + holes * this.COST.uneven;
    return {
      cost: next.cost + more + (page ? 1 + this.empty(taken) : 0), pages: next.pages + (page ? 1 : 0),
      frames: this.frames.slice(index, end), page, next,
    };
  },

  heights(across) {
    this.strip.dataset.across = across;
    return this.frames.map((frame) => frame.getBoundingClientRect().height);
  },

  /* Whether a word of each frame is wider than its room. */
  brokenAt(size, across) {
    const key = size + " " + across, wide = (part) => part.scrollWidth > part.clientWidth;
    if (!this.broken.has(key)) {
      this.strip.dataset.across = across;
      this.strip.classList.add("unbroken");
      const found = (frame) => [...frame.querySelectorAll(".screen, .gesture, .title")].some(wide);
      this.broken.set(key, this.frames.map(found));
      this.strip.classList.remove("unbroken");
    }
    return this.broken.get(key);
  },

  ending: (taken) => ({pages: 1, cost: 1 + paperStrip.empty(taken)}),

  /* What the end of a page costs where this height of it is taken. */
  empty(taken) {
    return this.COST.empty * Math.max(0, 1 - taken / this.room) ** 2;
  },

  lay({frames, page, next}) {
    delete this.strip.dataset.across;
    while (frames) {
      const made = paperModels.element("div", ...frames);
      made.className = "strip-row";
      made.dataset.across = frames.length;
      made.classList.toggle("page", page);
      this.strip.append(made);
      ({frames, page, next} = next);
    }
  },

  pixels: (millimetres) => millimetres * 96 / 25.4,
};
