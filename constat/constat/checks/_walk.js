// Start, one stop, or the end of a trip with Tab. A stop says where the focus is, whether it is seen, covered, changed.
async (tools, what) => {
  const c = window.__conduite;
  if (what === 'start') {
    document.activeElement?.blur?.();
    getSelection()?.removeAllRanges();
    scrollTo(0, 0);
    c.take();
    c.trip = {known: [], last: null, later: __audit.started.later};
    return null;
  }
  if (what === 'finish') {
    document.activeElement?.blur?.();
    scrollTo(0, 0);
    return null;
  }
  // For a page that takes the focus back: at once, or a little later when the key made it set a timer.
  const soon = __audit.started.later > (c.trip.later ?? 0);
  await new Promise((go) => setTimeout(go, soon ? 30 : 0));
  c.trip.later = __audit.started.later;
  const el = c.focused();
  if (!el || el === document.body || el === document.documentElement) return null;
  let number = c.trip.known.indexOf(el);
  if (number < 0) number = c.trip.known.push(el) - 1;

  const asked = c.take();
  const look = () => {
    // What is painted above the element where it has the focus: only parts that stay in place can hide it for good.
    const rect = el.getBoundingClientRect();
    const points = [];
    for (const fx of [0.1, 0.5, 0.9])
      for (const fy of [0.15, 0.5, 0.85]) points.push([rect.x + rect.width * fx, rect.y + rect.height * fy]);
    const inside = points.filter(([x, y]) => x >= 0 && y >= 0 && x < innerWidth && y < innerHeight);
    const stays = (node) => {
      for (let here = node; here; here = here.parentElement) {
        if (/fixed|sticky/.test(getComputedStyle(here).position)) return here;
      }
      return null;
    };
    const opaque = (node, stop) => {
      for (let here = node; here; here = here.parentElement) {
        const style = getComputedStyle(here);
        const alpha = style.backgroundColor.match(/rgba\(.*, ([\d.]+)\)/);
        if (Number(style.opacity) > 0.9 && ((alpha ? Number(alpha[1]) : 1) > 0.9 || style.backgroundImage !== 'none'))
          return true;
        if (here === stop) break;
      }
      return false;
    };
    const covers = inside.map(([x, y]) => {
      const top = document.elementFromPoint(x, y);
      if (!top || top === el || el.contains(top) || top.contains(el) || el.getRootNode() !== document) return null;
      const part = stays(top);
      return part && !part.contains(el) && opaque(top, part) ? part : null;
    });
    const covered = inside.length > 0 && covers.every(Boolean) ? tools.place(covers[0]) : null;
    const label = el.labels?.[0];
    const style = getComputedStyle(el);
    const cut = c.region(el);
    const faint = !el.checkVisibility({opacityProperty: true});
    const away =
      rect.right <= 0 ||
      rect.bottom + scrollY <= 0 ||
      rect.left >= Math.max(innerWidth, document.documentElement.scrollWidth);
    const empty = rect.width <= 1 || rect.height <= 1;
    // What it holds may be laid out of it, and seen.
    // A picture of another machine, which nobody fetched, has its size there.
    const afar = (picture) =>
      picture.complete &&
      !picture.naturalWidth &&
      /^https?:/.test(picture.src) &&
      new URL(picture.src).host !== location.host;
    const held =
      empty &&
      ([...el.querySelectorAll('*')].some((kid) => c.seen(kid)) || [...el.querySelectorAll('img')].some(afar));
    const nothing = !held && (empty || !cut || !c.shownRect(rect, cut));
    // The browser's own ring may be cut off by what holds the element tightly.
    const tight = (box) =>
      ['left', 'right', 'top', 'bottom'].filter((side) => Math.abs(box[side] - rect[side]) < 2).length >= 3;
    const clipped = (() => {
      for (let here = el.parentElement; here && here !== document.body; here = here.parentElement)
        if (getComputedStyle(here).overflow !== 'visible' && tight(here.getBoundingClientRect())) return true;
      return false;
    })();
    return {
      ...tools.place(el),
      number,
      tag: el.localName,
      type: el.type ?? '',
      tabindex: el.tabIndex,
      x: rect.x + scrollX,
      y: rect.y + scrollY,
      width: rect.width,
      height: rect.height,
      text: c.name(el),
      hidden: faint ? 'faint' : away ? 'away' : nothing ? 'nothing' : '',
      labelled: Boolean(label && c.seen(label)) || (faint && el.localName === 'input'),
      fixed: Boolean(stays(el)),
      covered,
      asked,
      ring:
        !clipped &&
        !empty &&
        !faint &&
        !away &&
        !nothing &&
        style.outlineStyle === 'auto' &&
        style.outlineWidth !== '0px' &&
        !/^rgba\(.*, 0\)$/.test(style.outlineColor),
      kind: [
        el.localName,
        el.type,
        el.className,
        el.parentElement?.className,
        style.color,
        style.backgroundColor,
        style.outlineStyle,
        clipped,
      ].join('|'),
    };
  };
  const stop = look();
  if (!stop.hidden && !stop.covered) return stop;
  // A link that comes in from the edge, a banner that moves out of the way: judged once it has come to rest.
  await c.settled();
  return look();
};
