// "find" the forms whose own script may check them; once sent empty, "said" is how the faults are told.
(tools, what, number) => {
  const c = window.__conduite;
  const fields = (form) =>
    [...form.querySelectorAll('input, select, textarea')].filter(
      (el) => !/^(hidden|submit|button|reset|image)$/.test(el.type) && !el.disabled && c.seen(el),
    );
  const labelOf = (el) =>
    tools
      .oneLine(
        [...(el.labels ?? [])].map((label) => label.textContent).join(' ') || el.getAttribute('aria-label') || '',
      )
      .replace(/[*:()]|obligatoire|requise?|required/gi, '')
      .trim();
  const needed = (el) =>
    el.required ||
    el.getAttribute('aria-required') === 'true' ||
    /\*|obligatoire|required/i.test([...(el.labels ?? [])].map((label) => label.textContent).join(' '));
  // What a refused field may change: the colour of its edge, of its ground, of its words.
  const look = (el) => {
    const s = getComputedStyle(el);
    return [s.borderTopColor, s.borderLeftColor, s.borderBottomColor, s.boxShadow, s.backgroundColor].join('|');
  };
  c.dress ??= new Map();
  const empty = (el) => (/^(checkbox|radio)$/.test(el.type) ? !el.checked : !el.value);
  if (what === 'find') {
    return [...document.querySelectorAll('form, [role=form]')]
      .flatMap((form) => {
        const button = [
          ...form.querySelectorAll(
            'button:not([type=button]):not([type=reset]), input[type=submit], input[type=image], button[type=button]',
          ),
        ]
          .filter(c.seen)
          .pop();
        const native =
          form.localName === 'form' &&
          !form.noValidate &&
          !button?.formNoValidate &&
          fields(form).some((el) => el.willValidate && !el.checkValidity());
        if (native || !button || !fields(form).length || button.formNoValidate === undefined) return [];
        for (const el of fields(form)) c.dress.set(el, look(el));
        return [{element: form, mark: c.mark(form), button: c.mark(button)}];
      })
      .slice(0, 2);
  }
  const form = c.marks[number];
  const done = c.end();
  const struck = (el) => el !== c.focused() && c.dress.has(el) && c.dress.get(el) !== look(el);
  const bad = fields(form).filter((el) => empty(el) && (needed(el) || struck(el)));
  const marked = bad.filter((el) => el.getAttribute('aria-invalid') === 'true');
  const texts = done.shown.filter((node) => !node.parentElement.closest('button, a[href]:not([href^="#"])'));
  const said = tools.oneLine(texts.map((node) => node.data).join(' '));
  const ids = (el) =>
    `${el.getAttribute('aria-describedby') ?? ''} ${el.getAttribute('aria-errormessage') ?? ''}`
      .split(/\s+/)
      .filter(Boolean);
  // The list of faults leads to each field.
  const tied = (el) =>
    texts.some(
      (node) =>
        (el.id && node.parentElement.closest('a[href]')?.hash === `#${el.id}`) ||
        ids(el).some((id) => document.getElementById(id)?.contains(node)) ||
        [...(el.labels ?? [])].some((label) => label.contains(node)) ||
        el.closest('fieldset')?.querySelector('legend')?.contains(node),
    );
  const flat = (text) => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  const named = (el) => {
    const label = flat(labelOf(el));
    return label.length > 1 && flat(said).includes(label.split(' ').slice(-2).join(' '));
  };
  const beside = (el) =>
    texts.some((node) => {
      const a = el.getBoundingClientRect();
      const b = node.parentElement.getBoundingClientRect();
      return Math.abs(b.top - a.bottom) < 40 || Math.abs(b.top - a.top) < 20 || Math.abs(a.top - b.bottom) < 40;
    });
  const now = c.focused();
  const focus = done.moved && bad.includes(now);
  const alert = texts.some((node) =>
    node.parentElement.closest('[role=alert], [role=status], [aria-live=polite], [aria-live=assertive], output'),
  );
  return {
    element: bad[0] ?? form,
    label: bad[0] ? labelOf(bad[0]) : '',
    left: done.log.some((one) => one.kind === 'navigate'),
    alerted: done.log.some((one) => one.kind === 'alert'),
    mutations: done.mutations,
    said: said.slice(0, 80),
    bad: bad.length,
    allTied: bad.every(tied),
    allNamed: bad.every(named),
    allBeside: bad.every(beside),
    someMarked: marked.length > 0,
    focus,
    alert,
  };
};
