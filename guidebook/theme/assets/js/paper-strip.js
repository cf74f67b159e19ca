/* The comic strip of a guide: numbered frames, each with its picture, its gestures and its warnings, for somebody who
   doesn't read. Up to three stand in a row; one alone has its gestures beside its picture. What ends the strip is a
   frame too. */
const paperStrip = {
  /* Sizes of the drawings; at the last one the smallest letter in a drawing has 9 points (paper-strip.css). */
  SIZES: [1, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7],

  /* How far from what a marker shows other things are drawn, in millimetres: without them nobody knows the screen. */
  REACHES: [22, 14, 8],

  /* How many frames stand in a row, up to which size of the drawings, and what a row costs. */
  ROWS: [{across: 1, largest: 1, cost: 0.02}, {across: 2, largest: 1, cost: 0}, {across: 3, largest: 0.8, cost: 0.1}],

  GAP: 3, /* millimetres between frames, as in paper-strip.css */

  /* What things cost, where a page costs 1: smaller drawings, less around what is shown, a word cut in two, a last page
     that holds little, and how far down it goes. Chosen by eye on the strips of 25 guides. */
  COST: {small: 0.6, close: 0.06, broken: 0.5, thin: {below: 0.3, page: 0.9}, used: 0.01},

  make(slug, order) {
    const guide = sheets[slug];
    const strip = paperModels.filled("paper-strip", {
      title: guide.title,
      warnings: this.warnings(guide.warnings),
      frames: guide.steps.map((step) => this.frame(step)),
      verified: guide.verified,
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

  gesture({kind, marker, parts}) {
    const {content} = document.getElementById("paper-pictograms");
    return paperModels.filled("paper-gesture", {
      pictogram: [...content.querySelector(`[data-kind=${kind}]`).cloneNode(true).children],
      marker,
      words: parts.map(([text, onScreen]) => (onScreen ? this.onScreen(text) : text)),
    });
  },

  /* The words of the screen; a long address ends its line after its @. */
  onScreen(text) {
    const [first, ...more] = text.split(/(?<=@)/);
    return paperModels.element("strong", first, ...more.flatMap((part) => [document.createElement("wbr"), part]));
  },

  warnings(said) {
    return said.map((text) => paperModels.filled("paper-warning", {said: paperModels.html(text)}));
  },

  /* The largest drawings, with the most around them, that need no page more. */
  fit(strip, room) {
    this.room = room;
    const ways = this.SIZES.flatMap((size) => this.REACHES.map((reach, less) => (
      {size, reach, cost: this.COST.small * (1 - size) + this.COST.close * less}
    )));
    let best = null;
    for (const way of ways) {
      this.draw(strip, way);
      const plan = this.plan(strip, way), cost = plan.cost + way.cost;
      if (!best || cost < best.cost) best = {way, plan, cost};
    }
    this.draw(strip, best.way);
    this.lay(strip, best.plan);
  },

  draw(strip, {size, reach}) {
    strip.style.setProperty("--drawn", size);
    for (const part of strip.querySelectorAll(".left-out")) part.classList.remove("left-out");
    for (const frame of strip.querySelectorAll(".frame"))
      for (const part of this.leftOut(frame, this.pixels(reach))) part.classList.add("left-out");
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

  /* The rows that cost least: each has as many frames as its number says. */
  plan(strip, {size}) {
    const frames = [...strip.querySelectorAll(".frame")], known = new Map();
    const layouts = this.ROWS.filter(({largest}) => size <= largest);
    const heights = layouts.map(({across}) => this.heights(strip, frames, across));
    const after = (index, taken) => {
      const key = index + " " + Math.round(taken);
      if (!known.has(key)) known.set(key, index < frames.length ? ways(index, taken) : this.ending(taken));
      return known.get(key);
    };
    const ways = (index, taken) => heights.map((all, row) => {
      const {across, cost} = layouts[row], some = all.slice(index, index + across);
      if (some.length < across) return {cost: Infinity};
      const tall = Math.max(...some.map(({height}) => height)), broken = some.filter((frame) => frame.broken).length;
      const page = taken > 0 && taken + tall > this.room;
      const next = after(index + across, (page ? 0 : taken) + tall + this.pixels(this.GAP));
      const more = cost + broken * this.COST.broken + (page ? 1 : 0);
      return {cost: next.cost + more, row: {frames: frames.slice(index, index + across), page}, next};
    }).reduce((one, other) => (other.cost < one.cost ? other : one));
    return after(0, strip.querySelector(".strip-head").getBoundingClientRect().height + this.pixels(this.GAP));
  },

  /* How tall each frame is, and whether a word in it is wider than its room. */
  heights(strip, frames, across) {
    strip.dataset.across = across;
    const heights = frames.map((frame) => frame.getBoundingClientRect().height);
    strip.classList.add("unbroken");
    const wide = (part) => part.scrollWidth > part.clientWidth;
    const broken = frames.map((frame) => [...frame.querySelectorAll(".screen, .gesture, .title")].some(wide));
    strip.classList.remove("unbroken");
    return heights.map((height, index) => ({height, broken: broken[index]}));
  },

  ending(taken) {
    const used = taken / this.room, {thin} = this.COST;
    return {cost: 1 + used * this.COST.used + (used < thin.below ? thin.page : 0)};
  },

  lay(strip, plan) {
    delete strip.dataset.across;
    for (let {row, next} = plan; row; {row, next} = next) {
      const made = paperModels.element("div", ...row.frames);
      made.className = "strip-row";
      made.dataset.across = row.frames.length;
      made.classList.toggle("page", row.page);
      strip.append(made);
    }
  },

  pixels: (millimetres) => millimetres * 96 / 25.4,
};
