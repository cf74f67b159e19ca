({all, colour, contrast, exposed, ground, oneLine, over, textsOf, visible}) => {
  const FLOW = 'p, li, td, dd, blockquote, figcaption, label, div';
  const found = [];
  let looked = false;
  for (const element of all('a[href]').filter((el) => exposed(el) && visible(el) && oneLine(el.textContent))) {
    const flow = element.closest(FLOW);
    if (!flow || element.closest('nav, [role=navigation], header, footer') || element.querySelector('img, svg'))
      continue;
    // Only a link inside a sentence: words beside it, in the same inline flow.
    const beside = [element.previousSibling, element.nextSibling].some(
      (node) => node?.nodeType === 3 && (node.data.match(/\p{L}{2,}/gu) ?? []).length >= 1,
    );
    if (
      !beside ||
      textsOf(element.parentElement)
        .map((node) => oneLine(node.data))
        .join('').length < 15
    )
      continue;
    looked = true;
    const leaf = [element, ...element.querySelectorAll('*')].findLast((el) => textsOf(el).length) ?? element;
    const [mine, theirs] = [getComputedStyle(leaf), getComputedStyle(element.parentElement)];
    const links = getComputedStyle(element);
    const edge = (style) =>
      ['Top', 'Right', 'Bottom', 'Left'].some(
        (side) => parseFloat(style[`border${side}Width`]) > 0 && style[`border${side}Style`] !== 'none',
      );
    const same = (name) => mine[name] === theirs[name];
    const drawn = [mine, links].some(
      (style) =>
        style.textDecorationLine !== 'none' ||
        edge(style) ||
        style.boxShadow !== 'none' ||
        style.backgroundImage !== 'none' ||
        colour(style.backgroundColor)[3] > 0.05,
    );
    const shaped =
      !same('fontWeight') || !same('fontStyle') || !same('fontSize') || !same('fontFamily') || !same('textTransform');
    const before = [element, leaf].some((el) =>
      ['::before', '::after'].some((side) => !['none', 'normal', '""'].includes(getComputedStyle(el, side).content)),
    );
    if (drawn || shaped || before) continue;
    const under = ground(element);
    if (!under) continue;
    const ratio = contrast(over(colour(mine.color), under), over(colour(theirs.color), under));
    const text = oneLine(element.textContent).slice(0, 60);
    if (ratio < 3) found.push({element, text, ratio: ratio.toFixed(1), key: 'faint'});
    else {
      const kind = [element, element.parentElement].map((el) => `${el.localName} ${el.className}`).join('|');
      found.push({element, text, key: 'hover', kind: `${kind}|${mine.color}|${leaf === element}`});
    }
  }
  return {looked, found};
};
