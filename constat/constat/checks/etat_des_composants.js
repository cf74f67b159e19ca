// "find" the widgets that tell a state or should; "state" one's; "wrong" what they tell at first that isn't so.
(tools, what, number) => {
  const c = window.__conduite;
  const controlled = (el) => document.getElementById((el.getAttribute('aria-controls') ?? '').split(/\s+/)[0]);
  const shown = (el) =>
    el.checkVisibility({opacityProperty: true, visibilityProperty: true}) && el.getBoundingClientRect().height > 2;
  const NAMES = ['aria-expanded', 'aria-pressed', 'aria-checked', 'aria-selected', 'aria-valuenow', 'aria-current'];
  const state = (el) =>
    NAMES.filter((name) => el.hasAttribute(name))
      .map((name) => `${name}=${el.getAttribute(name)}`)
      .join(' ');
  if (what === 'wrong') {
    // ARIA 1.2, « tab »: the one whose panel is shown is told by aria-selected.
    const untold = [...document.querySelectorAll('[role=tablist]')]
      .filter((list) => c.seen(list))
      .flatMap((list) => {
        const tabs = [...list.querySelectorAll('[role=tab]')].filter((el) => c.seen(el));
        return tabs.length > 1 && !tabs.some((el) => /true/.test(el.ariaSelected + el.ariaExpanded + el.ariaCurrent))
          ? [{key: 'untold', element: tabs[0], text: c.name(tabs[0])}]
          : [];
      });
    return [
      ...untold,
      ...[...document.querySelectorAll('[aria-expanded][aria-controls]')]
        .filter((el) => c.seen(el))
        .flatMap((element) => {
          const panel = controlled(element);
          if (!panel || !tools.oneLine(panel.textContent)) return [];
          const told = element.getAttribute('aria-expanded');
          return told === 'true' && !shown(panel)
            ? [{key: 'open', element, text: c.name(element)}]
            : told === 'false' && shown(panel) && c.seen(panel)
              ? [{key: 'closed', element, text: c.name(element)}]
              : [];
        }),
    ];
  }
  if (what === 'state') {
    const el = c.marks[number];
    const look = [
      el.className,
      el.parentElement?.className,
      getComputedStyle(el).backgroundColor,
      getComputedStyle(el).color,
      getComputedStyle(el).borderColor,
      el.innerHTML,
    ].join('|');
    return {state: state(el), name: c.name(el) + (el.getAttribute('aria-label') ?? ''), look, there: c.seen(el)};
  }
  // What only holds things is not worked by a click, whatever it tells.
  const HOLDS = 'ul, ol, dl, nav, section, main, [role=list], [role=listbox], [role=group], [role=region], [role=menu]';
  const passive = (el) => el.matches(HOLDS) && el.tabIndex < 0 && !el.onclick;
  const kinds =
    '[aria-expanded]:not(summary):not([role=combobox]):not(input), [aria-pressed], [role=switch], ' +
    '[role=checkbox], [role=radio], [role=tab], [role=menuitemcheckbox], button, [role=button]';
  const list = [...document.querySelectorAll(kinds)].filter(
    (el) =>
      c.seen(el) &&
      !passive(el) &&
      !el.disabled &&
      el.getAttribute('aria-disabled') !== 'true' &&
      !el.matches('input, dialog *') &&
      !(
        el.matches('button, [role=button]') &&
        !state(el) &&
        (el.hasAttribute('aria-haspopup') || (el.form && el.type !== 'button'))
      ),
  );
  // A tab that is already chosen shows nothing when it is chosen again.
  const idle = (el) => el.matches('[role=tab][aria-selected=true], [role=radio][aria-checked=true]');
  list.sort((a, b) => Number(Boolean(state(b))) - Number(Boolean(state(a))));
  return c
    .sample(
      list.filter((el) => !idle(el)),
      10,
      2,
    )
    .map((element) => ({
      element,
      mark: c.mark(element),
      text: c.name(element),
      role: element.getAttribute('role') ?? element.localName,
      told: state(element),
      menu: Boolean(
        element.closest('nav, header, [role=navigation], [role=banner], h1, h2, h3, h4, h5, h6, [role=heading]'),
      ),
    }));
};
