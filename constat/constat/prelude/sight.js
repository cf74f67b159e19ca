// What can be seen at this moment, whatever cuts it away.
() => {
  if (!window.__audit || window.__audit.tools.region) return;

  // The part of an element that no ancestor cuts away, in page coordinates; null where nothing is left.
  const region = (el) => {
    let box = {l: -scrollX, t: -scrollY, r: Infinity, b: Infinity};
    let position = getComputedStyle(el).position;
    for (let here = el; here; here = here.parentElement) {
      const style = getComputedStyle(here);
      const escapes = (position === 'absolute' && here !== el && style.position === 'static') || position === 'fixed';
      if (here !== el && !escapes) position = style.position;
      if (escapes || here === document.body || here === document.documentElement) continue;
      const rect = here.getBoundingClientRect();
      if (style.clipPath !== 'none' && /inset\((50|100)%/.test(style.clipPath)) return null;
      if (style.clip !== 'auto' && /rect\((0px,? 0px,? 0px,? 0px|1px,? 1px,? 1px,? 1px)\)/.test(style.clip))
        return null;
      if (here === el && !/hidden|clip|auto|scroll/.test(style.overflow)) continue;
      if (style.overflowX !== 'visible') box = {...box, l: Math.max(box.l, rect.left), r: Math.min(box.r, rect.right)};
      if (style.overflowY !== 'visible') box = {...box, t: Math.max(box.t, rect.top), b: Math.min(box.b, rect.bottom)};
      if (/auto|scroll/.test(style.overflow)) break;
    }
    return box.r - box.l > 1 && box.b - box.t > 1 ? box : null;
  };
  const shownRect = (rect, cut) => {
    const w = Math.min(rect.right, cut.r) - Math.max(rect.left, cut.l);
    const h = Math.min(rect.bottom, cut.b) - Math.max(rect.top, cut.t);
    return w > 1 && h > 1;
  };
  const seen = (el) => {
    if (!el.isConnected || !el.checkVisibility({opacityProperty: true, visibilityProperty: true})) return false;
    const cut = region(el);
    return Boolean(cut) && [...el.getClientRects()].some((rect) => shownRect(rect, cut));
  };
  const textNodes = () => {
    const walker = document.createTreeWalker(document.body ?? document.documentElement, NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement;
      if (
        !walker.currentNode.data.trim() ||
        !parent ||
        /^(script|style|noscript|template|option)$/.test(parent.localName)
      )
        continue;
      found.push(walker.currentNode);
    }
    return found;
  };
  const seenTexts = () => {
    const known = new Map();
    const range = document.createRange();
    return textNodes().filter((node) => {
      const parent = node.parentElement;
      if (!known.has(parent)) known.set(parent, seen(parent) ? region(parent) : null);
      const cut = known.get(parent);
      if (!cut) return false;
      range.selectNodeContents(node);
      return [...range.getClientRects()].some((rect) => shownRect(rect, cut));
    });
  };

  // Parts that wait to be scrolled to before they are drawn (`content-visibility: auto`) have no text until then. Those
  // that are hidden for good stay so.
  addEventListener('load', () => {
    const states = new Set(window.__audit.tools.all().map((el) => getComputedStyle(el).contentVisibility));
    if (!states.has('auto') || states.has('hidden')) return;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('*:not([hidden]) { content-visibility: visible !important; }');
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  });

  Object.assign(window.__audit.tools, {region, seen, seenTexts, shownRect, textNodes});
};
