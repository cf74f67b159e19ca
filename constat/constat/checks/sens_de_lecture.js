({all, exposed, oneLine, textsOf, visible}) => {
  const RTL = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/gu;
  const LTR = /[A-Za-z\u00c0-\u024f\u0400-\u04ff]/gu;
  const found = [];
  let looked = false;
  for (const element of all('[dir]')) {
    const value = element.getAttribute('dir').trim().toLowerCase();
    if (!['ltr', 'rtl', 'auto'].includes(value)) found.push({element, text: value, key: 'value'});
  }
  for (const element of all(
    'p, li, td, th, dd, dt, h1, h2, h3, h4, h5, h6, div, span, blockquote, q, a, figcaption, label',
  ).filter((el) => textsOf(el).length && visible(el) && exposed(el))) {
    const text = oneLine(
      textsOf(element)
        .map((node) => node.data)
        .join(' '),
    );
    const right = (text.match(RTL) ?? []).length;
    const left = (text.match(LTR) ?? []).length;
    const style = getComputedStyle(element);
    if (right > 3) looked = true;
    const block = !style.display.startsWith('inline');
    if (
      right > 7 &&
      right > left * 2 &&
      /\s/.test(text) &&
      style.direction === 'ltr' &&
      !element.closest('[dir=rtl i], [dir=auto i], bdi') &&
      style.unicodeBidi !== 'plaintext'
    )
      found.push({
        element,
        text: text.slice(0, 60),
        key: 'left',
        ...(block && right > 15 ? {} : {result: 'a_verifier'}),
      });
    if (
      left > 20 &&
      left > right * 5 &&
      style.direction === 'rtl' &&
      block &&
      element.closest('[dir=rtl i], [style*=direction], body') &&
      !found.some((one) => one.element.contains(element))
    )
      found.push({element, text: text.slice(0, 60), key: 'right'});
  }
  // Letters typed in the wrong order and turned round by the style sheet.
  for (const element of all('bdo, span, p, code, a, em, b, i, td, li').filter(
    (el) => textsOf(el).length && visible(el),
  )) {
    const style = getComputedStyle(element);
    const text = oneLine(
      textsOf(element)
        .map((node) => node.data)
        .join(' '),
    );
    if (
      style.direction === 'rtl' &&
      /override/.test(style.unicodeBidi) &&
      (text.match(LTR) ?? []).length > 3 &&
      !RTL.test(text)
    )
      found.push({element, text: text.slice(0, 60), key: 'turned'});
  }
  return {looked, found};
};
