// What drops the focus as soon as it gets it (WCAG failure F55).
async (tools) => {
  const c = window.__conduite;
  if (document.querySelector(':modal')) return [];
  const list = [
    ...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]'),
  ].filter((el) => el.tabIndex >= 0 && !el.disabled && !el.closest('[inert], fieldset:disabled') && c.seen(el));
  const found = [];
  for (const element of c.sample(list, 8)) {
    let got = false;
    element.addEventListener(
      'focus',
      () => {
        got = true;
      },
      {once: true, capture: true},
    );
    element.focus();
    await new Promise((go) => setTimeout(go, 0));
    if (got && c.focused() === document.body && c.seen(element))
      found.push({key: 'lost', result: 'echoue', element, text: c.name(element)});
    element.blur();
  }
  return found.slice(0, 3);
};
