// How bright elements are, moment after moment: "css" runs the animations through a second; "moment" notes what scripts
// have changed until now; "found" tells which of these flash.
(tools, what) => {
  const c = window.__conduite;
  const luminance = (css) => {
    const colour = tools.colour(css);
    return colour[3] < 0.1 ? null : tools.luminance(colour);
  };
  // What is behind is taken for white: an element that goes is as bright as the page.
  const bright = (el) => {
    const style = getComputedStyle(el);
    const picture = style.backgroundImage !== 'none' || /^(img|video|canvas|svg)$/.test(el.localName);
    const own = luminance(style.backgroundColor) ?? (picture ? 0.2 : null);
    if (own === null || style.display === 'none' || style.visibility !== 'visible') return 1;
    return 1 - (1 - own) * Number(style.opacity);
  };
  // A flash is a pair of opposing changes of a tenth of the relative luminance, the darker under 0.8 (WCAG, « general
  // flash »).
  const changes = (values) => {
    let [count, last, way] = [0, values[0], 0];
    for (const value of values) {
      if (Math.abs(value - last) < 0.1 || Math.min(value, last) > 0.8) continue;
      if (Math.sign(value - last) !== way) count += 1;
      way = Math.sign(value - last);
      last = value;
    }
    return count;
  };
  const large = (el) => {
    const r = el.getBoundingClientRect();
    return Math.min(r.width, innerWidth) * Math.min(r.height, innerHeight) > (341 * 256) / 4;
  };
  const flashing = (seen) =>
    [...seen]
      .filter(([el, values]) => changes(values) > 6 && large(el))
      .map(([element]) => ({element, text: tools.textOf(element).slice(0, 60) || element.localName}));
  if (what === 'moment') {
    const t = c.timed;
    t.lights ??= new Map();
    for (const el of t.targets) {
      if (!t.lights.has(el)) t.lights.set(el, []);
      t.lights.get(el).push(el.isConnected ? bright(el) : 1);
    }
    return null;
  }
  if (what === 'found') return flashing(c.timed.lights ?? []).slice(0, 3);
  const fast = document
    .getAnimations()
    .filter(
      (a) =>
        a.playState === 'running' &&
        a.effect?.target &&
        a.effect.getComputedTiming().duration < 2000 &&
        a.effect.getComputedTiming().endTime >= 1000,
    );
  const seen = new Map(fast.map((a) => [a.effect.target, []]));
  for (const animation of fast) animation.pause();
  for (let moment = 0; moment <= 1000; moment += 40) {
    for (const animation of fast) animation.currentTime = animation.effect.getComputedTiming().delay + moment;
    for (const [el, values] of seen) values.push(bright(el));
  }
  for (const animation of fast) animation.play();
  return flashing(seen).slice(0, 3);
};
