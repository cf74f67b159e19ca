// What a mouse works: "mouse" for what the keyboard can't reach, "keys" for what it reaches but may not work.
(tools) => {
  const c = window.__conduite;
  const mouse = (el) =>
    (el.__heard ?? []).some((type) =>
      /^(click|dblclick|mousedown|mouseup|pointerdown|pointerup|touchstart|touchend)$/.test(type),
    );
  const native = 'a[href], button, input, select, textarea, summary, label, option, iframe, audio, video';
  const big = (el) => {
    const r = el.getBoundingClientRect();
    return r.width * r.height > innerWidth * innerHeight * 0.4 && getComputedStyle(el).cursor !== 'pointer';
  };
  const hand = (el) =>
    getComputedStyle(el).cursor === 'pointer' &&
    (!el.parentElement || getComputedStyle(el.parentElement).cursor !== 'pointer');
  const inside = (el) =>
    el.parentElement?.closest(
      'a[href], button, label, summary, select, [tabindex]:not([tabindex="-1"]), [contenteditable=""], ' +
        '[contenteditable=true]',
    );
  const reached = (el) => el.matches(c.NATIVE) && el.tabIndex >= 0 && !el.disabled;
  const every = [...document.body.querySelectorAll('*')].filter((el) => c.seen(el));
  const dead = (el) =>
    el.disabled || el.getAttribute('aria-disabled') === 'true' || el.closest('[inert], fieldset:disabled');
  // One stop for all, and arrows inside: what is reached through its neighbours, its container or the field that opens
  // it.
  const composite =
    '[role=tablist], [role=menu], [role=menubar], [role=listbox], [role=radiogroup], [role=tree], ' +
    '[role=grid], [role=toolbar], [role=combobox]';
  const opened = (box) =>
    box.id && document.querySelector(`[aria-controls~="${CSS.escape(box.id)}"], [aria-owns~="${CSS.escape(box.id)}"]`);
  const roving = (el) => {
    const box = el.closest(composite);
    if (!box) return /^(option|gridcell|treeitem)$/.test(el.getAttribute('role') ?? '');
    return (
      box.tabIndex >= 0 ||
      opened(box) ||
      [...box.querySelectorAll(c.NATIVE)].some((one) => one !== el && one.tabIndex >= 0 && c.seen(one)) ||
      box.matches('[role=menu]')
    );
  };
  // Taken out of the way on purpose: the keys of a drawn keyboard, the days of a calendar, the cross of a field.
  const spared = (el) =>
    el.getAttribute('tabindex') === '-1' &&
    ([...(el.parentElement?.children ?? [])].some((one) => one !== el && one.matches('input, select, textarea')) ||
      [...(el.parentElement?.parentElement?.querySelectorAll(`${el.localName}[tabindex="-1"]`) ?? [])].length > 5);
  // The second link of a card, which goes where the first went.
  const again = (el) =>
    el.matches('a[href]') &&
    every.some((one) => one !== el && one.matches('a[href]') && one.href === el.href && reached(one));
  const only = every.filter(
    (el) =>
      (mouse(el) || hand(el) || el.matches('button[tabindex="-1"]')) &&
      !reached(el) &&
      !again(el) &&
      !dead(el) &&
      !big(el) &&
      !el.matches('label, main, form, html, body, option') &&
      !inside(el) &&
      !roving(el) &&
      ![...el.querySelectorAll(c.NATIVE)].some((one) => one.tabIndex >= 0 && c.seen(one)) &&
      (hand(el) || ![...el.querySelectorAll('*')].some(hand)),
  );
  const own = every.filter(
    (el) =>
      reached(el) &&
      !dead(el) &&
      !roving(el) &&
      ((el.matches('[role=button]') && !el.matches('button, input, summary')) ||
        (!el.matches(native) &&
          mouse(el) &&
          !el.closest('[contenteditable=""], [contenteditable=true]') &&
          !el.querySelector(c.NATIVE)) ||
        (el.matches('button, a[href]') && mouse(el) && !el.__heard.includes('click'))),
  );
  const entry = (way) => (el) => ({
    way,
    element: el,
    mark: c.mark(el),
    text: c.name(el),
    role: el.getAttribute('role') ?? '',
    heard: mouse(el),
    link: el.matches('a[href]:not([href^="#"], [href^="javascript:"])'),
    spared: spared(el),
    nameless: c.name(el) === `<${el.localName}>`,
    twice: (el.__heard ?? []).includes('dblclick') && !el.__heard.includes('click'),
  });
  return [...c.sample(only, 12).map(entry('mouse')), ...c.sample(own, 10).map(entry('keys'))];
};
