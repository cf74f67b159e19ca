({all, bare, data, exposed, FIELD, labelText, pattern, visible, whole}) => {
  const KNOWN = Object.entries(data.known).map(([value, {says, codes}]) => ({
    value,
    says: whole(says),
    codes: whole(codes),
  }));
  const [ASKS, WHOSE, NUMBER] = [data.asks, data.whose, data.number].map((list) => `(${list.join('|')})?`);
  const OPENING = new RegExp(`^${ASKS}${WHOSE}${NUMBER}(?=.)`);
  const LEFT_OUT = pattern(data.left_out, '', '', 'g');
  const OTHER = pattern(data.other, '(?<!\\p{L})', '(?!\\p{L})', 'iu');
  const SEARCH = pattern(data.search);
  const isWritten = (el) =>
    !/^(radio|checkbox|search|file|range|color)$/.test(el.type) && !el.closest('[role=search], search');
  const fields = all(FIELD).filter((el) => exposed(el) && visible(el) && isWritten(el));
  const clean = (text) => bare(text).replace(LEFT_OUT, ' ').replace(/\s+/g, ' ').trim().replace(OPENING, '');

  // Another person's name, or what is looked for, isn't what WCAG 1.3.5 is about.
  const isAfter = (el) => (one) => one.compareDocumentPosition(el) & Node.DOCUMENT_POSITION_FOLLOWING;
  const headingOf = (el) => all('h1, h2, h3, h4, h5, h6').findLast(isAfter(el));
  const ofAnother = (el) =>
    [el.closest('fieldset')?.querySelector('legend'), headingOf(el)].some((one) => OTHER.test(one?.textContent ?? ''));
  const searches = (el) =>
    [...(el.form?.querySelectorAll('button, input[type=submit]') ?? [])].some((one) =>
      SEARCH.test(one.textContent + one.value),
    );
  const knownOf = (el, label) => {
    const code = bare(el.name || el.id);
    const byCode = () => (label ? undefined : KNOWN.find(({codes}) => codes.test(code)));
    return (KNOWN.find(({says}) => says.test(label)) ?? byCode())?.value;
  };
  const isSame = (one, other) => one === other || data.same[one]?.includes(other) || data.same[other]?.includes(one);

  const [found, missing] = [[], []];
  for (const element of fields) {
    const label = clean(labelText(element));
    const wanted = knownOf(element, label);
    if (!wanted || searches(element)) continue;
    const value = (element.getAttribute('autocomplete') ?? '').trim().toLowerCase();
    const token = value.split(/\s+/).findLast((part) => part !== 'webauthn');
    if (['', 'on', 'off'].includes(value)) missing.push({element, text: label || element.name, wanted});
    else if (data.known[token] && !isSame(wanted, token))
      found.push({element, key: 'wrong', text: labelText(element).slice(0, 60), value: token, wanted});
  }
  const sure = new Set(missing.map(({wanted}) => wanted)).size > data.sure;
  for (const one of missing)
    found.push({...one, key: 'missing', ...(sure && !ofAnother(one.element) ? {} : {result: 'a_verifier'})});
  return {looked: fields.length > 0, found};
};
