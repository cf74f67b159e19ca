// "find" the widgets with entries that Tab doesn't reach, or with a value; "enter" one; its "state".
(tools, what, number) => {
  const c = window.__conduite;
  const NAMES = ['aria-selected', 'aria-checked', 'aria-current', 'aria-expanded', 'aria-valuenow', 'aria-valuetext'];
  const isOff = (el) => el.closest('[aria-disabled=true], [aria-readonly=true], [inert], [disabled]') !== null;
  const isStop = (el) => el.tabIndex >= 0 || [...el.querySelectorAll(c.NATIVE)].some((kid) => kid.tabIndex >= 0);
  const entriesOf = (el) => {
    const items = tools.data.entries[el.getAttribute('role')];
    return items ? [...el.querySelectorAll(items)].filter((one) => c.seen(one) && !isOff(one)) : [];
  };
  // Where the keyboard comes in: the widget itself, or the one entry that Tab reaches.
  const wayIn = (el) => (el.tabIndex >= 0 ? el : entriesOf(el).find((one) => one.tabIndex >= 0));

  if (what === 'enter') {
    const way = wayIn(c.marks[number]);
    way?.focus({focusVisible: true});
    return Boolean(way) && c.focused() === way;
  }
  // What is chosen, that a mouse changes as well; then where one is, which a click changes by itself.
  if (what === 'chosen' || what === 'state') {
    const el = c.marks[number];
    const told = [el, ...entriesOf(el)].map((one) => NAMES.map((name) => one.getAttribute(name)).join(','));
    const chosen = [...told, location.hash, el.isConnected].join('|');
    const now = c.focused();
    const place = [[el, ...entriesOf(el)].indexOf(now), now?.getAttribute('aria-activedescendant')];
    return what === 'chosen' ? chosen : [chosen, ...place].join('|');
  }
  const isBuilt = (el) => !el.matches('input, select, ul:not([role]), details *') && c.seen(el) && !isOff(el);
  const groups = [...document.querySelectorAll(tools.data.groups)].filter(isBuilt).flatMap((element) => {
    const entries = entriesOf(element);
    const isChosen = (one) => /true/.test(`${one.ariaSelected}${one.ariaChecked}${one.ariaCurrent}`);
    const beyond = entries.find((one) => !isStop(one) && !isChosen(one));
    if (entries.length < 2 || !beyond || !wayIn(element)) return [];
    return [{element, target: c.mark(beyond), aside: 0, key: 'entries'}];
  });
  const values = [...document.querySelectorAll(tools.data.values)]
    .filter((el) => isBuilt(el) && el.tabIndex >= 0)
    .map((element) => {
      const track = element.offsetWidth < tools.data.thumb ? element.parentElement : element;
      return {element, target: c.mark(track), aside: Math.round(track.offsetWidth * 0.3), key: 'value'};
    });
  const kept = new Set(
    c.sample(
      [...groups, ...values].map((one) => one.element),
      tools.data.most,
      1,
    ),
  );
  return [...groups, ...values]
    .filter((one) => kept.has(one.element))
    .map((one) => ({
      ...one,
      mark: c.mark(one.element),
      text: one.element.getAttribute('aria-label') ?? c.name(one.element),
    }));
};
