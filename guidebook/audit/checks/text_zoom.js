// Double the size of every character, as « agrandir le texte seulement » does, or put it back.
(tools, what) => {
  const c = window.__conduite;
  if (what === 'back') {
    for (const [el, size] of c.sizes ?? []) {
      if (size === null) el.removeAttribute('style');
      else el.setAttribute('style', size);
    }
    c.sizes = [];
    return;
  }
  const sizes = [...document.body.querySelectorAll('*')].map((el) => [el, Number.parseFloat(getComputedStyle(el).fontSize)]);
  c.sizes = sizes.map(([el]) => [el, el.getAttribute('style')]);
  for (const [el, size] of sizes) if (el.style) el.style.setProperty('font-size', `${size * 2}px`, 'important');
}
