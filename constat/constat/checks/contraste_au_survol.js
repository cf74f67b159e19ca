// "find" the kinds of links and buttons whose text has enough contrast at rest; "measure" one's as it is now.
({colour, contrast, ground, over, textsOf}, what, number) => {
  const c = window.__conduite;
  const holder = (el) => [el, ...el.querySelectorAll('*')].find((one) => textsOf(one).length && c.seen(one));
  const measure = (el) => {
    const text = holder(el);
    const under = text && ground(text);
    if (!under) return null;
    const style = getComputedStyle(text);
    const [size, bold] = [Number.parseFloat(style.fontSize), Number(style.fontWeight) >= 700];
    // WCAG 1.4.3: large is 24 px, or 18.66 px in bold.
    return {
      ratio: contrast(over(colour(style.color), under), under),
      least: size >= 24 || (bold && size >= 18.66) ? 3 : 4.5,
    };
  };
  if (what === 'measure') return measure(c.marks[number]);
  const things = [
    ...document.querySelectorAll('a[href], button, summary, [role=button], [role=tab], [role=menuitem]'),
  ].filter((el) => {
    if (!c.seen(el) || el.disabled || el.getAttribute('aria-disabled') === 'true') return false;
    const now = measure(el);
    return now && now.ratio >= now.least;
  });
  return c.sample(things, 12, 1).map((element) => ({element, mark: c.mark(element), text: c.name(element)}));
};
