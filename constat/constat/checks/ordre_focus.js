// In each block, the stops that come after another one placed behind them.
(tools, places) => {
  const c = window.__conduite;
  const stops = places
    .map((place) => (place.includes(' >>> ') ? null : document.querySelector(place)))
    .filter((el) => el && c.seen(el));
  const rectOf = (el) => el.getBoundingClientRect();
  // Surely before on the page: above in the same column, or on the left in the same row.
  const precedes = (a, b) => {
    const [p, q] = [rectOf(a), rectOf(b)];
    const column = Math.min(p.right, q.right) - Math.max(p.left, q.left) > Math.min(p.width, q.width) * 0.3;
    if (column) return p.bottom <= q.top + 2;
    const row = Math.min(p.bottom, q.bottom) - Math.max(p.top, q.top) > Math.min(p.height, q.height) * 0.6;
    return row && p.right <= q.left + 2 && getComputedStyle(a.parentElement).direction !== 'rtl';
  };
  const found = [];
  const positive = stops.filter((el) => el.tabIndex > 0);
  const text = (el) => (tools.textOf(el) || el.getAttribute('aria-label') || el.name || el.localName).slice(0, 60);
  for (const el of positive) {
    const before = stops.find(
      (other) =>
        other !== el &&
        precedes(other, el) &&
        stops.indexOf(other) > stops.indexOf(el) &&
        other.compareDocumentPosition(el) & Node.DOCUMENT_POSITION_FOLLOWING,
    );
    if (before) found.push({key: 'tabindex', result: 'echoue', element: el, text: text(el), before: text(before)});
    if (found.length) return found;
  }
  const place = (el) => {
    for (let here = el; here; here = here.parentElement)
      if (/fixed|sticky/.test(getComputedStyle(here).position)) return here;
    return null;
  };
  const shared = (a, b) => {
    let here = a.parentElement;
    while (here && !here.contains(b)) here = here.parentElement;
    return here;
  };
  const blocks = new Map();
  for (let i = 0; i + 1 < stops.length; i += 1) {
    const [a, b] = [stops[i], stops[i + 1]];
    if (place(a) !== place(b) || !precedes(b, a)) continue;
    const block = shared(a, b);
    if (!blocks.has(block)) blocks.set(block, []);
    blocks.get(block).push([a, b]);
  }
  for (const [block, pairs] of blocks) {
    const [a, b] = pairs[0];
    const floats = (el) => {
      for (let here = el; here !== block; here = here.parentElement)
        if (/absolute/.test(getComputedStyle(here).position) || getComputedStyle(here).float === 'right') return true;
      return false;
    };
    if (pairs.length === 1 && floats(b) && b.getBoundingClientRect().width < 60) continue;
    const field = [a, b].every((el) => /^(input|select|textarea)$/.test(el.localName));
    // The links of one line, that float to the right one after the other, make sense from both ends.
    const isFloating = (el) => {
      for (let here = el; here !== block; here = here.parentElement)
        if (getComputedStyle(here).float === 'right') return true;
      return false;
    };
    const inRow = (pair) => Math.abs(rectOf(pair[0]).top - rectOf(pair[1]).top) < 4 && pair.some(isFloating);
    const sure = (pairs.length >= 2 && !pairs.every(inRow)) || field;
    found.push(
      sure
        ? {key: 'back', result: 'echoue', element: block, count: pairs.length}
        : {key: 'two', result: 'a_verifier', element: b, text: text(b), before: text(a)},
    );
  }
  return found;
};
