({all, exposed, oneLine, visible}) => {
  const found = [];
  const tables = all('table').filter((el) => visible(el));
  const strong = (cell) => {
    const text = oneLine(cell.textContent);
    const inner = [cell, ...cell.querySelectorAll('*')].find((el) => ![...el.children].some((kid) => oneLine(kid.textContent) === text)) ?? cell;
    return text && Number(getComputedStyle(inner).fontWeight) >= 600;
  };
  for (const el of tables) {
    const layout = el.matches('[role=presentation], [role=none]');
    const ths = [...el.querySelectorAll('th, [role=columnheader], [role=rowheader]')].filter((th) => th.closest('table') === el);
    if (layout) {
      const bad = [ths.length && '<th>', el.caption && '<caption>', el.tHead && '<thead>', el.querySelector('td[scope], td[headers]') && 'scope ou headers', el.summary && 'summary'].filter(Boolean);
      if (bad.length) found.push({element: el, key: 'layout', text: bad.join(', ')});
      continue;
    }
    for (const th of ths) if (th.hasAttribute('scope') && !/^(col|row|colgroup|rowgroup)$/i.test(th.getAttribute('scope').trim())) found.push({element: th, key: 'scope', text: th.getAttribute('scope')});
    const rows = [...el.rows].filter((row) => row.cells.length);
    const wide = Math.max(0, ...rows.map((row) => [...row.cells].reduce((sum, cell) => sum + cell.colSpan, 0)));
    if (rows.length < 3 || wide < 2 || el.querySelector('table, form, input, iframe')) continue;
    const top = rows[0].cells;
    if (!el.caption && top.length === 1 && top[0].colSpan >= wide && wide > 1 && oneLine(top[0].textContent) && rows.slice(1).every((row) => row.cells.length > 1)) {
      found.push({element: top[0], key: 'title', text: oneLine(top[0].textContent)});
    }
    if (ths.length || el.querySelector('[headers]') || /^(grid|treegrid)$/.test(el.getAttribute('role') ?? '')) continue;
    const first = rows.find((row) => row.cells.length > 1);
    const rest = rows.filter((row) => row !== first && row.cells.length > 1);
    const short = rows.every((row) => [...row.cells].every((cell) => oneLine(cell.textContent).length < 80));
    const head = first && [...first.cells].every(strong) && rest.length > 1 && rest.every((row) => ![...row.cells].every(strong));
    if (head && short) found.push({element: el, key: 'headless'});
    else if (short && rest.length > 1) found.push({element: el, key: 'doubt', result: 'a_verifier'});
  }
  return {looked: tables.length > 0, found};
}
