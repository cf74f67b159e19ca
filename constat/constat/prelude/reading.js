// More tools for the checks that read: words, languages, fields. French and English pages alike.
(data) => {
  if (!window.__audit || window.__audit.tools.words) return;
  const {oneLine, visible} = window.__audit.tools;

  // What a list of data says, as one pattern: anywhere in a text, or as the whole of it.
  const pattern = (list, before = '', after = '', flags = 'i') =>
    new RegExp(`${before}(${list.join('|')})${after}`, flags);
  const whole = (list) => pattern(list, '^', '$');

  const sets = new Map(Object.entries(data.small).map(([code, text]) => [code, new Set(text.split(' '))]));
  const guess = (text, least = data.guess.least, wanted = undefined) => {
    const seen = text.toLowerCase().match(/\p{L}+/gu) ?? [];
    if (seen.length < least) return null;
    const [first, second] = [...sets]
      .map(([code, set]) => {
        const hits = seen.filter((word) => set.has(word));
        return {code, hits: hits.length, different: new Set(hits).size};
      })
      .sort((a, b) => b.hits - a.hits);
    const different = wanted ?? (least < data.guess.least ? data.guess.few : data.guess.different);
    const sure =
      first.hits >= seen.length * data.guess.share &&
      first.different >= different &&
      first.hits >= second.hits * data.guess.lead + 1;
    return sure ? first.code : null;
  };
  const langOf = (el) => (el.closest('[lang]')?.getAttribute('lang') ?? '').trim().toLowerCase().split(/[-_]/)[0];

  const bare = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const STOP = new Set([...sets.get('fr'), ...sets.get('en'), ...data.stop].map(bare));
  // The words that carry the meaning of a text.
  const words = (text) => (bare(text).match(/[\p{L}\p{N}]{3,}/gu) ?? []).filter((word) => !STOP.has(word));
  const kin = (a, b) => a === b || (Math.min(a.length, b.length) >= 4 && a.slice(0, 4) === b.slice(0, 4));

  const textsOf = (el) => [...el.childNodes].filter((node) => node.nodeType === 3 && oneLine(node.data));
  const linesOf = (el) => {
    const range = document.createRange();
    range.selectNodeContents(el);
    const tops = [...range.getClientRects()]
      .filter((r) => r.width > 1 && r.height > 1)
      .map((r) => Math.round(r.top / 4));
    return new Set(tops).size;
  };
  const idsOf = (el, name) =>
    (el.getAttribute(name) ?? '')
      .split(/\s+/)
      .filter(Boolean)
      .map((id) => el.getRootNode().getElementById?.(id))
      .filter(Boolean);
  const FIELD = 'input:not([type=hidden],[type=submit],[type=button],[type=reset],[type=image]), select, textarea';
  // The visible words that stand for a field's label, tied to it or not.
  const labelText = (el) => {
    const tied = [...(el.labels ?? []), ...idsOf(el, 'aria-labelledby')]
      .map((one) => oneLine(one.textContent))
      .join(' ');
    return tied || el.getAttribute('aria-label') || el.title || el.placeholder || '';
  };
  const shown = (selector) => window.__audit.tools.all(selector).filter(visible);

  Object.assign(window.__audit.tools, {
    bare,
    FIELD,
    guess,
    idsOf,
    kin,
    labelText,
    langOf,
    linesOf,
    pattern,
    shown,
    textsOf,
    whole,
    words,
  });
};
