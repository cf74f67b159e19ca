({accessibleName, all, bare, data, exposed, FIELD, idsOf, labelText, oneLine, textOf, visible, whole}) => {
  const GROUP = 'fieldset, [role=group], [role=radiogroup], [role=listbox], [role=grid]';
  const EMPTY = whole(data.empty);
  const fields = all(FIELD).filter((el) => exposed(el));
  const found = [];
  const sets = new Map();
  for (const el of fields.filter((one) => /^(radio|checkbox)$/.test(one.type))) {
    // Boxes to tick of one question rarely share a name: their common block stands for it.
    const block = el.closest('ul, ol, table') ?? el.closest('label, p, div, li')?.parentElement ?? el.parentElement;
    const key =
      el.type === 'radio' && el.name
        ? `radio ${el.name}`
        : el.name?.replace(/\[.*|[\d_-]+$/g, '') && el.type === 'checkbox'
          ? `box ${el.name.replace(/\[.*|[\d_-]+$/g, '')}`
          : block;
    sets.set(key, [...(sets.get(key) ?? []), el]);
  }
  // The question asked just before a set of choices, tied to none of them.
  const question = (first) => {
    for (let here = first.closest('label') ?? first; here && here !== document.body; here = here.parentElement) {
      for (let before = here.previousElementSibling; before; before = before.previousElementSibling) {
        if (before.matches('label, br, input') || before.querySelector('input')) return '';
        const text = oneLine(before.textContent);
        if (text && before.matches('p, h2, h3, h4, h5, h6, div, span, strong, b, legend, dt')) return text;
      }
      const lead = [...here.parentElement.childNodes].find((node) => node.nodeType === 3 && oneLine(node.data));
      if (lead && lead.compareDocumentPosition(here) & 4 && here.localName !== 'input') return oneLine(lead.data);
    }
    return '';
  };
  for (const set of sets.values()) {
    if (set.length < 2 || set.some((el) => el.closest(GROUP))) continue;
    // A box that chooses its row is named by it.
    const rows = set.map(
      (el) => (el.type === 'checkbox' && el.closest('tr, li:has(h2, h3, h4, h5, h6), article')) || null,
    );
    if (rows.every(Boolean) && new Set(rows).size === rows.length) continue;
    const asked = question(set[0]);
    const radio = set[0].type === 'radio';
    if (set.every((el) => asked && accessibleName(el).toLowerCase().includes(asked.toLowerCase()))) continue;
    const certain =
      (radio && asked) ||
      (!radio && set.length > 1 && /\?|:$|choisi|choose|select|coche|tick|check|cocher/i.test(asked));
    found.push({
      element: set[0],
      key: radio ? 'radios' : 'boxes',
      count: set.length,
      text: asked.slice(0, 80) || '…',
      ...(certain ? {} : {result: 'a_verifier'}),
    });
  }
  // A date or a number cut into several fields.
  const PARTS = [/^(jour|day|jj|dd)$/, /^(mois|month|mm)$/, /^(annee|year|aaaa|yyyy)$/];
  const cut = (el) => bare(labelText(el)).replace(/[^a-z]/g, '');
  fields.forEach((el, i) => {
    const three = fields.slice(i, i + 3);
    if (three.length === 3 && PARTS.every((part) => three.some((one) => part.test(cut(one)))) && !el.closest(GROUP))
      found.push({element: el, key: 'date'});
  });
  for (const el of all('fieldset, [role=radiogroup], [role=group]').filter(
    (group) => exposed(group) && visible(group) && fields.some((field) => group.contains(field)),
  )) {
    const legend = el.querySelector(':scope > legend');
    const name = accessibleName(el) || oneLine(legend?.textContent);
    const choices = el.querySelectorAll('input[type=radio], input[type=checkbox]').length > 1;
    if (!name && (el.localName === 'fieldset' || choices))
      found.push({
        element: el,
        key: 'legend',
        ...(choices || (el.localName === 'fieldset' && !el.disabled) ? {} : {result: 'a_verifier'}),
      });
    else if (EMPTY.test(name) && !(choices && /^tit(re|le)$/i.test(name)))
      found.push({element: el, key: 'vague', text: name});
    if (el.localName === 'fieldset' && legend && legend !== el.firstElementChild && name)
      found.push({element: legend, key: 'place', text: name, result: 'a_verifier'});
  }
  return {looked: sets.size > 0 || all(GROUP).length > 0, found};
};
