// Remember the "sizes" of the texts, and tell those "shrunk" by half in half a window (WCAG failure F94: at 200 %, they
// don't grow). Double the size of every character, as « agrandir le texte seulement » does, or put it back.
(tools, what) => {
  const c = window.__conduite;
  const sizeOf = (el) => Number.parseFloat(getComputedStyle(el).fontSize);
  if (what === 'sizes') {
    c.before = new Map([...new Set(c.seenTexts().map((node) => node.parentElement))].map((el) => [el, sizeOf(el)]));
    return [];
  }
  if (what === 'shrunk') {
    const found = [...c.before]
      .filter(([el, size]) => el.isConnected && sizeOf(el) < size * 0.55 && c.seen(el))
      .map(([el]) => el);
    const outer = found.filter((el) => !found.some((other) => other !== el && other.contains(el)));
    return outer
      .slice(0, 3)
      .map((element) => ({key: 'fixed', result: 'echoue', element, text: tools.textOf(element).slice(0, 60)}));
  }
  if (what === 'back') {
    for (const [el, size] of c.sizes ?? []) {
      if (size === null) el.removeAttribute('style');
      else el.setAttribute('style', size);
    }
    c.sizes = [];
    return;
  }
  // The root too: what is given in « rem » grows with the text, as it does in a browser.
  const sizes = [...document.querySelectorAll('html, body, body *')].map((el) => [
    el,
    Number.parseFloat(getComputedStyle(el).fontSize),
  ]);
  c.sizes = sizes.map(([el]) => [el, el.getAttribute('style')]);
  for (const [el, size] of sizes) if (el.style) el.style.setProperty('font-size', `${size * 2}px`, 'important');
};
