({all, bare, colour, exposed, FIELD, idsOf, labelText, oneLine, visible, words}) => {
  // Messages that say that something is wrong, and neither what nor where.
  const VAGUE =
    /^[\s*!⚠✗✘×❌-]*((une )?erreurs?( (de|dans la|dans votre|lors de la) (saisie|validation|formulaire))?|(an? )?(validation |input |form )?errors?( (occurred|found|in (the )?form))?|invalid|invalide|incorrect(e)?|faux|wrong|failed|[ée]chec|(valeur|saisie|donn[ée]e|champ|entr[ée]e)s? (invalide|incorrecte?|non valide)s?|(this )?(value|input|entry|data|field|information) (is )?(invalid|incorrect|wrong|not valid)|invalid (value|input|entry|data|field|format)|(ce|le) (champ|format) (est|n['’]est pas) (invalide|incorrect|valide)|something (went|is) wrong|there (is|was|were) (an? )?(errors?|problems?)( with your (submission|form|input))?|un (probl[èe]me|souci) est survenu|(merci de|veuillez) corriger( (les|vos) erreurs?)?|please (correct|fix)( (the|your) errors?)?|(please )?try again|r[ée]essayez|veuillez r[ée]essayer|oops.{0,20}|not valid|non valide|erreur \d+|error \d+)[\s.!…:]*$/i;
  const found = [];
  const fields = all(FIELD).filter((el) => exposed(el) && visible(el));
  const marked = fields.filter((el) => el.getAttribute('aria-invalid') === 'true');
  const candidates = new Set();
  for (const el of fields)
    for (const name of ['aria-describedby', 'aria-errormessage']) idsOf(el, name).forEach((one) => candidates.add(one));
  for (const el of all(
    '[role=alert], [aria-live], [class*=error i], [class*=erreur i], [class*=invalid i], [id*=error i], [id*=erreur i]',
  ))
    candidates.add(el);
  const named = new Set(candidates);
  for (const el of all('p, span, div, strong, li, small, h2').filter(
    (one) => !one.children.length || !one.querySelector('*:not(b, strong, em, i, span)'),
  ))
    if (VAGUE.test(oneLine(el.textContent))) candidates.add(el);
  const told = [];
  if (fields.length) {
    for (const element of candidates) {
      const text = oneLine(element.textContent);
      if (
        !visible(element) ||
        !VAGUE.test(text) ||
        told.some((other) => other.contains(element) || element.contains(other)) ||
        element.closest('label, option, legend, button, a, th, summary')
      )
        continue;
      // Beside a message that says more, it is only its beginning.
      let block = element;
      for (
        let i = 0;
        i < 3 &&
        block.parentElement &&
        !block.parentElement.querySelector(FIELD) &&
        !block.parentElement.matches('main, body');
        i += 1
      )
        block = block.parentElement;
      const beside = [
        ...(element.parentElement?.children ?? []),
        ...(block === element ? [] : block.querySelectorAll('*')),
      ];
      const more = beside.some(
        (one) =>
          one !== element &&
          !one.contains(element) &&
          visible(one) &&
          /erreur|error|doit|must|entrez|enter|saisissez|choisi|choose|obligatoire|required|exemple|example|format/i.test(
            one.textContent,
          ) &&
          !VAGUE.test(oneLine(one.textContent)) &&
          !one.matches('label, form') &&
          !one.querySelector(FIELD),
      );
      told.push(element);
      // The same words, that nothing but their sense marks as an error, may be an answer.
      const red = ([r, g, b]) => r > 110 && r > g * 1.6 && r > b * 1.6;
      const marks = named.has(element) || red(colour(getComputedStyle(element).color)) || /erreur|error/i.test(text);
      if (!more) found.push({element, key: 'vague', text: text.slice(0, 80), ...(marks ? {} : {result: 'a_verifier'})});
    }
  }
  // A field said to be wrong, and not a word of why.
  for (const element of marked) {
    const says = [...idsOf(element, 'aria-describedby'), ...idsOf(element, 'aria-errormessage')].some(
      (el) => visible(el) && oneLine(el.textContent),
    );
    const near = element.closest('div, p, li, fieldset, form');
    const beside = near && oneLine(near.textContent).length > oneLine(labelText(element)).length + 8;
    const summary = all('[role=alert], [class*=error i], [class*=erreur i]').some(
      (el) => visible(el) && oneLine(el.textContent).length > 8,
    );
    if (!says && !beside && !summary) found.push({element, key: 'silent', text: labelText(element).slice(0, 60)});
  }
  // One message for several fields, that names none of them.
  const boxes = all('[role=alert], [class*=error-summary i], [class*=erreurs i], [class*=alert i]').filter(
    (el) =>
      visible(el) &&
      /erreur|error|obligatoire|required|manqu|missing|incorrect|invalid/i.test(el.textContent) &&
      !el.querySelector(FIELD) &&
      !found.some((one) => one.element === el || el.contains(one.element)),
  );
  for (const element of boxes) {
    const said = bare(element.textContent);
    const names = fields.map((el) => words(labelText(el))).filter((list) => list.length);
    const named =
      element.querySelector('a[href^="#"]') || names.some((list) => list.some((word) => said.includes(word)));
    const apart = fields.some(
      (el) => idsOf(el, 'aria-describedby').includes(element) || idsOf(el, 'aria-errormessage').includes(element),
    );
    if (fields.length > 1 && !named && !apart && !marked.length)
      found.push({element, key: 'nameless', text: oneLine(element.textContent).slice(0, 80), result: 'a_verifier'});
  }
  return {looked: marked.length > 0, found};
};
