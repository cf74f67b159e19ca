// Give the focus as the keyboard does and tell which part of the window to photograph ("on" what is near, "around" all
// of it); or take it "off".
(tools, selector, what) => {
  const el = selector.split(' >>> ').reduce((root, part) => (root?.shadowRoot ?? root)?.querySelector(part), document);
  if (!el) return null;
  if (what === 'off') {
    el.blur();
    return null;
  }
  el.focus({focusVisible: true, preventScroll: false});
  if (window.__conduite.focused() !== el) return null;
  if (what === 'around') return {x: 0, y: 0, width: innerWidth, height: innerHeight};
  // The mark may be on the label that draws the control.
  const rects = [el, ...(el.labels ?? [])]
    .map((one) => one.getBoundingClientRect())
    .filter((r) => r.width > 1 && r.height > 1);
  const around = 14;
  const left = Math.max(0, Math.min(...rects.map((r) => r.left)) - around);
  const top = Math.max(0, Math.min(...rects.map((r) => r.top)) - around);
  const right = Math.min(innerWidth, Math.max(...rects.map((r) => r.right)) + around);
  const bottom = Math.min(innerHeight, Math.max(...rects.map((r) => r.bottom)) + around);
  return right > left && bottom > top ? {x: left, y: top, width: right - left, height: bottom - top} : null;
};
