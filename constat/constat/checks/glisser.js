// What may be dragged and has, beside it, neither key nor control that may do the same.
(tools, dropped) => {
  const c = window.__conduite;
  const hears = (el, types) => (el.__heard ?? []).some((type) => types.includes(type));
  const parents = (el) => {
    const found = [];
    for (let here = el; here && here !== document.documentElement; here = here.parentElement) found.push(here);
    return found;
  };
  const controls =
    'button, input, select, textarea, [role=button], [role=slider], [role=spinbutton], [contenteditable]';
  const block = (el) =>
    el.closest('ul, ol, table, form, fieldset, section, article, [role=list], [role=group]') ??
    el.parentElement?.parentElement ??
    el.parentElement;
  const usable = (one) =>
    !one.disabled && one.getAttribute('aria-hidden') !== 'true' && (c.seen(one) || one.matches('input[type=range]'));
  const keys = (el) => el.tabIndex >= 0 && parents(el).some((one) => hears(one, ['keydown', 'keyup', 'keypress']));
  const otherwise = (el) => {
    const around = [block(el), block(el)?.nextElementSibling, block(el)?.previousElementSibling].filter(Boolean);
    return (
      keys(el) ||
      around.some(
        (box) =>
          keys(box) ||
          [...box.querySelectorAll(controls)].some(
            (one) => one !== el && usable(one) && (one.matches('input, select, textarea') || one.tabIndex >= 0),
          ),
      )
    );
  };
  const list = [...document.body.querySelectorAll('*')].filter(
    (el) =>
      c.seen(el) &&
      !el.matches(
        'input, select, textarea, button, a[href], summary, label, option, canvas, video, audio, iframe, ' +
          '[contenteditable]',
      ) &&
      !el.querySelector('canvas'),
  );
  const drops = dropped || list.some((el) => hears(el, ['drop']));
  const dropping = drops ? list.filter((el) => el.getAttribute('draggable') === 'true') : [];
  const small = (el) => {
    const r = el.getBoundingClientRect();
    return r.width * r.height < innerWidth * innerHeight * 0.2;
  };
  const dragging = list.filter(
    (el) =>
      el.getAttribute('draggable') !== 'true' &&
      small(el) &&
      !el.querySelector(c.NATIVE) &&
      hears(el, ['mousedown', 'pointerdown', 'touchstart']),
  );
  const swiping = list.filter(
    (el) => !hears(el, ['mousedown', 'pointerdown']) && hears(el, ['touchstart']) && hears(el, ['touchend']),
  );
  const entry = (key) => (element) => ({element, key, mark: c.mark(element), text: c.name(element)});
  return [
    ...c
      .sample(
        dropping.filter((el) => !otherwise(el)),
        2,
        1,
      )
      .map(entry('drop')),
    ...c
      .sample(
        dragging.filter((el) => !otherwise(el)),
        4,
        1,
      )
      .map(entry('drag')),
    ...c
      .sample(
        swiping.filter((el) => !otherwise(el)),
        2,
        1,
      )
      .map(entry('swipe')),
  ];
};
