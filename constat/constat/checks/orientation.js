// What is seen in this orientation: how much text, what is turned by a quarter, what asks to turn the device.
(tools) => {
  const c = window.__conduite;
  // What a scroll bar brings is there: only what is hidden or cut away for good is lost.
  const isThere = (node) => {
    const el = node.parentElement;
    if (!el.checkVisibility({opacityProperty: true, visibilityProperty: true})) return false;
    for (let here = el; here; here = here.parentElement)
      if (/auto|scroll/.test(getComputedStyle(here).overflow)) return c.seen(here);
    return c.seen(el);
  };
  const nodes = c.textNodes().filter(isThere);
  const whole = tools.textOf(document.body).length;
  const quarter = (el) => {
    const m = getComputedStyle(el).transform.match(/^matrix\(([^)]+)\)/);
    const r = getComputedStyle(el).rotate;
    if (/^-?(90|270)deg$/.test(r)) return true;
    if (!m) return false;
    const [a, b] = m[1].split(',').map(Number);
    return Math.abs(a) < 0.2 && Math.abs(b) > 0.5;
  };
  // One word on its side dresses the page; most of the page on its side asks to turn the device.
  const turned = [...document.body.querySelectorAll('*'), document.body, document.documentElement].filter(
    (el) => quarter(el) && tools.textOf(el).length > 20,
  );
  // Buttons that bring the rest: slides, tabs, a menu.
  const controls = [...document.querySelectorAll('button, [role=button], [role=tab], summary, select')].filter(c.seen);
  const said = nodes.map((node) => tools.oneLine(node.data));
  return {
    controls: controls.length,
    length: said.join(' ').length,
    said,
    turned: turned.map((el) => ({...tools.place(el), share: tools.textOf(el).length / Math.max(1, whole)})),
  };
};
