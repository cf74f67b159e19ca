({all, exposed, oneLine, visible}) => {
  const BULLET = /^([-–—•·●○■□▪▫◦‣►▶➤→✓✔*]|\p{Extended_Pictographic}\uFE0F?)\s*(?=[\p{L}\p{N}«"])/u;
  const NUMBER = /^(\d{1,2})\s?[.)°-]\s*(?=\p{L})/u;
  const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];
  // « a) », « b) » or « i. », « ii. » are numbers too; a capital and a point begin a name.
  const rank = (text, last) => {
    if (NUMBER.test(text)) return Number(text.match(NUMBER)[1]);
    const sign = text.match(/^([a-z]{1,4})\) ?(?=\p{L})|^([ivx]{1,4})\. (?=\p{L})/u);
    const word = sign?.[1] ?? sign?.[2];
    if (!word) return null;
    const roman = ROMAN.indexOf(word) + 1;
    const letter = word.length === 1 && sign[1] ? word.charCodeAt(0) - 96 : 0;
    return [roman, letter].find((n) => n && n === last + 1) ?? (word === 'i' || word === 'a' ? 1 : null);
  };
  const SKIP =
    'ul, ol, dl, pre, code, table, [role=list], [role=listbox], [role=menu], [role=log], textarea, select, ' +
    'svg, math, nav, blockquote, h1, h2, h3, h4, h5, h6';
  const lines = (el) => {
    const out = [''];
    for (const node of el.childNodes) {
      if (node.nodeName === 'BR') out.push('');
      else if (node.nodeType === 3 || (node.nodeType === 1 && getComputedStyle(node).display.startsWith('inline')))
        out[out.length - 1] += node.textContent;
    }
    return out.map(oneLine).filter(Boolean);
  };
  const judge = (texts) => {
    let best = null;
    let run = [];
    let at = -1;
    for (const text of [...texts, '']) {
      at += 1;
      const last = run.at(-1);
      const mark = text.match(BULLET)?.[1] ?? rank(text, Number(last) || 0);
      const goes = mark !== null && (!run.length || (typeof mark === 'number' ? mark === last + 1 : mark === last));
      if (goes) {
        run.push(mark);
        continue;
      }
      if (run.length >= 3 && run.length > (best?.count ?? 0))
        best = {
          at: at - run.length,
          count: run.length,
          mark: String(run[0]),
          key: typeof run[0] === 'number' ? 'numbers' : 'bullets',
        };
      run = mark === null ? [] : [mark];
    }
    return best;
  };
  const found = [];
  const free = (el) => !el.closest(SKIP) && exposed(el) && visible(el);
  for (const el of all('p, div, td, section, article, main, dd, figure, body, span')) {
    if (el.querySelector(':scope > br') && free(el)) {
      const said = judge(lines(el));
      // A dash is also how a dialogue is written: only bullets and numbers are certain.
      if (said) found.push({element: el, ...said, result: '–—'.includes(said.mark) ? 'a_verifier' : 'echoue'});
    }
    const blocks = [...el.children].filter(
      (kid) => /^(P|DIV)$/.test(kid.tagName) && !kid.querySelector('p, div, ul, ol, table'),
    );
    if (blocks.length >= 3 && free(el)) {
      const said = judge(blocks.map((kid) => oneLine(kid.textContent)));
      if (said && blocks.every((kid) => oneLine(kid.textContent).length < 300))
        found.push({element: blocks[said.at], ...said, result: '–—'.includes(said.mark) ? 'a_verifier' : 'echoue'});
    }
  }
  return {looked: all('ul, ol').length > 0, found};
};
