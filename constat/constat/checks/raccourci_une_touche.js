// "watch" what one key does; "did" tells it; "controls" are what may switch shortcuts off or change them.
(tools, what) => {
  const c = window.__conduite;
  if (what === 'watch') {
    c.touched = true;
    document.activeElement?.blur?.();
    c.begin();
    c.keys ??= {place: 0};
    c.keys.place = scrollY;
    return null;
  }
  if (what === 'did') {
    const done = c.end();
    const did =
      done.log.length > 0 ||
      done.mutations > 0 ||
      done.values ||
      done.open ||
      done.moved ||
      Math.abs(scrollY - c.keys.place) > 2;
    return did ? {said: done.shownText[0] ?? done.log[0]?.detail ?? ''} : null;
  }
  const about = /raccourci|shortcut|touche|\bkeys?\b|clavier|keyboard/i;
  const text = (el) =>
    [tools.textOf(el), el.getAttribute('aria-label'), ...[...(el.labels ?? [])].map(tools.textOf), el.id, el.name].join(
      ' ',
    );
  const all = [...document.querySelectorAll('input, select, button, a[href], summary')].filter(
    (el) => about.test(text(el)) && c.seen(el),
  );
  return all.map((el) => ({mark: c.mark(el), tag: el.localName, type: el.type ?? ''}));
};
