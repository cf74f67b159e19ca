({accessibleName, all, data, exposed, FIELD, idsOf, labelText, oneLine, pattern, textOf, visible}) => {
  const SAYS = /obligatoire|requis|required|mandatory|n[ée]cessaire|compulsory|must be (filled|completed)|needed/i;
  const FREE = /facultati|optionn|optional|non obligatoire|not required/i;
  const found = [];
  const fields = all(FIELD).filter((el) => exposed(el) && visible(el) && !el.disabled && !el.readOnly);
  const demands = (el) =>
    el.required ||
    el.getAttribute('aria-required') === 'true' ||
    el.closest('[role=radiogroup]')?.getAttribute('aria-required') === 'true';
  const texts = all('body *').filter(
    (el) => visible(el) && [...el.childNodes].some((node) => node.nodeType === 3 && oneLine(node.data)),
  );
  // The visible label and what CSS adds to it, and the words beside.
  const look = (el) => {
    const group = el.closest('fieldset, [role=radiogroup], [role=group]');
    const parts = [
      ...(el.labels ?? []),
      ...idsOf(el, 'aria-labelledby'),
      ...idsOf(el, 'aria-describedby'),
      ...(group ? [group.querySelector('legend'), ...idsOf(group, 'aria-labelledby')] : []),
    ].filter(Boolean);
    const made = parts
      .flatMap((part) => [part, ...part.querySelectorAll('*')])
      .flatMap((part) => ['::before', '::after'].map((side) => getComputedStyle(part, side).content))
      .filter((text) => text.startsWith('"'));
    const box = el.closest('label');
    const beside = [el, ...(box ? [box] : [])]
      .flatMap((one) => [one.previousSibling, one.nextSibling, one.previousElementSibling, one.nextElementSibling])
      .map((node) =>
        node && !node.matches?.('label, div, p, input, select') ? oneLine(node.textContent).slice(0, 40) : '',
      );
    return [
      ...parts.map((part) => part.textContent),
      ...made,
      el.placeholder ?? '',
      el.getAttribute('aria-label') ?? '',
      ...beside,
      ...parts.flatMap((part) =>
        [...part.querySelectorAll('img, svg, [title]')].map(
          (one) => `${one.getAttribute('alt') ?? ''} ${one.getAttribute('title') ?? ''} ${one.textContent}`,
        ),
      ),
    ].join(' ');
  };
  const star = /(^|\s|\w|\))\*+(\s|:|"|$)/;
  const sign = /\*|ast[ée]ris(que|k)/i;
  const notes = texts.filter(
    (el) =>
      sign.test(el.textContent) &&
      SAYS.test(el.textContent) &&
      el.textContent.length < 300 &&
      !el.matches('label, legend') &&
      !el.closest('label, legend'),
  );
  const every = texts.some(
    (el) =>
      /(tous|toutes|all)\b[^.]{0,40}(champs|fields|questions|informations)/i.test(el.textContent) &&
      SAYS.test(el.textContent) &&
      el.textContent.length < 300,
  );
  const starred = fields.filter((el) => star.test(look(el)) && !SAYS.test(look(el)));
  if (starred.length && !notes.length && !every) {
    const silent = starred.filter((el) => !demands(el));
    found.push({
      element: silent[0] ?? starred[0],
      key: 'star',
      text: labelText(starred[0]).slice(0, 60),
      ...(silent.length ? {} : {result: 'a_verifier'}),
    });
  } else if (starred.length && notes.length && notes.every((note) => fields.at(-1).compareDocumentPosition(note) & 4)) {
    found.push({
      element: notes[0],
      key: 'after',
      text: textOf(notes[0]).slice(0, 80),
      ...(starred.every(demands) ? {result: 'a_verifier'} : {}),
    });
  }
  const forms = new Map();
  for (const el of fields) forms.set(el.form ?? document.body, [...(forms.get(el.form ?? document.body) ?? []), el]);
  for (const list of forms.values()) {
    if (list.length < 2 || every) continue;
    const free = list.some((el) => FREE.test(look(el)));
    const dumb = list.filter((el) => demands(el) && !star.test(look(el)) && !SAYS.test(look(el)));
    // A box to tick is left alone by who doesn't want it.
    const open = list.filter((el) => !demands(el) && !/^(checkbox|radio|range|color)$/.test(el.type));
    if (dumb.length && !free)
      dumb.forEach((element) =>
        found.push({
          element,
          key: 'silent',
          text: accessibleName(element).slice(0, 60),
          ...(open.length ? {} : {result: 'a_verifier'}),
        }),
      );
  }
  // « The fields in red are required »: the colour alone says which.
  const COLOUR = pattern(
    data.colour,
    `(${data.things.join('|')})\\b[^.]{0,60}\\b(${data.marked.join('|')})?[^.]{0,12}\\b`,
    '\\b',
  );
  for (const element of texts.filter(
    (el) =>
      el.textContent.length < 300 &&
      COLOUR.test(el.textContent) &&
      (SAYS.test(el.textContent) ||
        /erreur|error|incorrect|invalid|corrig|\bcorrect (the|your|any|all)/i.test(el.textContent)),
  )) {
    const marked = fields.some(
      (el) => star.test(look(el)) || SAYS.test(look(el)) || demands(el) || el.getAttribute('aria-invalid') === 'true',
    );
    if (fields.length)
      found.push({
        element,
        key: 'colour',
        text: textOf(element).slice(0, 100),
        ...(marked || /gras|bold/i.test(element.textContent) ? {result: 'a_verifier'} : {}),
      });
  }
  return {looked: fields.length > 0, found};
};
