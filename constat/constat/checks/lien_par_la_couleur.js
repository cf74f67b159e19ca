({all, colour, contrast, exposed, ground, oneLine, over, textsOf, visible}) => {
  const FLOW = 'p, li, td, dd, blockquote, figcaption, label, div';
  // Whether a style sheet marks this link, under the mouse or with the focus, by more than a colour.
  const MARKS = /text-decoration|border|outline|background|box-shadow|font-weight|font-style|underline/;
  let hidden = false;
  // Rules in rules are told with the selector of the rule around them.
  const rules = (list, around = '') =>
    [...list].flatMap((rule) => {
      const own = rule.selectorText?.replaceAll('&', around || ':root');
      return [
        ...(own ? [{selector: own, css: rule.style?.cssText ?? ''}] : []),
        ...rules(rule.cssRules ?? [], own ?? around),
      ];
    });
  const sheets = [...document.styleSheets, ...document.adoptedStyleSheets]
    .flatMap((sheet) => {
      try {
        return rules(sheet.cssRules);
      } catch {
        hidden = true;
        return [];
      }
    })
    .filter((rule) => rule.selector.includes(':hover'));
  const marked = (el) =>
    sheets.some((rule) => {
      const set = rule.css.replace(
        /text-decoration(-line)?: none[^;]*;?|outline: (none|0)[^;]*;?|border: (none|0)[^;]*;?/g,
        '',
      );
      try {
        return (
          MARKS.test(set) &&
          rule.selector
            .split(',')
            .some(
              (one) =>
                one.includes(':hover') &&
                el.matches(one.replace(/:hover|:focus(-visible|-within)?|:active/g, '') || '*'),
            )
        );
      } catch {
        return false;
      }
    });
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
    if (ratio < 3) found.push({element, text, ratio: ratio.toFixed(1).replace('.', ','), key: 'faint'});
    else if (!marked(element)) found.push({element, text, key: 'hover', ...(hidden ? {result: 'a_verifier'} : {})});
  }
  return {looked, found};
};
