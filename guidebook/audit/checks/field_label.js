({accessibleName, all, exposed, oneLine, textOf, visible}) => {
  const found = [];
  const fields = all('input:not([type=hidden],[type=submit],[type=button],[type=reset],[type=image]), textarea, select').filter((el) => exposed(el));
  for (const el of fields) {
    const named = el.labels?.length || el.hasAttribute('aria-label') || el.hasAttribute('aria-labelledby') || el.title;
    if (el.placeholder && !named) found.push({element: el, key: 'placeholder', text: el.placeholder});
  }
  for (const el of all('label[for]').filter((label) => visible(label) && oneLine(label.textContent))) {
    if (!el.getRootNode().getElementById(el.htmlFor) && fields.length) found.push({element: el, key: 'astray', text: textOf(el)});
  }
  const groups = new Map();
  for (const el of fields.filter((field) => field.type === 'radio' && field.name)) {
    const key = `${el.form ? [...document.forms].indexOf(el.form) : ''} ${el.name}`;
    groups.set(key, [...(groups.get(key) ?? []), el]);
  }
  for (const radios of groups.values()) {
    if (radios.length > 1 && !radios[0].closest('fieldset, [role=group], [role=radiogroup]')) found.push({element: radios[0], key: 'group', count: radios.length});
  }
  for (const el of all('fieldset, [role=radiogroup]').filter((group) => exposed(group) && visible(group) && fields.some((field) => group.contains(field)))) {
    if (!accessibleName(el) && !oneLine(el.querySelector(':scope > legend')?.textContent)) found.push({element: el, key: 'legend', result: el.querySelector('input[type=radio]') ? 'echoue' : 'a_verifier'});
  }
  return {looked: fields.length > 0, found};
}
