({all, bare, data, exposed, FIELD, idsOf, inRed, labelText, oneLine, pattern, visible, words}) => {
  const VAGUE = pattern(data.vague, '^[\\s*!⚠✗✘×❌-]*', '[\\s.!…:]*$');
  const PRECISE = pattern(data.precise);
  const ERROR = pattern(data.error);
  const WRONG = pattern(data.wrong);
  const fields = all(FIELD).filter((el) => exposed(el) && visible(el));
  const marked = fields.filter((el) => el.getAttribute('aria-invalid') === 'true');
  const tied = (field) => ['aria-describedby', 'aria-errormessage'].flatMap((name) => idsOf(field, name));
  const found = [];

  // What the page itself calls a message of error; then short texts that only sound like one.
  const named = new Set([...fields.flatMap(tied), ...all(data.messages)]);
  const plain = (el) => !el.querySelector('*:not(b, strong, em, i, span)');
  const sounding = all('p, span, div, strong, li, small, h2').filter(
    (el) => plain(el) && VAGUE.test(oneLine(el.textContent)),
  );

  // The text around a message, as far as it speaks of no field.
  const blockOf = (el) => {
    let block = el;
    for (let up = 0; up < data.levels; up += 1) {
      const parent = block.parentElement;
      if (!parent || parent.querySelector(FIELD) || parent.matches('main, body')) break;
      block = parent;
    }
    return block;
  };
  const saysMore = (message) => (el) =>
    el !== message &&
    !el.contains(message) &&
    visible(el) &&
    PRECISE.test(el.textContent) &&
    !VAGUE.test(oneLine(el.textContent)) &&
    !el.matches('label, form') &&
    !el.querySelector(FIELD);
  // Words of the same line, that stand in no element of their own: « <b>Erreur :</b> écrivez une date ». Where the
  // line has the field as well, those that follow the message, as far as the next field, or stand in what holds both
  // alone.
  const LINE = 'p, li, div, td, dd, [role=alert], [role=status]';
  const followers = (message) => {
    const texts = [];
    for (let node = message.nextSibling; node; node = node.nextSibling) {
      if (node.nodeType === 1 && (node.matches(`label, button, ${LINE}, ${FIELD}`) || node.querySelector(FIELD))) break;
      texts.push(node.textContent);
    }
    return oneLine(texts.join(''));
  };
  const goesOn = (message) => {
    if (message.matches(LINE)) return false;
    const says = (text) => text.length > data.short && !VAGUE.test(text);
    if (says(followers(message))) return true;
    for (let line = message.parentElement; line && !line.querySelector(FIELD); line = line.parentElement) {
      if (says(oneLine(line.textContent).replace(oneLine(message.textContent), ''))) return true;
      if (line.matches(`${LINE}, main, body`)) break;
    }
    return false;
  };
  // Beside a message that says more, it is only its beginning.
  const beginsMore = (message) => {
    if (goesOn(message)) return true;
    const block = blockOf(message);
    const beside = [
      ...(message.parentElement?.children ?? []),
      ...(block === message ? [] : block.querySelectorAll('*')),
    ];
    return beside.some(saysMore(message));
  };
  // The same words, that nothing but their sense marks as an error, may be an answer.
  const isError = (el) => named.has(el) || inRed(el) || ERROR.test(oneLine(el.textContent));

  const told = [];
  for (const element of fields.length ? new Set([...named, ...sounding]) : []) {
    const text = oneLine(element.textContent);
    const known = told.some((other) => other.contains(element) || element.contains(other));
    const ofControl = element.closest('label, option, legend, button, a, th, summary');
    if (!visible(element) || !VAGUE.test(text) || known || ofControl) continue;
    told.push(element);
    if (beginsMore(element)) continue;
    found.push({element, key: 'vague', text: text.slice(0, 80), ...(isError(element) ? {} : {result: 'a_verifier'})});
  }

  // A field said to be wrong, and not a word of why.
  const summary = all(data.summaries).some((el) => visible(el) && oneLine(el.textContent).length > data.short);
  for (const element of marked) {
    const says = tied(element).some((el) => visible(el) && oneLine(el.textContent));
    const near = element.closest('div, p, li, fieldset, form');
    const beside = near && oneLine(near.textContent).length > oneLine(labelText(element)).length + data.short;
    if (!says && !beside && !summary) found.push({element, key: 'silent', text: labelText(element).slice(0, 60)});
  }

  // One message for several fields, that names none of them.
  const labels = fields.map((el) => words(labelText(el))).filter((list) => list.length);
  const namesField = (el) => {
    const said = bare(el.textContent);
    return el.querySelector('a[href^="#"]') || labels.some((list) => list.some((word) => said.includes(word)));
  };
  const ofOneField = (el) => fields.some((field) => tied(field).includes(el));
  for (const element of all(data.common)) {
    const isMessage = visible(element) && WRONG.test(element.textContent) && !element.querySelector(FIELD);
    const known = found.some((one) => one.element === element || element.contains(one.element));
    if (!isMessage || known || fields.length < 2 || marked.length) continue;
    if (!namesField(element) && !ofOneField(element))
      found.push({element, key: 'nameless', text: oneLine(element.textContent).slice(0, 80), result: 'a_verifier'});
  }
  return {looked: marked.length > 0, found};
};
