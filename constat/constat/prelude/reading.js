// More tools for the checks that read: words, languages, colours. French and English pages alike.
(() => {
  if (!window.__audit || window.__audit.tools.words) return;
  const {oneLine, visible} = window.__audit.tools;

  // The frequent small words of seven languages.
  const SMALL = {
    fr: 'le la les de à l d en se qu ces ses son sa si tout sans des une est et dans pour que qui avec sur pas vous nous votre cette sont au aux du il elle ce par ou mais être leur plus',
    en: 'a has if which can its our been were there when the of and to is in that for you with on are this your was be by not have it we from they at as an or but their will',
    es: 'de la a el los las una es en para que con del por no su se como más pero está esta son al lo muy y este sus',
    de: 'der die das und ist nicht ein eine mit den von zu sich auf für sie im dem des wird auch als wir ich bei werden oder',
    it: 'il lo gli della di che è per non con sono una del nel le si da come più anche questo alla dei ma',
    nl: 'de het een van en is dat niet op te zijn voor met die aan er maar om ook als naar bij wordt dit',
    pt: 'de a o os uma é em para que com do da dos das por não seu se como mais mas está são ao muito e este seus um na no',
  };
  const sets = new Map(Object.entries(SMALL).map(([code, text]) => [code, new Set(text.split(' '))]));
  const guess = (text, least = 12) => {
    const seen = text.toLowerCase().match(/\p{L}+/gu) ?? [];
    if (seen.length < least) return null;
    const scores = [...sets]
      .map(([code, set]) => {
        const hits = seen.filter((word) => set.has(word));
        return [code, hits.length, new Set(hits).size];
      })
      .sort((a, b) => b[1] - a[1]);
    const [first, second] = scores;
    const sure = first[1] >= seen.length * 0.22 && first[2] >= (least < 12 ? 2 : 4) && first[1] >= second[1] * 2 + 1;
    return sure ? first[0] : null;
  };
  const langOf = (el) => (el.closest('[lang]')?.getAttribute('lang') ?? '').trim().toLowerCase().split(/[-_]/)[0];

  const bare = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const STOP = new Set(
    [
      ...SMALL.fr.split(' '),
      ...SMALL.en.split(' '),
      'page',
      'site',
      'web',
      'avec',
      'sans',
      'comment',
      'how',
      'what',
      'about',
      'chez',
      'vers',
      'entre',
      'tout',
      'tous',
      'toutes',
    ].map(bare),
  );
  // The words that carry the meaning of a text.
  const words = (text) => (bare(text).match(/[\p{L}\p{N}]{3,}/gu) ?? []).filter((word) => !STOP.has(word));
  const kin = (a, b) => a === b || (Math.min(a.length, b.length) >= 4 && a.slice(0, 4) === b.slice(0, 4));

  // A colour as [r, g, b, a]; any CSS colour, through the canvas.
  let pen = null;
  const known = new Map();
  const colour = (css) => {
    if (known.has(css)) return known.get(css);
    const plain = css.match(/^rgba?\(([\d.]+),? ([\d.]+),? ([\d.]+)(?:[,/ ]+([\d.]+))?\)$/);
    let value = plain && [Number(plain[1]), Number(plain[2]), Number(plain[3]), Number(plain[4] ?? 1)];
    if (!value) {
      pen ??= document.createElement('canvas').getContext('2d', {willReadFrequently: true});
      pen.clearRect(0, 0, 1, 1);
      pen.fillStyle = css;
      pen.fillRect(0, 0, 1, 1);
      const [r, g, b, a] = pen.getImageData(0, 0, 1, 1).data;
      value = [r, g, b, a / 255];
    }
    known.set(css, value);
    return value;
  };
  const over = ([r, g, b, a], [x, y, z]) => [r * a + x * (1 - a), g * a + y * (1 - a), b * a + z * (1 - a), 1];
  // WCAG's relative luminance of an opaque colour: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance.
  const luminance = (rgb) => {
    const [r, g, b] = rgb
      .slice(0, 3)
      .map((v) => (v / 255 <= 0.04045 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  // Its contrast ratio of two of them: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio.
  const contrast = (one, other) => {
    const [a, b] = [luminance(one), luminance(other)].sort((x, y) => y - x);
    return (a + 0.05) / (b + 0.05);
  };
  // The opaque colour under an element (its own included), or null under an image, a gradient or a filter.
  const ground = (el) => {
    const layers = [];
    for (let here = el; here; here = here.parentElement ?? here.getRootNode().host) {
      const style = getComputedStyle(here);
      if (
        style.backgroundImage !== 'none' ||
        style.filter !== 'none' ||
        style.mixBlendMode !== 'normal' ||
        Number(style.opacity) < 1
      )
        return null;
      const value = colour(style.backgroundColor);
      if (value[3] > 0) layers.push(value);
      if (value[3] === 1) break;
    }
    return layers.reduceRight((under, layer) => over(layer, under), [255, 255, 255, 1]);
  };

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
    colour,
    contrast,
    FIELD,
    ground,
    guess,
    idsOf,
    kin,
    labelText,
    langOf,
    linesOf,
    luminance,
    over,
    shown,
    textsOf,
    words,
  });
})();
