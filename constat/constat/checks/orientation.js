// What is seen in this orientation: how much text, what is turned by a quarter, what asks to turn the device.
(tools) => {
  const c = window.__conduite;
  const nodes = c.seenTexts();
  const quarter = (el) => {
    const m = getComputedStyle(el).transform.match(/^matrix\(([^)]+)\)/);
    const r = getComputedStyle(el).rotate;
    if (/^-?(90|270)deg$/.test(r)) return true;
    if (!m) return false;
    const [a, b] = m[1].split(',').map(Number);
    return Math.abs(a) < 0.2 && Math.abs(b) > 0.5;
  };
  const turned = [...document.body.querySelectorAll('*'), document.body, document.documentElement].filter(
    (el) => quarter(el) && tools.textOf(el).length > 20,
  );
  const said = nodes.map((node) => tools.oneLine(node.data));
  return {length: said.join(' ').length, said, turned: turned.map((el) => tools.place(el))};
};
