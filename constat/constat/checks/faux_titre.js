({all, data, exposed, textOf, visible}) => {
  const SKIP = data.skip.join(', ');
  const NEXT = 'p, ul, ol, div';
  const usable = (el) => !el.closest(SKIP) && visible(el) && exposed(el);

  // Words in bold that stand between blocks make a line of their own.
  const besideBlock = (el, way) => {
    let one = el[way];
    while (one?.nodeType === 3 && !one.data.trim()) one = one[way];
    return !one || /^(P|UL|OL|DIV|TABLE|H[1-6]|FORM|SECTION)$/.test(one.nodeName);
  };
  const standsAlone = (el) =>
    el.parentElement.matches('main, section, article, div, body') &&
    besideBlock(el, 'previousSibling') &&
    besideBlock(el, 'nextSibling') &&
    !el.querySelector('a, img, button, br');
  const isLine = (el) => !el.querySelector('p, div, ul, ol, table, img, a, button, input, br');
  const lines = [
    ...all('p, div').filter((el) => isLine(el) && usable(el)),
    ...all('strong, b').filter((el) => standsAlone(el) && usable(el)),
  ];

  const look = (el) => {
    const inner = [...el.querySelectorAll('*')].findLast((kid) => textOf(kid) === textOf(el)) ?? el;
    const {fontSize, fontWeight, color, textTransform, textDecorationLine} = getComputedStyle(inner);
    const underlined = Boolean(inner.closest('u'));
    return {
      size: parseFloat(fontSize),
      bold: Number(fontWeight) >= data.bold,
      dressed: underlined || textDecorationLine === 'underline' || textTransform === 'uppercase',
      dress: [fontSize, fontWeight, color, textTransform, underlined ? 'u' : ''].join('|'),
    };
  };
  const isShort = (text) => text.length <= data.line && !/[.!;,:?…]$/.test(text);
  // A sentence that goes on below isn't announced.
  const announces = (text, under) =>
    under.length >= data.under && under.length >= text.length && !/^\p{Ll}/u.test(under);
  const isAbove = (el) => {
    const [text, next] = [textOf(el), el.nextElementSibling];
    const said = /\p{L}{3}/u.test(text) && isShort(text);
    return said && next?.matches(NEXT) && visible(next) && announces(text, textOf(next));
  };
  // A price or a figure, or the sentence that opens an article, is written so too.
  const isOther = (el) => {
    const text = textOf(el);
    const opens = el.previousElementSibling?.matches('h1, h2, h3') && text.split(' ').length > data.words;
    return /^\d+(?![\d.)])/.test(text) || opens;
  };
  // Two of one family, each above its own text, are the titles of two parts.
  const isTwin = (el, one) => {
    const [next, under] = [el.nextElementSibling, one.nextElementSibling];
    const family = one !== el && one.localName === el.localName && one.className === el.className;
    if (!family || textOf(one) === textOf(el) || !isShort(textOf(one)) || look(one).dress !== look(el).dress)
      return false;
    const above = under?.matches(NEXT) && visible(under) && textOf(under).length >= data.under;
    return above && look(under).dress === look(next).dress;
  };
  const verdict = (el) => {
    const [mine, theirs] = [look(el), look(el.nextElementSibling)];
    const larger = (times) => mine.size >= theirs.size * times;
    const bolder = mine.bold && !theirs.bold;
    const clear =
      larger(data.larger.clearly) ||
      el.matches('strong, b') ||
      (bolder && (mine.dressed || larger(data.larger.hardly)));
    const family = () => lines.some((one) => isTwin(el, one));
    const asTitle = larger(data.larger.clearly) && bolder && el.localName === 'p';
    if (!isOther(el) && ((clear && family()) || asTitle)) return {key: 'big'};
    if (bolder || larger(data.larger.much))
      return {key: mine.bold && larger(data.larger.clearly) ? 'big' : 'bold', result: 'a_verifier'};
    return null;
  };
  const found = [];
  for (const element of lines.filter(isAbove)) {
    const said = verdict(element);
    if (said) found.push({element, text: textOf(element), ...said});
  }
  return {looked: all('h1, h2, h3, h4, h5, h6, [role=heading]').length > 0, found};
};
