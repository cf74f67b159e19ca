({all, exposed, idsOf, oneLine, visible}) => {
  const found = [];
  const tables = all('table').filter((el) => visible(el));
  const EMPTY =
    /^(caption|l[ée]gende|table(au)?( \d+)?|titre( du tableau)?|title|table caption|untitled|sans titre|lorem ipsum.*|summary|r[ée]sum[ée]|data|donn[ée]es)$/i;
  const strong = (cell) => {
    const text = oneLine(cell.textContent);
    const inner =
      [cell, ...cell.querySelectorAll('*')].find(
        (el) => ![...el.children].some((kid) => oneLine(kid.textContent) === text),
      ) ?? cell;
    return text && Number(getComputedStyle(inner).fontWeight) >= 600;
  };
  const ground = (cell) =>
    getComputedStyle(cell).backgroundColor + getComputedStyle(cell.parentElement).backgroundColor;
  const figure = (cell) =>
    /^[\d\s.,:%€$£+/h-]+( ?(€|euros?|%|ko|km|kg|h|min|ans|[ap]m))?$/i.test(oneLine(cell.textContent)) &&
    oneLine(cell.textContent);
  for (const el of tables) {
    const layout = el.matches('[role=presentation], [role=none]');
    const own = (selector) => [...el.querySelectorAll(selector)].filter((one) => one.closest('table') === el);
    const ths = own('th, [role=columnheader], [role=rowheader]');
    if (layout) {
      const bad = [
        ths.length && '<th>',
        el.caption && '<caption>',
        el.tHead && '<thead>',
        own('td[scope], td[headers]').length && 'scope ou headers',
        el.summary && 'summary',
      ].filter(Boolean);
      if (bad.length) found.push({element: el, key: 'layout', text: bad.join(', ')});
      continue;
    }
    for (const th of ths)
      if (th.hasAttribute('scope') && !/^(col|row|colgroup|rowgroup)$/i.test(th.getAttribute('scope').trim()))
        found.push({element: th, key: 'scope', text: th.getAttribute('scope')});
    for (const td of own('td[scope]'))
      found.push({element: td, key: 'cell', text: oneLine(td.textContent).slice(0, 40)});
    // Where each cell stands, then the cells of each header (HTML, « the header cells of a table »).
    const places = [];
    [...el.rows].forEach((row, y) => {
      let x = 0;
      for (const cell of row.cells) {
        while (places.some((one) => one.y < y && one.y + one.h > y && one.x <= x && one.x + one.w > x)) x += 1;
        places.push({cell, x, y, w: cell.colSpan, h: cell.rowSpan || 99});
        x += cell.colSpan;
      }
    });
    const data = places.filter(({cell}) => cell.localName === 'td');
    const meets = (a, b, at, span) => a[at] < b[at] + b[span] && b[at] < a[at] + a[span];
    for (const head of places.filter(
      ({cell}) =>
        cell.localName === 'th' &&
        oneLine(cell.textContent) &&
        !cell.hasAttribute('role') &&
        data.length &&
        el.rows.length < 200,
    )) {
      const scope = (head.cell.getAttribute('scope') ?? '').toLowerCase();
      // A header at the top of a column may head the headers of the rows.
      const below = places.some(
        (one) =>
          one.cell !== head.cell &&
          !one.cell.getAttribute('headers')?.trim() &&
          meets(one, head, 'x', 'w') &&
          one.y > head.y &&
          (one.cell.localName === 'td' || oneLine(one.cell.textContent)),
      );
      const beside = data.some(
        (one) => !one.cell.getAttribute('headers')?.trim() && meets(one, head, 'y', 'h') && one.x > head.x,
      );
      const named =
        head.cell.id &&
        places.some(
          (one) => one !== head && (one.cell.getAttribute('headers') ?? '').split(/\s+/).includes(head.cell.id),
        );
      const group = scope === 'rowgroup' || head.w > 1 || head.h > 1;
      const has =
        named || (/^col/.test(scope) ? below : /^row/.test(scope) ? beside || group : below || beside || group);
      if (!has && exposed(head.cell))
        found.push({element: head.cell, key: 'alone', text: oneLine(head.cell.textContent).slice(0, 40)});
    }
    // Several lines in one row: each cell breaks them where the others do.
    const broken = [...el.rows]
      .map((row) =>
        [...row.cells].map(
          (cell) =>
            cell.innerText.split('\n').filter((line) => line.trim()).length * Number(Boolean(cell.querySelector('br'))),
        ),
      )
      .findIndex((lines) => lines.length > 1 && lines[0] > 2 && lines.every((count) => count === lines[0]));
    if (broken >= 0) found.push({element: el.rows[broken].cells[0], key: 'broken'});
    // Headers that say nothing, above cells that do.
    const silent = (one) =>
      one.cell.localName === 'th' &&
      !oneLine(one.cell.textContent) &&
      !one.cell.querySelector('img, svg, input') &&
      !one.cell.hasAttribute('aria-label') &&
      !one.cell.title;
    const heads = places.filter(({y}) => y === 0);
    if (heads.length > 1 && heads.every(silent) && data.some(({cell}) => oneLine(cell.textContent)) && exposed(el))
      found.push({element: heads[0].cell, key: 'hollow'});
    else if (heads.length > 1) {
      // A column of words or of figures, that nothing names. Buttons and links name themselves.
      const nameless = heads.find((one) => silent(one) && one.x > 0 && one.w === 1);
      const under = nameless ? places.filter((one) => one !== nameless && meets(one, nameless, 'x', 'w')) : [];
      const words = ({cell}) =>
        cell.localName === 'td' &&
        oneLine(cell.textContent) &&
        !cell.querySelector('a, button, input, select, img, svg');
      if (under.length > 1 && under.every(words) && exposed(el)) found.push({element: nameless.cell, key: 'hollow'});
    }
    // A table in a cell of a table of data is read as another table.
    const around = el.parentElement.closest('td')?.closest('table:not([role=presentation], [role=none])');
    if (
      around &&
      !ths.length &&
      el.rows.length > 1 &&
      [...around.querySelectorAll('th')].some((th) => th.closest('table') === around)
    )
      found.push({element: el, key: 'nested'});
    const title = oneLine(el.caption?.textContent);
    if (EMPTY.test(title)) found.push({element: el.caption, key: 'vague', text: title});
    if (EMPTY.test(oneLine(el.summary))) found.push({element: el, key: 'summary', text: el.summary});
    if (el.caption && !title && !el.caption.querySelector('img'))
      found.push({element: el.caption, key: 'empty', text: ''});
    const rows = [...el.rows].filter((row) => row.cells.length);
    const wide = Math.max(0, ...rows.map((row) => [...row.cells].reduce((sum, cell) => sum + cell.colSpan, 0)));
    if (
      !ths.length &&
      wide > 1 &&
      el.querySelector('td :is(h1, h2, h3, h4, h5, h6, ul, ol, form, nav), td > div, td > p + p, td > h2 + p')
    ) {
      found.push({element: el, key: 'unsaid', text: '', result: 'a_verifier'});
      continue;
    }
    if (rows.length < 3 || wide < 2 || el.querySelector('table, form, iframe')) continue;
    const top = rows[0].cells;
    const across =
      top.length === 1 &&
      top[0].colSpan >= wide &&
      oneLine(top[0].textContent) &&
      rows.slice(1).every((row) => row.cells.length > 1);
    if (!el.caption && across) found.push({element: top[0], key: 'title', text: oneLine(top[0].textContent)});
    // A paragraph in bold just above, or a cell under the table, that names it: « Tableau 2 : les horaires ».
    const before = el.previousElementSibling;
    const named =
      el.caption ||
      el.hasAttribute('aria-label') ||
      el.hasAttribute('aria-labelledby') ||
      el.title ||
      el.closest('figure')?.querySelector('figcaption');
    if (!named && before?.matches('p, div, span, strong, b') && visible(before) && ths.length) {
      const said = oneLine(before.textContent);
      if (/^(tableau|table|tab\.?)\s*(n[°o]\s*)?\d+\s*[.:–—-]/i.test(said))
        found.push({element: before, key: 'beside', text: said.slice(0, 80)});
      else if (said.length < 90 && strong(before) && !/[.;]$/.test(said))
        found.push({element: before, key: 'beside', text: said.slice(0, 80), result: 'a_verifier'});
    }
    const heading = [before, before?.previousElementSibling, el.parentElement.previousElementSibling].some((one) =>
      one?.matches('h1, h2, h3, h4, h5, h6'),
    );
    // A title is asked of nobody; where there are several tables, it tells them apart.
    if (
      tables.length > 1 &&
      !named &&
      ths.length &&
      !across &&
      !heading &&
      !found.some((one) => one.element === before)
    )
      found.push({element: el, key: 'unnamed', text: '', result: 'a_verifier'});
    const grid = /^(grid|treegrid)$/.test(el.getAttribute('role') ?? '');
    const linked = own('[headers]').length > 0;
    const first = rows.find((row) => row.cells.length > 1);
    const rest = rows.filter((row) => row !== first && row.cells.length > 1);
    const short = rows.every((row) => [...row.cells].every((cell) => oneLine(cell.textContent).length < 80));
    if (!ths.length && !linked && !grid) {
      const other =
        rest.length > 1 &&
        [...first.cells].every((cell) => oneLine(cell.textContent)) &&
        new Set(rest.map((row) => ground(row.cells[0]))).size <= 2 &&
        rest.every((row) => ground(row.cells[0]) !== ground(first.cells[0]));
      const head =
        first &&
        rest.length > 1 &&
        (([...first.cells].every(strong) && rest.every((row) => ![...row.cells].every(strong))) ||
          other ||
          Boolean(el.tHead?.rows.length));
      const numbers =
        rest.length > 1 &&
        ![...first.cells].some(figure) &&
        [...first.cells].slice(1).some((_, i) => rest.every((row) => row.cells[i + 1] && figure(row.cells[i + 1])));
      if ((head || numbers || title) && short) found.push({element: el, key: 'headless'});
      else if (short && rest.length > 1) found.push({element: el, key: 'doubt', result: 'a_verifier'});
      continue;
    }
    if (grid || !rest.length) continue;
    // Headers in a row and in a column, or in two rows: each must say of what it is the header.
    const column = rest.filter((row) => row.cells[0].localName === 'th').length >= rest.length * 0.8;
    const line = [...first.cells].filter((cell) => cell.localName === 'th').length > 1;
    const mute = ths.filter(
      (th) =>
        th.localName === 'th' &&
        !th.hasAttribute('scope') &&
        !th.id &&
        !th.hasAttribute('role') &&
        oneLine(th.textContent),
    );
    if (line && column && mute.length) found.push({element: mute[0], key: 'mute', count: mute.length});
    const wrong = [...first.cells].filter(
      (th) =>
        th.localName === 'th' &&
        /^row/i.test(th.scope) &&
        first === rows[0] &&
        [...first.cells].filter((cell) => /^row/i.test(cell.scope ?? '')).length > 1 &&
        rest.every((row) => row.cells[0].localName === 'td'),
    );
    if (wrong.length) found.push({element: wrong[0], key: 'turned', text: wrong[0].scope});
    const side = rest
      .map((row) => row.cells[0])
      .filter((th) => th.localName === 'th' && /^col/i.test(th.scope) && th.rowSpan === 1 && th.colSpan === 1);
    if (side.length > 1 && side.length === rest.length && rest.every((row) => row.cells[1]?.localName === 'td'))
      found.push({element: side[0], key: 'turned', text: side[0].scope});
    // The first column, in bold or empty at its top, that names each line without being a header.
    if (line && !column && short && !linked) {
      const names = rest.map((row) => row.cells[0]);
      const bold =
        names.every((cell) => cell.localName === 'td' && strong(cell)) &&
        rest.every((row) => row.cells[1] && !strong(row.cells[1]));
      // In two columns, the first may be data as well.
      if (bold)
        found.push({
          element: names[0],
          key: 'side',
          text: oneLine(names[0].textContent).slice(0, 40),
          ...(wide > 2 ? {} : {result: 'a_verifier'}),
        });
    }
    if (
      !line &&
      column &&
      short &&
      [...first.cells].slice(1).every((cell) => cell.localName === 'td' && strong(cell)) &&
      rest.every((row) => row.cells[1] && !strong(row.cells[1]))
    )
      found.push({element: first.cells[1], key: 'side', text: oneLine(first.cells[1].textContent).slice(0, 40)});
    const spans = ths.filter((th) => th.colSpan > 1 || th.rowSpan > 1);
    const lines = rows.filter(
      (row) => row.cells.length > 1 && [...row.cells].every((cell) => cell.localName === 'th'),
    ).length;
    if (lines > 1 && spans.some((th) => th.colSpan > 1)) {
      const said = el.summary || el.hasAttribute('aria-describedby') || (title && title.length > 50);
      if (!said) found.push({element: el, key: 'complex', result: 'a_verifier'});
      if (!linked && spans.some((th) => !/group$/i.test(th.scope)) && mute.length)
        found.push({element: spans[0], key: 'mute', count: mute.length});
    }
  }
  return {looked: tables.length > 0, found};
};
