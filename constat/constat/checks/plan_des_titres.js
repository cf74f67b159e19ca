({all, data, exposed, oneLine, role, shown, textOf, visible, whole}) => {
  const VAGUE = whole(data.vague);
  const EMPTY = whole(data.empty);
  const PART = /^(section|part(ie)?) (n[°o] ?)?\d{1,2}$/i;
  const level = (el) => Number(el.getAttribute('aria-level') ?? el.localName.slice(1)) || 2;
  const heads = all('h1, h2, h3, h4, h5, h6, [role=heading]').filter(
    (el) =>
      role(el) === 'heading' &&
      exposed(el) &&
      oneLine(el.textContent) + (el.querySelector('img[alt], svg')?.outerHTML ?? ''),
  );
  const found = [];
  const main = heads.filter(
    (el) =>
      !el.closest(
        'footer, aside, nav, [role=contentinfo], [role=complementary], [role=navigation], [role=dialog], dialog',
      ),
  );
  if (main.length && !heads.some((el) => level(el) === 1))
    found.push({
      element: main[0],
      text: textOf(main[0]),
      key: 'topless',
      ...(heads.length > 1 ? {} : {result: 'a_verifier'}),
    });
  const tops = main.filter((el) => level(el) === 1 && visible(el));
  if (tops.length > 1) found.push({element: tops[1], text: textOf(tops[1]), key: 'tops', result: 'a_verifier'});
  heads.forEach((element, i) => {
    const text = textOf(element).slice(0, 80);
    const before = heads[i - 1];
    const jump = before && level(element) > level(before) + 1;
    if (jump)
      found.push({
        element,
        text,
        from: level(before),
        to: level(element),
        key: 'jump',
        ...(main.includes(element) && visible(element) && visible(before) ? {} : {result: 'a_verifier'}),
      });
    const whole = oneLine(element.textContent);
    const sentences = (whole.match(/[.!?…](\s|$)/g) ?? []).length;
    if (whole.length > 150 || (whole.length > 110 && sentences > 1)) found.push({element, text, key: 'long'});
    else if (whole.length > 110 || (sentences > 1 && whole.length > 70))
      found.push({element, text, key: 'long', result: 'a_verifier'});
    if (VAGUE.test(whole)) found.push({element, text, key: 'empty', result: 'a_verifier'});
    // One « Section 3 » may be a law’s; several parts without a name say nothing.
    if (EMPTY.test(whole))
      found.push({
        element,
        text,
        key: 'empty',
        ...(PART.test(whole) && heads.filter((el) => PART.test(oneLine(el.textContent))).length < 2
          ? {result: 'a_verifier'}
          : {}),
      });
  });
  // Under two titles of their own, two of one name are told apart.
  const twins = new Map();
  const above = [];
  for (const element of main.filter((el) => visible(el))) {
    above[level(element)] = textOf(element).toLowerCase();
    above.length = level(element) + 1;
    if (level(element) === 1) continue;
    const key = above.map((name) => name ?? '').join('\n');
    const count = (twins.get(key) ?? 0) + 1;
    twins.set(key, count);
    if (count === 2 && !element.closest('li, article, tr'))
      found.push({element, text: textOf(element).slice(0, 80), key: 'twins', result: 'a_verifier'});
  }
  const paragraphs = shown('p').filter(
    (el) => textOf(el).length > 60 && !el.closest('dialog, [role=dialog], blockquote, footer'),
  );
  const length = paragraphs.reduce((sum, el) => sum + (textOf(el).match(/\S+/g) ?? []).length, 0);
  if (!heads.length && paragraphs.length > 1 && length > 60)
    found.push({
      element: paragraphs[0],
      key: 'none',
      ...(length > 150 && paragraphs.length > 2 ? {} : {result: 'a_verifier'}),
    });
  return {looked: heads.length > 0, found};
};
