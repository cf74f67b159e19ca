({all, exposed, oneLine, shown, textOf, visible}) => {
  const found = [];
  // Empty paragraphs that keep a place, and pairs of line breaks that stand for paragraphs.
  for (const element of all('p')) {
    const bare = ![...element.attributes].some(({name}) => !['style', 'align', 'class'].includes(name));
    if (
      bare &&
      !element.children.length &&
      /^[\s\u00a0]*\u00a0[\s\u00a0]*$/.test(element.textContent) &&
      visible(element.parentElement)
    )
      found.push({element, key: 'blank'});
    else if (
      bare &&
      !oneLine(element.textContent) &&
      element.querySelector('br') &&
      [...element.children].every((el) => el.localName === 'br')
    )
      found.push({element, key: 'blank'});
  }
  // An image of nothing that pushes the others away.
  const SPACER = /(^|[-_])(spacer|blank|pixel|clear|transparent|shim|vide|espaceur|1x1)[-_\d]*\.(gif|png|svg)$/i;
  for (const element of all('img').filter((el) => !el.alt && visible(el))) {
    const name = (element.getAttribute('src') ?? '').split(/[?#]/)[0].split('/').pop();
    if (SPACER.test(name)) found.push({element, key: 'spacer', text: name.slice(0, 40)});
  }
  const text = (node) => node && (node.nodeType === 3 ? oneLine(node.data) : '');
  for (const element of all('p, div, td, section, article, main, body, li')) {
    let pairs = 0;
    for (const one of element.querySelectorAll(':scope > br')) {
      let next = one.nextSibling;
      while (next && next.nodeType !== 1 && !text(next)) next = next.nextSibling;
      const before = [...element.childNodes]
        .slice(0, [...element.childNodes].indexOf(one))
        .some((node) => oneLine(node.textContent).length > 20);
      if (next?.nodeName === 'BR' && before) pairs += 1;
    }
    if (pairs >= 2 && textOf(element).length > 120 && visible(element)) found.push({element, key: 'breaks'});
    else if (pairs === 1 && textOf(element).length > 120 && visible(element))
      found.push({element, key: 'breaks', result: 'a_verifier'});
  }
  // Columns made of spaces, tabs, dots or bars.
  for (const element of all('pre, p, div').filter(
    (el) => visible(el) && !el.querySelector('p, div, pre, table, code, samp, kbd') && !el.closest('code, samp, table'),
  )) {
    const kept = /pre/.test(getComputedStyle(element).whiteSpace);
    const raw = [...element.childNodes].map((node) => (node.nodeName === 'BR' ? '\n' : node.textContent)).join('');
    const lines = (kept || element.querySelector('br') ? raw : '')
      .split('\n')
      .map((line) => line.replace(kept ? /\s+$/ : /^\s+|\s+$/g, ''))
      .filter((line) => line.trim());
    const cells = lines.map((line) =>
      line
        .trim()
        .split(kept ? /\t+| {2,}|\s*\|\s*|[\u00a0]{2,}/ : /(?:[\u00a0 ]*\u00a0[\u00a0 ]*){2,}|\s*\|\s*/)
        .filter(Boolean),
    );
    const wide = cells[0]?.length ?? 0;
    const worded = cells.flat().filter((cell) => /[\p{L}\p{N}]/u.test(cell)).length;
    if (
      lines.length > 2 &&
      wide > 1 &&
      cells.every((row) => row.length === wide) &&
      worded > cells.flat().length * 0.8 &&
      !/[{};=<>]/.test(raw)
    )
      found.push({element, key: 'columns', rows: lines.length});
  }
  // A quotation that quotes nobody: its text goes on from the paragraph before, or holds the page's own controls.
  for (const element of shown('blockquote')) {
    if (element.querySelector('form, input, button, h1, h2, table, nav') || element.parentElement.closest('blockquote'))
      found.push({
        element,
        key: 'quote',
        ...(element.querySelector('form, input, nav, table') ? {} : {result: 'a_verifier'}),
      });
    else if (
      !element.cite &&
      !element.querySelector('p') &&
      !element.querySelector('cite, footer, q') &&
      !/[«“"—–]/.test(element.textContent) &&
      !/[:»”"]\s*$/.test(element.previousElementSibling?.textContent ?? '') &&
      !element.closest('figure')
    )
      found.push({element, key: 'quote', result: 'a_verifier'});
  }
  // An icon that the styles draw.
  const drawn = (el) =>
    [el, ...el.querySelectorAll('*')].some(
      (one) =>
        one.title ||
        getComputedStyle(one).backgroundImage !== 'none' ||
        ['::before', '::after'].some((part) => !/^(none|normal|["'] *["'])$/.test(getComputedStyle(one, part).content)),
    );
  // A title or a list that only sets text apart.
  for (const element of shown('ul, ol').filter((el) => exposed(el))) {
    const items = [...element.children].filter((el) => el.localName === 'li');
    if (
      items.length &&
      items.every(
        (el) =>
          !oneLine(el.textContent) && !el.querySelector('img, svg, input, button, iframe, video, canvas') && !drawn(el),
      )
    )
      found.push({element, key: 'list'});
  }
  for (const element of shown('fieldset')) {
    const inside = [...element.querySelectorAll('*')];
    const plain = !inside.some(
      (el) =>
        el.matches(
          'input, select, textarea, button, a, img, [role], [tabindex], [contenteditable], output, meter, progress',
        ) || el.localName.includes('-'),
    );
    if (plain && inside.length < 8) found.push({element, key: 'fieldset', text: textOf(element).slice(0, 60)});
  }
  for (const element of shown('ul, ol').filter(
    (el) =>
      el.children.length === 1 &&
      el.nextElementSibling?.matches('ul, ol') &&
      el.nextElementSibling.children.length === 1 &&
      !el.previousElementSibling?.matches('ul, ol'),
  ))
    found.push({element, key: 'lists', result: 'a_verifier'});
  for (const element of shown('dl').filter((el) => el.querySelector('dd') && !el.querySelector('dt')))
    found.push({element, key: 'terms'});
  return {looked: all('p, ul, ol').length > 0, found};
};
