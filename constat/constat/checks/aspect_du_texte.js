({all, exposed, linesOf, oneLine, shown, textOf, textsOf, visible}) => {
  const found = [];
  const blocks = all('p, li, dd, td, blockquote, div, span, section, article, h1, h2, h3, h4, h5, h6').filter(
    (el) => textsOf(el).length && visible(el) && !el.closest('code, pre, svg, math, textarea, [role=img]'),
  );
  const own = (el) => oneLine(textOf(el));
  const widest = (el) => {
    const range = document.createRange();
    range.selectNodeContents(el);
    return Math.max(...[...range.getClientRects()].map(({width}) => width));
  };
  for (const element of blocks) {
    const style = getComputedStyle(element);
    const inner = element.querySelector('p, li, div, td') === null;
    if (!inner && style.textAlign !== 'justify') continue;
    const text = own(element);
    const said = {element, text: text.slice(0, 60)};
    const lines = text.length > 80 ? linesOf(element) : 1;
    if (style.textAlign === 'justify' && lines > 2) found.push({...said, key: 'justified'});
    const letters = text.match(/\p{L}/gu) ?? [];
    if (!inner) continue;
    const size = parseFloat(style.fontSize);
    if (
      letters.length >= 40 &&
      text === text.toUpperCase() &&
      text !== text.toLowerCase() &&
      (text.match(/\p{L}{2,}/gu) ?? []).length >= 6 &&
      !element.closest('nav, button')
    )
      found.push({...said, key: 'capitals'});
    const slanted = [...element.querySelectorAll('i, em, cite')].reduce((sum, el) => sum + own(el).length, 0);
    if (
      text.length > 150 &&
      lines > 1 &&
      (style.fontStyle === 'italic' || slanted > text.length * 0.9) &&
      !element.closest('blockquote, q, address')
    )
      found.push({...said, key: 'italics'});
    if (size < 9 && letters.length > 8 && !element.closest('sup, sub, small, svg'))
      found.push({
        ...said,
        size: Math.round(size),
        key: 'tiny',
        ...(size < 8 && letters.length > 30 ? {} : {result: 'a_verifier'}),
      });
    const leading = parseFloat(style.lineHeight) / size;
    if (leading < 1.12 && lines > 2 && !/^H\d$/.test(element.tagName))
      found.push({
        ...said,
        leading: leading.toFixed(2),
        key: 'tight',
        ...(leading < 1.05 ? {} : {result: 'a_verifier'}),
      });
    if (style.textAlign === 'center' && lines > 3 && !/^H\d$/.test(element.tagName))
      found.push({...said, key: 'centred', ...(lines > 4 ? {} : {result: 'a_verifier'})});
    // WCAG 1.4.8 asks for 80 signs at most; in columns, lines stand side by side.
    const signs = Math.round(text.length / lines);
    if (lines > 2 && signs > 120 && widest(element) > 50 * size && !element.closest('td, th'))
      found.push({...said, key: 'wide', count: signs});
    const spacing = parseFloat(style.letterSpacing) / size;
    if (spacing > 0.35 && letters.length > 30) found.push({...said, key: 'loose', result: 'a_verifier'});
  }
  // A line height that nobody can change.
  for (const element of all('[style*="line-height"]').filter(
    (el) => visible(el) && el.style.getPropertyPriority('line-height') === 'important',
  )) {
    // What is inside may have its own.
    const leadings = [element, ...element.querySelectorAll('*')]
      .filter((el) => textsOf(el).length && visible(el))
      .map((el) => parseFloat(getComputedStyle(el).lineHeight) / parseFloat(getComputedStyle(el).fontSize));
    const leading = Math.min(...leadings);
    if (leading < 1.5 && linesOf(element) > 1)
      found.push({
        element,
        text: own(element).slice(0, 60),
        leading: leading.toFixed(2),
        key: 'forced',
      });
  }
  // A word whose letters are set apart by spaces is spelt, not read.
  for (const element of blocks.filter((el) => exposed(el))) {
    const whole = textsOf(element)
      .map((node) => node.data)
      .join('\n');
    const spelt = whole.match(/(?<![\p{L}\p{N}.])\p{L}(?:[ \u00a0\u2009\u202f]\p{L}){3,}(?![\p{L}\p{N}.’'])/u);
    // « Les lignes A B D E » : letters in their order are names.
    const inOrder =
      spelt && [...spelt[0].matchAll(/\p{L}/gu)].every(([letter], i, all) => !i || all[i - 1][0] < letter);
    if (spelt && !inOrder && !/^(\p{L})([ \u00a0]\1)+$/u.test(spelt[0]))
      found.push({element, text: spelt[0], key: 'spelt'});
  }
  // What is underlined looks like a link, but where the page says why it is.
  const lesson = /soulign|underlin/i.test(document.body?.innerText ?? '');
  for (const element of all('u, span, b, strong, em, font, p').filter((el) => visible(el) && textsOf(el).length)) {
    if (
      !getComputedStyle(element).textDecorationLine.includes('underline') ||
      element.closest(
        'a, ins, abbr, dfn, h1, h2, h3, h4, h5, h6, button, label, [role=link], [spellcheck], [title], ' +
          '[role=img], nav, th',
      ) ||
      element.querySelector('a')
    )
      continue;
    if (
      getComputedStyle(element).textDecorationStyle === 'wavy' ||
      element.parentElement.closest('u') ||
      getComputedStyle(element).cursor === 'pointer'
    )
      continue;
    const text = own(element);
    if ((text.match(/\p{L}/gu) ?? []).length > 3)
      found.push({element, text: text.slice(0, 60), key: 'underlined', ...(lesson ? {result: 'a_verifier'} : {})});
  }
  return {looked: blocks.some((el) => el.matches('p') && own(el).length > 80), found};
};
