({all, data, exposed, oneLine, pattern, textsOf, visible}) => {
  const found = [];
  const FACE = pattern(data.face, '(?<![\\p{L}\\p{N}:/.])', '(?![\\p{L}\\p{N}])', 'u');
  const excused = (el) =>
    el.closest(
      '[role=img][aria-label], [role=img][aria-labelledby], abbr[title], [aria-hidden=true], code, kbd, samp, ' +
        'textarea, figure[aria-label], figure:has(figcaption)',
    );
  for (const element of all('pre, p, div, td, li, span, dd, h1, h2, h3, h4').filter(
    (el) => textsOf(el).length && visible(el) && !excused(el),
  )) {
    const raw = [...element.childNodes].map((node) => (node.nodeName === 'BR' ? '\n' : node.textContent)).join('');
    const kept = /pre/.test(getComputedStyle(element).whiteSpace);
    const lines = (kept || raw.includes('\n') ? raw.split('\n') : []).filter((line) => line.trim());
    const signs = lines.map((line) => [
      (line.match(/[^\p{L}\p{N}\s]/gu) ?? []).length,
      (line.match(/\S/g) ?? []).length,
    ]);
    const drawn = signs.filter(([marks, whole]) => whole > 2 && marks > whole * 0.6).length;
    const code = /[;{}]\s*$|=>|<\/?\w+>|&&|\|\||==|--\w/m.test(raw) || element.querySelector('code');
    const table = /^[\s+|=-]*$/.test(raw.replace(/[\p{L}\p{N}]/gu, '')) && (raw.match(/\|/g) ?? []).length > 6;
    if (
      element.localName !== 'span' &&
      lines.length > 2 &&
      drawn > lines.length * 0.6 &&
      !code &&
      !table &&
      (kept || element.querySelector('br'))
    )
      found.push({element, key: 'drawing', text: oneLine(raw).slice(0, 40)});
    // Cyrillic letters that look like ours make a word that is read as another language.
    const mixed = textsOf(element)
      .map((node) => node.data)
      .join(' ')
      .match(/\p{L}*(\p{Script=Latin}\p{Script=Cyrillic}|\p{Script=Cyrillic}\p{Script=Latin})\p{L}*/u);
    if (mixed) found.push({element, key: 'mixed', text: mixed[0]});
    const face = textsOf(element)
      .map((node) => node.data)
      .join(' ')
      .match(FACE);
    // In code « ;) » ends an instruction.
    if (face && !code && !element.closest('pre')) found.push({element, key: 'face', text: face[0]});
  }
  return {looked: false, found};
};
