// The headers of each table of data, and the marks of tables of layout.
({all, data, exposed, oneLine, pattern, visible}) => {
  const FIGURE = pattern(data.units, '^[\\d\\s.,:%€$£+/h-]+( ?(', '))?$');
  const HEADERS = 'th, [role=columnheader], [role=rowheader]';
  const found = [];
  const textOf = (cell) => oneLine(cell.textContent);
  const say = (element, key, more = {}) => found.push({element, key, ...more});
  const doubt = {result: 'a_verifier'};
  const isHead = (cell) => cell.localName === 'th';
  const isFigure = (cell) => textOf(cell) && FIGURE.test(textOf(cell));
  const isBold = (cell) => {
    const text = textOf(cell);
    const holds = (el) => [...el.children].some((kid) => textOf(kid) === text);
    const inner = [cell, ...cell.querySelectorAll('*')].find((el) => !holds(el)) ?? cell;
    return Boolean(text) && Number(getComputedStyle(inner).fontWeight) >= data.bold;
  };
  const groundOf = (cell) =>
    getComputedStyle(cell).backgroundColor + getComputedStyle(cell.parentElement).backgroundColor;
  const meets = (a, b, at, span) => a[at] < b[at] + b[span] && b[at] < a[at] + a[span];

  // Where each cell stands (HTML, « forming a table »).
  const placesOf = (table) => {
    const places = [];
    [...table.rows].forEach((row, y) => {
      let x = 0;
      const taken = () => places.some((one) => one.y < y && one.y + one.h > y && one.x <= x && one.x + one.w > x);
      for (const cell of row.cells) {
        while (taken()) x += 1;
        places.push({cell, x, y, w: cell.colSpan, h: cell.rowSpan || 99});
        x += cell.colSpan;
      }
    });
    return places;
  };
  const read = (table) => {
    const own = (selector) => [...table.querySelectorAll(selector)].filter((one) => one.closest('table') === table);
    const rows = [...table.rows].filter((row) => row.cells.length);
    const first = rows.find((row) => row.cells.length > 1);
    const rest = rows.filter((row) => row !== first && row.cells.length > 1);
    const widths = rows.map((row) => [...row.cells].reduce((sum, cell) => sum + cell.colSpan, 0));
    const short = rows.every((row) => [...row.cells].every((cell) => textOf(cell).length < data.cell));
    return {
      ...{table, own, rows, first, rest, short},
      heads: own(HEADERS),
      wide: Math.max(0, ...widths),
      title: oneLine(table.caption?.textContent),
      linked: own('[headers]').length > 0,
      grid: /^(grid|treegrid)$/.test(table.getAttribute('role') ?? ''),
    };
  };

  const judgeLayout = ({table, own, heads}) => {
    const marks = {
      '<th>': heads.length,
      '<caption>': table.caption,
      '<thead>': table.tHead,
      'scope ou headers': own('td[scope], td[headers]').length,
      summary: table.summary,
    };
    const bad = Object.keys(marks).filter((name) => marks[name]);
    if (bad.length) say(table, 'layout', {text: bad.join(', ')});
  };
  const judgeScopes = ({own, heads}) => {
    const scoped = heads.filter((th) => th.hasAttribute('scope'));
    for (const th of scoped)
      if (!/^(col|row|colgroup|rowgroup)$/i.test(th.getAttribute('scope').trim()))
        say(th, 'scope', {text: th.getAttribute('scope')});
    for (const td of own('td[scope]')) say(td, 'cell', {text: textOf(td).slice(0, 40)});
  };
  // The cells of each header (HTML, « the header cells of a table »).
  const hasCells = (head, places) => {
    const others = places.filter((one) => one.cell !== head.cell && !one.cell.getAttribute('headers')?.trim());
    // A header at the top of a column may head the headers of the rows.
    const below = others.some(
      (one) => meets(one, head, 'x', 'w') && one.y > head.y && (!isHead(one.cell) || textOf(one.cell)),
    );
    const beside = others.some((one) => !isHead(one.cell) && meets(one, head, 'y', 'h') && one.x > head.x);
    const idsOf = (cell) => (cell.getAttribute('headers') ?? '').split(/\s+/);
    const named = head.cell.id && places.some((one) => one !== head && idsOf(one.cell).includes(head.cell.id));
    const scope = (head.cell.getAttribute('scope') ?? '').toLowerCase();
    const group = scope === 'rowgroup' || head.w > 1 || head.h > 1;
    if (named) return true;
    if (/^col/.test(scope)) return below;
    return beside || group || (!/^row/.test(scope) && below);
  };
  // Outside of <thead>, which may wait for its data, nothing but headers.
  const judgeAll = ({table, rows}) => {
    const body = rows.filter((row) => !row.closest('thead'));
    const cells = body.flatMap((row) => [...row.cells]);
    if (cells.length > 1 && cells.every((cell) => isHead(cell) && !cell.hasAttribute('role')) && cells.some(textOf))
      say(table, 'all');
  };
  const judgeAlone = ({table}, places) => {
    const some = places.some(({cell}) => !isHead(cell)) && table.rows.length < data.rows;
    const heads = places.filter(({cell}) => isHead(cell) && textOf(cell) && !cell.hasAttribute('role'));
    for (const head of some ? heads : [])
      if (!hasCells(head, places) && exposed(head.cell))
        say(head.cell, 'alone', {text: textOf(head.cell).slice(0, 40)});
  };
  // Several lines in one row: each cell breaks them where the others do.
  const judgeBroken = ({table}) => {
    const linesOf = (cell) =>
      cell.querySelector('br') ? cell.innerText.split('\n').filter((line) => line.trim()).length : 0;
    const broken = [...table.rows].find((row) => {
      const lines = [...row.cells].map(linesOf);
      return lines.length > 1 && lines[0] > 2 && lines.every((count) => count === lines[0]);
    });
    if (broken) say(broken.cells[0], 'broken');
  };
  // Headers that say nothing, above cells that do.
  const judgeHollow = ({table}, places) => {
    const silent = ({cell}) =>
      isHead(cell) &&
      !textOf(cell) &&
      !cell.querySelector('img, svg, input') &&
      !cell.hasAttribute('aria-label') &&
      !cell.title;
    const heads = places.filter(({y}) => y === 0);
    if (heads.length < 2 || !exposed(table)) return;
    const told = places.some(({cell}) => cell.localName === 'td' && textOf(cell));
    if (heads.every(silent) && told) {
      say(heads[0].cell, 'hollow');
      return;
    }
    // A column of words or of figures, that nothing names. Buttons and links name themselves.
    const nameless = heads.find((one) => silent(one) && one.x > 0 && one.w === 1);
    const under = nameless ? places.filter((one) => one !== nameless && meets(one, nameless, 'x', 'w')) : [];
    const hasWords = ({cell}) =>
      cell.localName === 'td' && textOf(cell) && !cell.querySelector('a, button, input, select, img, svg');
    if (under.length > 1 && under.every(hasWords)) say(nameless.cell, 'hollow');
  };
  // A table in a cell of a table of data is read as another table.
  const judgeNested = ({table, heads}) => {
    const around = table.parentElement.closest('td')?.closest('table:not([role=presentation], [role=none])');
    const isData = around && [...around.querySelectorAll('th')].some((th) => th.closest('table') === around);
    if (isData && !heads.length && table.rows.length > 1) say(table, 'nested');
  };

  const isHeadless = ({table, first, rest, title}) => {
    const cells = [...first.cells];
    const grounds = rest.map((row) => groundOf(row.cells[0]));
    const coloured =
      cells.every(textOf) && new Set(grounds).size <= 2 && grounds.every((one) => one !== groundOf(cells[0]));
    const bold = cells.every(isBold) && rest.every((row) => ![...row.cells].every(isBold));
    const figures = cells.slice(1).some((_, i) => rest.every((row) => row.cells[i + 1] && isFigure(row.cells[i + 1])));
    const numbers = !cells.some(isFigure) && figures;
    return title || (rest.length > 1 && (bold || coloured || table.tHead?.rows.length > 0 || numbers));
  };
  const judgeWithout = (one) => {
    if (!one.short) return;
    if (one.first ? isHeadless(one) : one.title) say(one.table, 'headless');
    else if (one.rest.length > 1) say(one.table, 'doubt', doubt);
  };
  // Headers in a row and in a column, or in two rows: each must say of what it is the header.
  const muteOf = ({heads}) =>
    heads.filter((th) => isHead(th) && !th.matches('[scope], [role]') && !th.id && textOf(th));
  const judgeTurned = ({rows, first, rest}) => {
    const rowScoped = [...first.cells].filter((cell) => /^row/i.test(cell.scope ?? ''));
    const wrong = rowScoped.find(isHead);
    if (wrong && first === rows[0] && rowScoped.length > 1 && rest.every((row) => row.cells[0].localName === 'td'))
      say(wrong, 'turned', {text: wrong.scope});
    const side = rest
      .map((row) => row.cells[0])
      .filter((th) => isHead(th) && /^col/i.test(th.scope) && th.rowSpan === 1 && th.colSpan === 1);
    const all_ = side.length > 1 && side.length === rest.length;
    if (all_ && rest.every((row) => row.cells[1]?.localName === 'td')) say(side[0], 'turned', {text: side[0].scope});
  };
  // The first column or row, in bold, that names each line without being a header.
  const judgeSide = ({first, rest, wide, short, linked}, line, column) => {
    const onlyFirst = rest.every((row) => row.cells[1] && !isBold(row.cells[1]));
    const names = rest.map((row) => row.cells[0]);
    const isName = (cell) => cell.localName === 'td' && isBold(cell);
    // In two columns, the first may be data as well.
    if (line && !column && short && !linked && onlyFirst && names.every(isName))
      say(names[0], 'side', {text: textOf(names[0]).slice(0, 40), ...(wide > 2 ? {} : doubt)});
    if (!line && column && short && onlyFirst && [...first.cells].slice(1).every(isName))
      say(first.cells[1], 'side', {text: textOf(first.cells[1]).slice(0, 40)});
  };
  const judgeComplex = ({table, rows, heads, title, linked}, mute) => {
    const spans = heads.filter((th) => th.colSpan > 1 || th.rowSpan > 1);
    const lines = rows.filter((row) => row.cells.length > 1 && [...row.cells].every(isHead));
    if (lines.length < 2 || !spans.some((th) => th.colSpan > 1)) return;
    const said = table.summary || table.hasAttribute('aria-describedby') || title.length > data.summary;
    if (!said) say(table, 'complex', doubt);
    const unsaid = spans.some((th) => !/group$/i.test(th.scope));
    if (!linked && unsaid && mute.length) say(spans[0], 'mute', {count: mute.length});
  };
  const judgeWith = (one) => {
    const {first, rest} = one;
    if (!rest.length) return;
    const column = rest.filter((row) => isHead(row.cells[0])).length >= rest.length * data.most;
    const line = [...first.cells].filter(isHead).length > 1;
    const mute = muteOf(one);
    if (line && column && mute.length) say(mute[0], 'mute', {count: mute.length});
    judgeTurned(one);
    judgeSide(one, line, column);
    judgeComplex(one, mute);
  };

  const tables = all('table').filter((el) => visible(el));
  for (const table of tables) {
    const one = read(table);
    if (table.matches('[role=presentation], [role=none]')) {
      judgeLayout(one);
      continue;
    }
    const places = placesOf(table);
    judgeScopes(one);
    if (exposed(table)) judgeAll(one);
    judgeAlone(one, places);
    judgeBroken(one);
    judgeHollow(one, places);
    judgeNested(one);
    if (!one.heads.length && one.wide > 1 && table.querySelector(data.blocks))
      say(table, 'unsaid', {text: '', ...doubt});
    else if (one.rows.length > 2 && one.wide > 1 && !table.querySelector('table, form, iframe')) {
      if (one.heads.length || one.linked || one.grid) {
        if (!one.grid) judgeWith(one);
      } else judgeWithout(one);
    }
  }
  return {looked: tables.length > 0, found};
};
