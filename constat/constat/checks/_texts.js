// Remember how each line of text is shown ("before"), or tell which are now cut, covered by another text, or lost.
(tools, what) => {
  const c = window.__conduite;
  const lines = (node) => {
    const range = document.createRange();
    range.selectNodeContents(node);
    return [...range.getClientRects()].filter((r) => r.width > 1 && r.height > 1);
  };
  const ellipsis = (el) => {
    const style = getComputedStyle(el);
    return (
      style.textOverflow === 'ellipsis' ||
      style.textOverflow.startsWith('"') ||
      Number.parseInt(style.webkitLineClamp) > 0
    );
  };
  const tiny = (rect) => rect.width <= 2 || rect.height <= 2;
  // The ancestor that cuts this line for good: hidden overflow, no scrolling, no ellipsis.
  const cutter = (parent, rect) => {
    let position = getComputedStyle(parent).position;
    for (let here = parent; here; here = here.parentElement) {
      const style = getComputedStyle(here);
      const escapes =
        here !== parent && ((position === 'absolute' && style.position === 'static') || position === 'fixed');
      if (escapes) continue;
      if (here !== parent) position = style.position;
      if (
        /auto|scroll/.test(style.overflowX + style.overflowY) &&
        here !== document.documentElement &&
        here !== document.body
      )
        return null;
      const top = here === document.documentElement || here === document.body;
      if (style.display === 'inline' || style.display === 'contents') continue;
      const box = top
        ? {left: 0, top: 0, right: innerWidth, bottom: innerHeight, width: innerWidth, height: innerHeight}
        : here.getBoundingClientRect();
      if (tiny(box)) return null;
      const hides = (value) => value === 'hidden' || value === 'clip';
      const tall = rect.height * 0.3;
      const wide = Math.max(6, rect.height * 0.4);
      const down = hides(style.overflowY) && (rect.bottom - box.bottom > tall || (!top && box.top - rect.top > tall));
      const across = hides(style.overflowX) && (rect.right - box.right > wide || (!top && box.left - rect.left > wide));
      if (top && here === document.body && getComputedStyle(document.documentElement).overflow !== 'visible') continue;
      if (down || across) return ellipsis(here) || ellipsis(parent) ? null : here;
    }
    return null;
  };
  const styled = (node) => node.parentElement.checkVisibility({opacityProperty: true, visibilityProperty: true});
  const outOfSight = (parent) => {
    for (let here = parent; here; here = here.parentElement) {
      const style = getComputedStyle(here);
      const box = here.getBoundingClientRect();
      if (tiny(box) && style.overflow !== 'visible') return true;
      if (style.clipPath !== 'none' || style.clip !== 'auto') return true;
      if (box.right <= 0 || box.bottom + scrollY <= 0) return true;
    }
    return false;
  };
  const state = (node) => {
    const parent = node.parentElement;
    if (!node.isConnected || !styled(node) || parent.closest('[role=img], svg, marquee')) return null;
    const rects = lines(node);
    if (!rects.length || outOfSight(parent)) return {cut: null, rects: []};
    const cut = rects.map((rect) => cutter(parent, rect)).find(Boolean) ?? null;
    // What lies outside of a box that scrolls covers nothing.
    const frame = c.region(parent);
    return {cut, rects: rects.filter((rect) => cut || (frame && c.shownRect(rect, frame)))};
  };
  const layer = (el) => {
    for (let here = el; here; here = here.parentElement)
      if (/fixed|sticky/.test(getComputedStyle(here).position)) return here;
    return null;
  };
  const overlaps = (states) => {
    const flat = [];
    for (const [node, s] of states) if (s && !s.cut) for (const r of s.rects) flat.push([node, r]);
    flat.sort((a, b) => a[1].top - b[1].top);
    const found = new Map();
    for (let i = 0; i < flat.length; i += 1) {
      const [node, r] = flat[i];
      for (let j = i + 1; j < flat.length && flat[j][1].top < r.bottom; j += 1) {
        const [other, q] = flat[j];
        if (other === node || found.has(node)) continue;
        const w = Math.min(r.right, q.right) - Math.max(r.left, q.left);
        const h = Math.min(r.bottom, q.bottom) - Math.max(r.top, q.top);
        const least = Math.min(r.height, q.height);
        if (w > least * 0.5 && h > least * 0.45) found.set(node, other);
      }
    }
    return found;
  };
  const all = () => new Map(c.textNodes().map((node) => [node, state(node)]));
  if (what === 'before') {
    c.still(true);
    const states = all();
    c.texts = {states, overlaps: overlaps(states)};
    return [];
  }
  const now = all();
  c.still(false);
  const over = overlaps(now);
  // What lies over or under another text from the start is meant to.
  const before = new Set([...c.texts.overlaps].flat());
  const found = [];
  const told = new Set();
  for (const [node, was] of c.texts.states) {
    const is = now.get(node);
    const text = tools.oneLine(node.data).slice(0, 60);
    if (!was || was.cut || !was.rects.length || !is) continue;
    if (is.cut && !told.has(is.cut)) {
      told.add(is.cut);
      found.push({
        key: 'cut',
        result: 'echoue',
        element: is.cut === document.documentElement ? node.parentElement : is.cut,
        text,
      });
    }
    const other = over.get(node);
    const parent = node.parentElement;
    if (!other || before.has(node) || before.has(other)) continue;
    if (told.has(parent) || layer(parent) !== layer(other.parentElement)) continue;
    told.add(parent);
    found.push({key: 'over', result: 'echoue', element: parent, text, other: tools.oneLine(other.data).slice(0, 60)});
  }
  return found;
};
