({accessibleName, all, bare, data, exposed, FIELD, idsOf, oneLine, pattern, textOf, textsOf, visible}) => {
  const EMPTY = pattern(data.empty, '^', '\\s*:?\\*?$');
  const found = [];
  const fields = all(FIELD).filter((el) => exposed(el));
  for (const el of fields) {
    const named = el.labels?.length || el.hasAttribute('aria-label') || el.hasAttribute('aria-labelledby') || el.title;
    if (el.placeholder && !named) found.push({element: el, key: 'placeholder', text: el.placeholder});
    else if (EMPTY.test(accessibleName(el))) found.push({element: el, key: 'vague', text: accessibleName(el)});
    // A label that only those who listen get: its field is empty of sense for those who look.
    const seen = [...(el.labels ?? []), ...idsOf(el, 'aria-labelledby')].some(
      (label) => visible(label) && oneLine(label.textContent),
    );
    // What has no name at all is axe's to tell.
    const isNamed = named && accessibleName(el);
    if (seen || !isNamed || /^(search|checkbox|radio)$/.test(el.type) || !visible(el)) continue;
    if (!el.placeholder && !el.value && !beside(el)) found.push({element: el, key: 'unseen', text: accessibleName(el)});
    else if (!lone(el)) found.push({element: el, key: 'unseen', text: accessibleName(el), result: 'a_verifier'});
  }
  // Whether anything that could tell what to write is seen near a field.
  function beside(el) {
    const b = el.getBoundingClientRect();
    const near = (r) =>
      r.width > 1 &&
      r.height > 1 &&
      r.left < b.right + 150 &&
      r.right > b.left - 150 &&
      r.top < b.bottom + 150 &&
      r.bottom > b.top - 150;
    return all('body *').some(
      (one) =>
        one !== el &&
        near(one.getBoundingClientRect()) &&
        (one.matches(`img, svg, canvas, iframe, ${FIELD}`) ||
          textsOf(one).length ||
          getComputedStyle(one, '::before').content !== 'none') &&
        visible(one),
    );
  }
  function lone(el) {
    const form = el.closest('form, [role=search], search, td, tr');
    return fields.length < 2 || (Boolean(form) && form.querySelectorAll(FIELD).length < 2);
  }
  // Whether a field beside it has no other name: else the label only heads what is there.
  function misses(label) {
    const around = label.parentElement.querySelector(FIELD) ? label.parentElement : label.parentElement.parentElement;
    const isNamed = (el) => el.labels?.length || el.title || el.matches('[aria-label], [aria-labelledby]');
    return fields.some((el) => around?.contains(el) && !isNamed(el));
  }
  for (const el of all('label').filter((label) => visible(label) && oneLine(label.textContent))) {
    const target = el.htmlFor
      ? el.getRootNode().getElementById(el.htmlFor)
      : [...el.querySelectorAll('*')].find(
          (one) =>
            one.matches('input, select, textarea, button, output, meter, progress, [role], [contenteditable]') ||
            one.localName.includes('-'),
        );
    const custom = el.htmlFor && target?.localName.includes('-');
    if (el.htmlFor && !target && fields.length) found.push({element: el, key: 'astray', text: textOf(el)});
    else if (el.htmlFor && target && !custom && !target.labels)
      found.push({
        element: el,
        key: 'astray',
        text: textOf(el),
        ...(target.matches('[role]') ? {result: 'a_verifier'} : {}),
      });
    else if (!el.htmlFor && !target && fields.length)
      found.push({
        element: el,
        key: misses(el) ? 'untied' : 'lone',
        text: textOf(el),
        ...(el.id && document.querySelector(`[aria-labelledby~="${CSS.escape(el.id)}"]`) ? {result: 'a_verifier'} : {}),
      });
  }
  // The label goes to the first of two fields of one id; the other has none.
  for (const el of fields.filter(
    (one) =>
      one.id &&
      !one.labels?.length &&
      !one.title &&
      !one.hasAttribute('aria-label') &&
      !one.hasAttribute('aria-labelledby'),
  )) {
    if (
      el.getRootNode().getElementById(el.id) !== el &&
      el.getRootNode().querySelector(`label[for="${CSS.escape(el.id)}"]`)
    )
      found.push({element: el, key: 'doubled', text: el.id});
  }
  // Two labels, each beside the field of the other.
  const mate = (el) => {
    const label = el.labels?.length === 1 && !el.labels[0].contains(el) ? el.labels[0] : null;
    const near = label && [...label.parentElement.querySelectorAll(FIELD)];
    return near?.length === 1 && near[0] !== el ? near[0] : null;
  };
  for (const el of fields.filter((one) => visible(one) && mate(one)))
    if (mate(mate(el)) === el && el.compareDocumentPosition(mate(el)) & 4)
      found.push({element: el, key: 'crossed', text: accessibleName(el)});
  // The same label on two fields of one form, with nothing that tells them apart.
  const told = new Map();
  for (const el of fields.filter((one) => !/^(radio|checkbox)$/.test(one.type))) {
    const name = bare(accessibleName(el));
    const group = el.closest('fieldset, [role=group], tr, li, [role=radiogroup], section, article');
    const key = `${name} ${[...document.forms].indexOf(el.form)}`;
    const other = name && told.get(key);
    if (other && (other.group === group || !group) && visible(el) && visible(other.el)) {
      const between = all('h1, h2, h3, h4, h5, h6, legend').some(
        (head) => other.el.compareDocumentPosition(head) & 4 && head.compareDocumentPosition(el) & 4,
      );
      found.push({
        element: el,
        key: 'twin',
        text: accessibleName(el),
        ...(between || el.hasAttribute('aria-describedby') ? {result: 'a_verifier'} : {}),
      });
    }
    if (name) told.set(key, {el, group});
  }
  // A label far from its field.
  for (const el of fields.filter((one) => visible(one) && one.labels?.length === 1)) {
    const label = el.labels[0];
    if (!visible(label) || !oneLine(label.textContent) || label.contains(el)) continue;
    const range = document.createRange();
    range.selectNodeContents(label);
    const [a, b] = [range.getBoundingClientRect(), el.getBoundingClientRect()];
    const gap = Math.hypot(
      Math.max(0, a.left - b.right, b.left - a.right),
      Math.max(0, a.top - b.bottom, b.top - a.bottom),
    );
    const wrong =
      /^(radio|checkbox)$/.test(el.type) &&
      a.right <= b.left + 2 &&
      a.top < b.bottom &&
      b.top < a.bottom &&
      el.nextElementSibling?.localName === 'label';
    if (gap > 200)
      found.push({
        element: el,
        key: 'far',
        text: textOf(label),
        gap: Math.round(gap),
        ...(gap > 400 && !(/^(radio|checkbox)$/.test(el.type) && a.top < b.bottom && b.top < a.bottom)
          ? {}
          : {result: 'a_verifier'}),
      });
    else if (wrong)
      found.push({element: el, key: 'far', text: textOf(label), gap: Math.round(gap), result: 'a_verifier'});
  }
  return {looked: fields.length > 0, found};
};
