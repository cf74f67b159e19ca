({all, data, exposed, oneLine, pattern, textOf, visible}) => {
  const SKIP =
    'table, [role=table], [role=grid], [role=treegrid], [role=row], [role=list], ul, ol, dl, nav, form, svg, ' +
    'math, pre, figure, [role=img], [role=tablist], [role=toolbar]';
  const FIGURE = pattern(data.units, '^[\\d\\s.,:%€$£+/()×x-]*\\d[\\d\\s.,:%€$£+/()×x-]*( ?(', '))?$');
  const figure = (text) => FIGURE.test(text);
  const leaf = (el) =>
    !el.querySelector('a, button, input, img, svg, p, h1, h2, h3, h4, h5, h6, [role]') &&
    !el.hasAttribute('role') &&
    oneLine(el.textContent).length < 40;
  const found = [];
  // Lines of as many cells, of which the first names and the others count, in columns that stand one below the other.
  const judge = (element, lines) => {
    const wide = lines[0]?.length ?? 0;
    if (lines.length < 3 || wide < 3 || wide > 12 || lines.some((line) => line.length !== wide || !line.every(leaf)))
      return;
    const texts = lines.map((line) => line.map(textOf));
    if (!texts[0].every((text) => /\p{L}{2}/u.test(text) && !/\d/.test(text)) || new Set(texts[0]).size < wide) return;
    const lefts = lines.map((line) => line.map((cell) => Math.round(cell.getBoundingClientRect().left)));
    const aligned = lefts.every((line) =>
      line.every(
        (left, i) =>
          Math.abs(left - lefts[0][i]) < 4 ||
          Math.abs(lines[0][i].getBoundingClientRect().right - lines[1][i].getBoundingClientRect().right) < 4,
      ),
    );
    const flat = lines.every(
      (line) => new Set(line.map((cell) => Math.round(cell.getBoundingClientRect().top / 12))).size === 1,
    );
    const numbers = texts[0].some((_, i) => texts.slice(1).every((line) => figure(line[i])));
    if (aligned && flat && numbers)
      found.push({element, key: 'drawn', count: wide, text: texts[0].join(' | ').slice(0, 80)});
  };
  for (const parent of all('div, section, article, main, p').filter(
    (el) => el.children.length > 1 && !el.closest(SKIP) && visible(el) && exposed(el),
  )) {
    const kids = [...parent.children].filter(visible);
    const style = getComputedStyle(parent);
    const columns =
      style.display === 'grid'
        ? style.gridTemplateColumns.split(/\s+(?![^[]*\])/).filter((part) => /\dpx/.test(part)).length
        : 0;
    if (columns > 2 && kids.length % columns === 0)
      judge(
        parent,
        Array.from({length: kids.length / columns}, (_, i) => kids.slice(i * columns, (i + 1) * columns)),
      );
    const rows = kids.filter((kid) => /^(DIV|P|SECTION|SPAN)$/.test(kid.tagName) && kid.children.length > 2);
    if (rows.length > 2 && rows.length >= kids.length - 2)
      judge(
        parent,
        rows.map((row) => [...row.children].filter(visible)),
      );
    // The line of names may stand above the block of the others.
    else if (rows.length === 1 && kids.length === 2)
      judge(parent, [
        [...rows[0].children].filter(visible),
        ...[...kids.find((kid) => kid !== rows[0]).children].map((row) => [...row.children].filter(visible)),
      ]);
  }
  return {looked: false, found};
};
