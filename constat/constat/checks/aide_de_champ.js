({accessibleName, all, bare, data, exposed, FIELD, idsOf, inRed, oneLine, pattern, textsOf, visible}) => {
  const [HINT, MAYBE, ERROR, TOLD, FRESH] = [data.hint, data.maybe, data.error, data.told, data.fresh].map((list) =>
    pattern(list),
  );
  const fields = all(FIELD).filter((el) => exposed(el) && visible(el) && !/^(radio|checkbox)$/.test(el.type));
  const nameOf = (field) => accessibleName(field).slice(0, 40);
  const [UNITS, AROUND] = [data.counter.units, data.counter.around].map((list) => new Set(list.split(' ')));
  const found = [];
  // The whole block that holds this field alone.
  const blockOf = (field) => {
    let here = field;
    const alone = (el) => !el.matches('body, form, fieldset, main, section') && el.querySelectorAll(FIELD).length === 1;
    while (here.parentElement && alone(here.parentElement)) here = here.parentElement;
    return here;
  };
  // What stands against a field: its block, and the paragraph between the label's and the field's.
  const besideOf = (field, block) => {
    const before = field.previousElementSibling;
    if (block === field)
      return [before, field.nextElementSibling, before?.localName === 'label' ? before.previousElementSibling : null];
    const above = block.previousElementSibling;
    const labelled = [...(field.labels ?? [])].some((label) => above?.previousElementSibling?.contains(label));
    return [...block.querySelectorAll('*'), labelled ? above : null];
  };
  const tiedTo = (field) => [
    ...(field.labels ?? []),
    ...['aria-describedby', 'aria-labelledby', 'aria-errormessage', 'aria-details'].flatMap((name) =>
      idsOf(field, name),
    ),
  ];
  const isText = (el) =>
    el &&
    visible(el) &&
    el.matches('p, span, div, small, em, i, strong, li') &&
    !el.querySelector('p, div, input, select, textarea, label, button, ul') &&
    !el.closest('label, button, legend, [role=alert], [aria-live]');
  // How many signs are left: it counts while one writes, and says no rule.
  const isCounter = (text) => {
    const said = text.toLowerCase().match(/\p{L}+/gu) ?? [];
    const counts = said.some((word) => UNITS.has(word)) || /\d\s*(\/|sur|of|de)\s*\d/.test(text);
    return counts && /\d/.test(text) && said.every((word) => UNITS.has(word) || AROUND.has(word));
  };
  // Words in a sentence that is looked at as a whole.
  const isPart = (el) => el.parentElement.matches('p, span') && textsOf(el.parentElement).length > 0;
  const isFault = (el, text) => (inRed(el) || /error|erreur|invalid/i.test(el.className)) && ERROR.test(text);
  // What the field was meant to be tied to has another name.
  const isLost = (field) =>
    (field.getAttribute('aria-describedby') ?? '')
      .split(/\s+/)
      .some((id) => id && !field.getRootNode().getElementById(id));

  for (const field of fields) {
    const [tied, block] = [tiedTo(field), blockOf(field)];
    const said = bare(
      [accessibleName(field), ...tied.map((el) => el.textContent), field.getAttribute('aria-description')].join(' '),
    );
    const isTied = (el) => tied.some((other) => other.contains(el) || el.contains(other));
    const against = (el) =>
      block !== field || el === field.nextElementSibling || el.previousElementSibling?.localName === 'label';
    for (const element of besideOf(field, block).filter(isText)) {
      const text = oneLine(element.textContent);
      const sized = text.length >= data.text.least && text.length <= data.text.most;
      if (!sized || said.includes(bare(text)) || isTied(element) || isPart(element)) continue;
      if (!exposed(element) || isCounter(text)) continue;
      const entry = {element, text: text.slice(0, 80), name: nameOf(field)};
      if (isFault(element, text)) found.push({...entry, key: 'error'});
      else if (HINT.test(text) || MAYBE.test(text))
        found.push({
          ...entry,
          element: isLost(field) ? field : element,
          key: 'hint',
          ...(HINT.test(text) && against(element) ? {} : {result: 'a_verifier'}),
        });
    }
  }

  // A form that is asked for, or the rules of a new password, that no word of the form tells.
  const isFresh = (el) => el.autocomplete === 'new-password' || FRESH.test(accessibleName(el));
  const hasRules = (el) => el.type === 'password' && isFresh(el) && (el.minLength > data.password || el.pattern);
  const isCut = ({pattern: form, type}) =>
    /\\d|\[0-9\]/.test(form) &&
    /(\\d|\])(\{\d[^}]*\}|\+)?[-/.]|(\[A-Z|\[a-z|\[A-Za-z)[^\]]*\]/.test(form) &&
    !/^(email|url|tel|password)$/.test(type);
  const isTold = (field) => {
    const place = [...(field.form ?? blockOf(field)).querySelectorAll('*')].filter((el) => visible(el));
    const words = place.flatMap(textsOf).map((node) => node.data);
    const tied = idsOf(field, 'aria-describedby').map((el) => el.textContent);
    const texts = [...words, field.placeholder, field.title, accessibleName(field), ...tied];
    return texts.some((text) => TOLD.test(text));
  };
  for (const element of fields.filter((el) => el.localName === 'input' && !el.readOnly && !el.disabled)) {
    const rules = hasRules(element);
    if ((rules || isCut(element)) && !isTold(element))
      found.push({element, key: rules ? 'rules' : 'format', name: nameOf(element)});
  }
  return {looked: fields.length > 0, found};
};
