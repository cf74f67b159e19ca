// The title of each table: what it says, and whether it is tied to the table.
({all, data, oneLine, pattern, visible, whole}) => {
  const EMPTY = whole(data.empty);
  const NUMBERED = pattern(data.numbered, '^', '\\s*(n[°o]\\s*)?\\d+\\s*[.:–—-]');
  const found = [];
  const textOf = (el) => oneLine(el.textContent);
  const isBold = (el) => {
    const text = textOf(el);
    const holds = (one) => [...one.children].some((kid) => textOf(kid) === text);
    const inner = [el, ...el.querySelectorAll('*')].find((one) => !holds(one)) ?? el;
    return Boolean(text) && Number(getComputedStyle(inner).fontWeight) >= data.bold;
  };
  const judgeWords = (table) => {
    const title = oneLine(table.caption?.textContent);
    if (EMPTY.test(title)) found.push({element: table.caption, key: 'vague', text: title});
    if (EMPTY.test(oneLine(table.summary))) found.push({element: table, key: 'summary', text: table.summary});
    if (table.caption && !title && !table.caption.querySelector('img'))
      found.push({element: table.caption, key: 'empty', text: ''});
  };
  // A cell over the whole width, that names the table.
  const acrossOf = (rows, wide) => {
    const [cell, ...others] = rows[0].cells;
    const alone = !others.length && cell.colSpan >= wide && rows.slice(1).every((row) => row.cells.length > 1);
    return alone && textOf(cell) ? cell : null;
  };
  const isNamed = (el) =>
    el.caption ||
    el.matches('[aria-label], [aria-labelledby]') ||
    el.title ||
    el.closest('figure')?.querySelector('figcaption');
  // A paragraph just above that names it: « Tableau 2 : les horaires », or a short line in bold.
  const besideOf = (table) => {
    const before = table.previousElementSibling;
    if (!before?.matches('p, div, span, strong, b') || !visible(before)) return null;
    const text = textOf(before);
    const entry = {element: before, key: 'beside', text: text.slice(0, 80)};
    if (NUMBERED.test(text)) return entry;
    const isLine = text.length < data.title && isBold(before) && !/[.;]$/.test(text);
    return isLine ? {...entry, result: 'a_verifier'} : null;
  };
  const isUnderHeading = (table) => {
    const before = table.previousElementSibling;
    const near = [before, before?.previousElementSibling, table.parentElement.previousElementSibling];
    return near.some((one) => one?.matches('h1, h2, h3, h4, h5, h6'));
  };

  const tables = all('table').filter((el) => visible(el));
  for (const table of tables.filter((el) => !el.matches('[role=presentation], [role=none]'))) {
    judgeWords(table);
    const rows = [...table.rows].filter((row) => row.cells.length);
    const wide = Math.max(0, ...rows.map((row) => [...row.cells].reduce((sum, cell) => sum + cell.colSpan, 0)));
    if (rows.length < 3 || wide < 2 || table.querySelector('table, form, iframe')) continue;
    const headed = [...table.querySelectorAll('th, [role=columnheader], [role=rowheader]')].length > 0;
    if (!headed && table.querySelector(data.blocks)) continue;
    const across = acrossOf(rows, wide);
    if (!table.caption && across) found.push({element: across, key: 'title', text: textOf(across)});
    if (isNamed(table) || !headed) continue;
    const beside = besideOf(table);
    if (beside) found.push(beside);
    // A title is asked of nobody; where there are several tables, it tells them apart.
    else if (tables.length > 1 && !across && !isUnderHeading(table))
      found.push({element: table, key: 'unnamed', text: '', result: 'a_verifier'});
  }
  return {looked: false, found};
};
