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
    const scrolled = Math.abs(scrollY - c.keys.place) > 2;
    const shown = done.shownText.length + done.gone.length > 0;
    const plain = done.log.length > 0 || shown || done.values || done.open || done.moved || scrolled;
    return plain || done.mutations > 0 ? {plain} : null;
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
