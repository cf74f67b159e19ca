({accessibleName, all, bare, data, exposed, FIELD, role, textsOf, visible, whole}) => {
  const EMPTY = whole(data.empty);
  const ICON = /^(×|✕|✖|✗|╳|❌|☰|≡|⋮|⋯|🔍|🔎|⚙|🏠|🛒|🔔|👤|✉|📧|🖨|🗑|✏|🖊|💾)\uFE0F?$/u;
  const found = [];
  const buttons = all(
    'button, input[type=submit], input[type=button], input[type=reset], input[type=image], [role=button]',
  ).filter((el) => exposed(el) && role(el) === 'button');
  const named = new Map();
  // A bar of tools names what each puts in (« Image », « Lien ») ; the keys of a calculator are signs.
  const TOOL = /^(input|image|icon|ic[oô]ne|label|link|lien)$/i;
  const bar = (el) =>
    buttons.filter((one) =>
      (el.closest('[role=toolbar], [role=group], fieldset, table, ul') ?? el.parentElement).contains(one),
    );
  const excused = (el, text) =>
    TOOL.test(text)
      ? bar(el).length > 2
      : [...text].length === 1 && bar(el).filter((one) => [...accessibleName(one)].length === 1).length > 3;
  for (const element of buttons) {
    const text = accessibleName(element);
    // A word of a sentence that opens its definition is named by itself.
    const word =
      textsOf(element.parentElement).length > 0 &&
      getComputedStyle(element).display.startsWith('inline') &&
      element.closest('p, li, dd, td');
    if (word || excused(element, text)) continue;
    // What a sign is called isn't what it does: « trigramme du ciel », « signe de multiplication », « loupe ».
    if (ICON.test(text) && !element.title) found.push({element, text, key: 'icon'});
    if (EMPTY.test(text) || /^[\w-]+\.(png|jpe?g|gif|svg|webp)$/i.test(text)) found.push({element, text, key: 'vague'});
    else if (text && /^[\s.…·•|_*:;,–—-]+$/u.test(text)) found.push({element, text, key: 'sign'});
    if (text && visible(element)) named.set(bare(text), [...(named.get(bare(text)) ?? []), element]);
  }
  for (const twins of named.values()) {
    const bareList = twins.filter(
      (el) =>
        !el.closest('li, tr, [role=row], [role=listitem], article, form, fieldset, section, [role=group], dialog'),
    );
    // One word for two forms that ask for different things.
    const forms = new Set(twins.map((el) => el.form).filter(Boolean));
    const same = accessibleName(twins[0]);
    if (
      forms.size > 1 &&
      /^(ok|go|entrer|enter|valider|submit|envoyer|send)$/i.test(same) &&
      [...forms].every((form) => !form.closest('li, tr, article'))
    )
      found.push({
        element: twins[1],
        text: same,
        key: 'twin',
        ...(/^(ok|go)$/i.test(same) ? {} : {result: 'a_verifier'}),
      });
    else if (bareList.length > 2)
      found.push({element: bareList[1], text: accessibleName(bareList[1]), key: 'twin', result: 'a_verifier'});
  }
  for (const form of all('form').filter((el) => visible(el))) {
    const fields = [...form.querySelectorAll(FIELD)].filter((el) => visible(el));
    const sends = [
      ...form.querySelectorAll('button, input[type=submit], input[type=image], input[type=button], [role=button]'),
      ...(form.id ? document.querySelectorAll(`[form="${CSS.escape(form.id)}"]`) : []),
    ];
    if (fields.length && !sends.length && !form.matches('[role=search]'))
      found.push({
        element: form,
        text: accessibleName(fields[0]),
        key: 'none',
        ...(fields.length > 1 && fields.every((el) => el.localName !== 'select') && form.hasAttribute('action')
          ? {}
          : {result: 'a_verifier'}),
      });
  }
  return {looked: buttons.length > 0, found};
};
