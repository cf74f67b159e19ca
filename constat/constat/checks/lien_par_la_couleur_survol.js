// How a link looks, colours apart, it and what it holds: to be compared with the same under the mouse.
({colour}, selector, what) => {
  const sheets = document.adoptedStyleSheets;
  if (what === 'first') {
    const still = new CSSStyleSheet();
    still.replaceSync('*, *::before, *::after { transition: none !important; }');
    document.adoptedStyleSheets = [...sheets, still];
  }
  const link = document.querySelector(selector);
  // Neither what nobody sees, nor what only gives another colour.
  const OTHER =
    /^(cursor|transition|will-change|pointer-events|user-select|fill|stroke|filter|opacity)|(?<!ground-)color$/;
  const shows = (value) => colour(value)[3] > 0.05;
  const lookOf = (el, side) => {
    const style = getComputedStyle(el, side);
    if (side && ['none', 'normal'].includes(style.content)) return '';
    const told = [...style].filter((name) => !OTHER.test(name)).map((name) => style[name]);
    const line = style.textDecorationLine !== 'none' && shows(style.textDecorationColor);
    const ring = style.outlineStyle !== 'none' && shows(style.outlineColor);
    return [...told, side ? style.opacity : '', line, ring].join('|');
  };
  const seen = link
    ? [link, ...link.querySelectorAll('*')].flatMap((el) =>
        [null, '::before', '::after'].map((side) => lookOf(el, side)),
      )
    : [];
  if (what === 'last') document.adoptedStyleSheets = sheets.slice(0, -1);
  return seen.join('\n');
};
