// The quick links at the beginning of the page; focus one; whether the focus is at its target or after.
(tools, what, number) => {
  const c = window.__conduite;
  const target = (link) => {
    const id = decodeURIComponent(link.hash.slice(1));
    return document.getElementById(id) ?? document.getElementsByName(id)[0] ?? (id === 'top' ? document.body : null);
  };
  if (what === 'find') {
    const says = tools.pattern(tools.data.says, '^\\s*');
    const first = [...document.querySelectorAll('a[href], button, input, select, textarea')]
      .filter((el) => el.tabIndex >= 0 && el.checkVisibility({visibilityProperty: true}))
      .slice(0, 5);
    const here = location.href.split('#')[0];
    const links = first.filter(
      (el) =>
        el.localName === 'a' &&
        el.hash.length > 1 &&
        el.href.split('#')[0] === here &&
        says.test(el.getAttribute('aria-label') ?? el.textContent) &&
        !el.matches('[role=button], [role=tab], [aria-expanded]'),
    );
    return links.map((element) => {
      const to = target(element);
      const seen = {
        element,
        mark: c.mark(element),
        text: c.name(element),
        target: element.hash.slice(1),
        result: 'echoue',
      };
      // A page that draws a menu only at need may hide the target of the link to it.
      if (!to) return {...seen, key: 'nowhere'};
      if (!to.checkVisibility({visibilityProperty: true}) && to.innerText !== '') return {...seen, key: 'hidden'};
      return seen;
    });
  }
  const link = c.marks[number];
  if (what === 'focus') return link.focus();
  const to = target(link);
  const now = c.focused();
  if (!now || now === document.body || to.contains(now)) return true;
  const next = [...document.querySelectorAll(c.NATIVE)].filter(
    (el) =>
      el.tabIndex >= 0 &&
      el.checkVisibility({visibilityProperty: true}) &&
      (to.contains(el) || to.compareDocumentPosition(el) & Node.DOCUMENT_POSITION_FOLLOWING),
  );
  if (!next.length) return true;
  return Boolean(to.compareDocumentPosition(now) & Node.DOCUMENT_POSITION_FOLLOWING);
};
