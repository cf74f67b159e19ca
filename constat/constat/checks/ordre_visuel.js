({all, exposed, oneLine, role, textOf, textsOf, visible}) => {
  const found = [];
  const SKIP =
    '[role=log], [role=feed], nav, header, footer, [role=navigation], [role=banner], [role=contentinfo], ' +
    'table, svg, [role=img], dialog, [role=dialog], [role=toolbar], form [role=group], figure';
  const flow = (el) =>
    ['static', 'relative'].includes(getComputedStyle(el).position) && getComputedStyle(el).float === 'none';
  const said = (el) => textOf(el).length;
  let looked = false;
  for (const parent of all('body, main, section, article, div, ul, ol, dl, form, fieldset').filter(
    (el) => el.children.length > 1 && el.children.length < 200 && !el.closest(SKIP),
  )) {
    const kids = [...parent.children].filter((el) => visible(el) && exposed(el) && said(el) > 1 && !el.matches(SKIP));
    if (kids.length < 2) continue;
    const style = getComputedStyle(parent);
    const boxes = kids.map((el) => el.getBoundingClientRect());
    const moved =
      /flex|grid/.test(style.display) ||
      kids.some((el) => !flow(el) || getComputedStyle(el).transform !== 'none' || getComputedStyle(el).top !== 'auto');
    if (!moved) continue;
    looked = true;
    const column = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > Math.min(a.width, b.width) * 0.5;
    const row = (a, b) => Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > Math.min(a.height, b.height) * 0.5;
    const before = (a, b) =>
      column(a, b) ? a.bottom <= b.top + 2 : row(a, b) && style.direction === 'ltr' && a.right <= b.left + 2;
    const swaps = [];
    for (let i = 0; i < kids.length; i += 1)
      for (let j = i + 1; j < kids.length; j += 1) if (before(boxes[j], boxes[i])) swaps.push([i, j]);
    if (!swaps.length) continue;
    // Numbers say in which order the page is meant to be read.
    const RANKS = [
      /^(first|premi[eè]re?(ment)?|(tout )?d['’]abord)(?!\p{L})/iu,
      /^(second(ly)?|deuxi[eè]me(ment)?)(?!\p{L})/iu,
      /^(third(ly)?|troisi[eè]me(ment)?)(?!\p{L})/iu,
      /^(fourth|quatri[eè]me)(?!\p{L})/iu,
      /^(finally|lastly|enfin|pour finir)(?!\p{L})/iu,
    ];
    const rank = (el) => RANKS.findIndex((word) => word.test(oneLine(el.textContent))) + 1 || NaN;
    const number = (el) =>
      Number(
        oneLine(el.textContent).match(/^(?:[ée]tape|step|partie|part|n[°o])?\s*(\d{1,2})(?=\D|$)/i)?.[1] ?? rank(el),
      );
    const heading = (el) => el.matches('h1, h2, h3, h4, h5, h6, [role=heading]');
    const fixed = (el) => /fixed|sticky/.test(getComputedStyle(el).position);
    // A banner written last and laid over the top is no part of the text.
    // The way round a site is the same wherever it is read.
    const ofLinks = (el) => {
      const links = [...el.querySelectorAll('a[href]')].map(said);
      return links.length > 1 && links.reduce((sum, one) => sum + one, 0) > said(el) * 0.6;
    };
    const laid = (el) => getComputedStyle(el).position === 'absolute' && parent.matches('body, main');
    const sure = swaps.find(([i, j]) => {
      const [a, b] = [kids[i], kids[j]];
      if (fixed(a) || fixed(b) || (laid(b) && !laid(a)) || ofLinks(b)) return false;
      // A heading read before what it announces and shown after it, or numbers, or several long texts turned round.
      if (heading(a) && j === i + 1 && said(b) > 40 && column(boxes[i], boxes[j])) return true;
      // Right to be read first and shown last: what the source says is then the order of numbers.
      if (number(a) > number(b)) return true;
      return (
        said(a) > 40 &&
        said(b) > 40 &&
        column(boxes[i], boxes[j]) &&
        !heading(b) &&
        !a.querySelector('img, video') &&
        !b.querySelector('img, video')
      );
    });
    // Questions that are each shown above their answer, and read one after the other.
    const shown = kids.map((el, i) => i).sort((a, b) => boxes[a].top - boxes[b].top || boxes[a].left - boxes[b].left);
    const asks = (list) => list.map((i) => (/\?$/.test(textOf(kids[i])) ? 'q' : 'a')).join('');
    const paired = (text) => /^(qa){2,}$/.test(text);
    const asked = paired(asks(shown)) && !paired(asks(kids.map((el, i) => i)));
    const numbered = asked || swaps.every(([i, j]) => number(kids[i]) < number(kids[j]));
    const [i, j] = sure ?? swaps[0];
    if (fixed(kids[i]) || fixed(kids[j]) || (said(kids[i]) < 12 && said(kids[j]) < 12 && !sure)) continue;
    found.push({
      element: kids[j],
      key: sure || numbered ? 'turned' : 'doubt',
      text: textOf(kids[j]).slice(0, 60),
      other: textOf(kids[i]).slice(0, 60),
      ...(sure || numbered ? {} : {result: 'a_verifier'}),
    });
  }
  return {looked, found};
};
