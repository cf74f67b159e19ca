({all, bare, data, exposed, oneLine, textsOf, visible}) => {
  const KNOWN = new Set(data.known);
  const SKIP =
    'code, pre, kbd, samp, nav, header, footer, button, svg, [role=img], abbr[title], dfn[title], address, ' +
    '[translate=no]';
  const ROMAN = /^[IVXLCDM]+$/;
  const SMALL = /^(d|l|de|des|du|la|le|les|et|en|au|aux|à|a|of|the|and|for|in|to|un|une)$/;
  const whole = oneLine(document.body?.innerText);
  const said =
    bare(
      `${whole} ${all('abbr[title], dfn[title]')
        .map((el) => el.title)
        .join(' ')}`,
    ).match(/\p{L}+/gu) ?? [];
  const heavy = said.filter((word) => !SMALL.test(word));
  const explained = new Set(all('abbr[title], dfn[title]').map((el) => oneLine(el.textContent)));
  // The words whose initials it is made of stand somewhere in the page.
  const spelt = (letters, words) =>
    words.some((_, i) => [...letters].every((letter, j) => words[i + j]?.[0] === letter && words[i + j].length > 1));
  const opened = (sign) => {
    const letters = bare(sign);
    return (
      explained.has(sign) ||
      spelt(letters, heavy) ||
      spelt(letters, said) ||
      new RegExp(
        `${sign}\\s?(\\(|, c['’]est|, (ou|soit|that is)\\b|(est|is|means|signifie|veut dire)\\b)|\\(\\s?${sign}\\s?\\)`,
        'u',
      ).test(whole)
    );
  };
  const first = new Map();
  let looked = false;
  for (const element of all(
    'p, li, dd, td, th, h1, h2, h3, h4, label, legend, figcaption, blockquote, span, strong, em, a',
  ).filter((el) => textsOf(el).length && !el.closest(SKIP) && visible(el) && exposed(el))) {
    const text = textsOf(element)
      .map((node) => node.data)
      .join(' ');
    looked = true;
    // Among words in capitals, a word in capitals is no acronym.
    if (text === text.toUpperCase()) continue;
    for (const [sign] of text.matchAll(/(?<![\p{L}\p{N}_./@-])\p{Lu}{2,6}(?![\p{L}\p{N}_@/-])/gu)) {
      if (!first.has(sign) && !KNOWN.has(sign) && !ROMAN.test(sign)) first.set(sign, element);
    }
  }
  const unknown = [...first].filter(([sign]) => !opened(sign));
  const text = unknown
    .map(([sign]) => sign)
    .slice(0, 6)
    .join(', ');
  // One may be known to all; several make a jargon.
  const found = unknown.length
    ? [
        {
          element: unknown[0][1],
          key: unknown.length > 1 ? 'some' : 'one',
          text,
          result: unknown.length > 2 ? 'a_verifier' : 'passe',
        },
      ]
    : [];
  return {looked, found};
};
