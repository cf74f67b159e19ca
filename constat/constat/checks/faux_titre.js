({all, exposed, textOf, visible}) => {
  const SKIP =
    'h1, h2, h3, h4, h5, h6, [role=heading], a, button, label, legend, caption, th, td, summary, nav, footer, header, figure, dt, blockquote, form, [role=dialog], [role=tab], [aria-live], [role=alert], [role=status], [role=img], [role=note], aside, [class*=admonition], [class*=callout], li';
  const blocks = all('p, div').filter(
    (el) =>
      !el.closest(SKIP) &&
      !el.querySelector('p, div, ul, ol, table, img, a, button, input, br') &&
      visible(el) &&
      exposed(el),
  );
  // Words in bold that stand between blocks make a line of their own.
  const block = (el, way) => {
    let one = el[way];
    while (one?.nodeType === 3 && !one.data.trim()) one = one[way];
    return !one || /^(P|UL|OL|DIV|TABLE|H[1-6]|FORM|SECTION)$/.test(one.nodeName);
  };
  const lone = (el) => block(el, 'previousSibling') && block(el, 'nextSibling');
  blocks.push(
    ...all('strong, b').filter(
      (el) =>
        el.parentElement.matches('main, section, article, div, body') &&
        !el.closest(SKIP) &&
        !el.querySelector('a, img, button, br') &&
        lone(el) &&
        visible(el) &&
        exposed(el),
    ),
  );
  const look = (el) => {
    const inner = [...el.querySelectorAll('*')].findLast((kid) => textOf(kid) === textOf(el)) ?? el;
    const style = getComputedStyle(inner);
    const dress = [
      style.fontSize,
      style.fontWeight,
      style.color,
      style.textTransform,
      inner.closest('u') ? 'u' : '',
    ].join('|');
    return {
      size: parseFloat(style.fontSize),
      bold: Number(style.fontWeight) >= 600,
      dressed:
        Boolean(inner.closest('u')) || style.textDecorationLine === 'underline' || style.textTransform === 'uppercase',
      dress,
    };
  };
  const found = [];
  for (const el of blocks) {
    const text = textOf(el);
    const next = el.nextElementSibling;
    if (
      !/\p{L}{3}/u.test(text) ||
      text.length > 70 ||
      /[.!;,:?…]$/.test(text) ||
      !next ||
      !next.matches('p, ul, ol, div') ||
      !visible(next)
    )
      continue;
    const under = textOf(next);
    // A sentence that goes on below isn't announced.
    if (under.length < 30 || under.length < text.length || /^\p{Ll}/u.test(under)) continue;
    const [mine, theirs] = [look(el), look(next)];
    // A price or a figure, or the sentence that opens an article, is written so too.
    const other =
      /^\d+(?![\d.)])/.test(text) || (el.previousElementSibling?.matches('h1, h2, h3') && text.split(' ').length > 7);
    // Two of one family, each above its own text, are the titles of two parts.
    const twin = () =>
      blocks.some(
        (one) =>
          one !== el &&
          one.localName === el.localName &&
          one.className === el.className &&
          textOf(one) !== text &&
          textOf(one).length < 71 &&
          !/[.!;,:?…]$/.test(textOf(one)) &&
          look(one).dress === mine.dress &&
          one.nextElementSibling?.matches('p, ul, ol, div') &&
          visible(one.nextElementSibling) &&
          textOf(one.nextElementSibling).length > 29 &&
          look(one.nextElementSibling).dress === look(next).dress,
      );
    const clear =
      mine.size >= theirs.size * 1.2 ||
      /^(STRONG|B)$/.test(el.tagName) ||
      (mine.bold && !theirs.bold && (mine.dressed || mine.size >= theirs.size * 1.1));
    if (!other && clear && twin()) found.push({element: el, text, key: 'big'});
    else if (mine.size >= theirs.size * 1.2 && mine.bold && !theirs.bold && el.localName === 'p' && !other)
      found.push({element: el, text, key: 'big'});
    else if ((mine.bold && !theirs.bold) || mine.size >= theirs.size * 1.4)
      found.push({
        element: el,
        text,
        key: mine.bold && mine.size >= theirs.size * 1.2 ? 'big' : 'bold',
        result: 'a_verifier',
      });
  }
  return {looked: all('h1, h2, h3, h4, h5, h6, [role=heading]').length > 0, found};
};
