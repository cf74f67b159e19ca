({accessibleName, all, bare, colour, exposed, FIELD, idsOf, oneLine, textsOf, visible}) => {
  const HINT =
    /\b(jj|mm|aaaa|dd|yyyy)\b ?[/.-]|format|par exemple|exemple|\bex\b ?[.:]|for example|\be\.?g\b|such as|comme ceci|au moins|at least|au plus|at most|minimum|maximum|caract[èe]res|characters|chiffres|digits|lettres|letters|doit (contenir|[êe]tre|comporter)|must (contain|be|have|include)|sans espace|no spaces|only|uniquement|indiquez|saisissez|tapez|[ée]crivez|enter|type|you can find|vous (le |la |les )?trouver/i;
  const MAYBE = /we(['’]ll| will)|nous/i;
  const ERROR =
    /erreur|error|invalid|incorrect|obligatoire|required|manqu|missing|not valid|n['’]est pas|doit|must|please|veuillez|saisissez|enter|merci de/i;
  const found = [];
  const fields = all(FIELD).filter((el) => exposed(el) && visible(el) && !/^(radio|checkbox)$/.test(el.type));
  const red = (el) => {
    const [r, g, b] = colour(getComputedStyle(el).color);
    return r > 110 && r > g * 1.6 && r > b * 1.6;
  };
  // The whole block that holds this field alone.
  const block = (el) => {
    let here = el;
    while (
      here.parentElement &&
      here.parentElement !== document.body &&
      !here.parentElement.matches('form, fieldset, main, section') &&
      here.parentElement.querySelectorAll(FIELD).length === 1
    )
      here = here.parentElement;
    return here;
  };
  for (const element of fields) {
    const tied = [
      ...(element.labels ?? []),
      ...idsOf(element, 'aria-describedby'),
      ...idsOf(element, 'aria-labelledby'),
      ...idsOf(element, 'aria-errormessage'),
      ...idsOf(element, 'aria-details'),
    ];
    const near = block(element);
    const beside =
      near === element ? [element.previousElementSibling, element.nextElementSibling] : [...near.querySelectorAll('*')];
    // The paragraph between the label's and the field's.
    const above = near.previousElementSibling;
    if (
      near !== element &&
      above &&
      [...(element.labels ?? [])].some((label) => above.previousElementSibling?.contains(label))
    )
      beside.push(above);
    if (near === element && element.previousElementSibling?.localName === 'label')
      beside.push(element.previousElementSibling.previousElementSibling);
    const said = bare(
      `${accessibleName(element)} ${tied.map((el) => el.textContent).join(' ')} ${element.getAttribute('aria-description') ?? ''}`,
    );
    // What the field was meant to be tied to has another name.
    const lost = (element.getAttribute('aria-describedby') ?? '')
      .split(/\s+/)
      .some((id) => id && !element.getRootNode().getElementById(id));
    for (const one of beside.filter(
      (el) =>
        el &&
        visible(el) &&
        el.matches('p, span, div, small, em, i, strong, li') &&
        !el.querySelector('p, div, input, select, textarea, label, button, ul') &&
        !el.closest('label, button, legend, [role=alert], [aria-live]'),
    )) {
      const text = oneLine(one.textContent);
      if (
        !text ||
        text.length > 200 ||
        text.length < 4 ||
        said.includes(bare(text)) ||
        tied.some((el) => el.contains(one) || one.contains(el)) ||
        (one.parentElement.matches('p, span') && textsOf(one.parentElement).length)
      )
        continue;
      const fault = (red(one) || /error|erreur|invalid/i.test(one.className)) && ERROR.test(text);
      if (fault)
        found.push({element: one, key: 'error', text: text.slice(0, 80), name: accessibleName(element).slice(0, 40)});
      else if (HINT.test(text) || MAYBE.test(text))
        found.push({
          element: lost ? element : one,
          key: 'hint',
          text: text.slice(0, 80),
          name: accessibleName(element).slice(0, 40),
          ...(HINT.test(text) &&
          (near !== element || one === element.nextElementSibling || one.previousElementSibling?.localName === 'label')
            ? {}
            : {result: 'a_verifier'}),
        });
    }
  }
  // A form that is asked for, or the rules of a new password, that no word of the form tells.
  const TOLD =
    /\d|jj|aaaa|dd ?[/.-]|yyyy|format|exemple|example|\be\.?g\b|caract[èe]re|character|chiffre|digit|lettre|letter|majuscule|capital|signe|symbol|nombre|number|trait|tiret|dash|hyphen|\b(deux|trois|quatre|cinq|six|sept|huit|neuf|dix|douze|two|three|four|five|seven|eight|nine|ten|twelve)\b/i;
  for (const element of fields.filter((el) => el.localName === 'input' && !el.readOnly && !el.disabled)) {
    const fresh =
      element.type === 'password' &&
      (element.autocomplete === 'new-password' ||
        /nouveau|new|cr[ée]e|choisi|choose|create/i.test(accessibleName(element)));
    const cut =
      /\\d|\[0-9\]/.test(element.pattern) &&
      /(\\d|\])(\{\d[^}]*\}|\+)?[-/.]|(\[A-Z|\[a-z|\[A-Za-z)[^\]]*\]/.test(element.pattern) &&
      !/^(email|url|tel|password)$/.test(element.type);
    const rules = fresh && (element.minLength > 7 || element.pattern);
    if (!cut && !rules) continue;
    const place = element.form ?? block(element);
    const words = [...place.querySelectorAll('*')]
      .filter((el) => visible(el))
      .flatMap(textsOf)
      .map((node) => node.data);
    if (
      ![
        ...words,
        element.placeholder,
        element.title,
        accessibleName(element),
        ...idsOf(element, 'aria-describedby').map((el) => el.textContent),
      ].some((text) => TOLD.test(text))
    )
      found.push({element, key: rules ? 'rules' : 'format', name: accessibleName(element).slice(0, 40)});
  }
  return {looked: fields.length > 0, found};
};
