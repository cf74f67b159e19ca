// Sentences that ask something and name a thing by its colour, its shape or its place.
({accessibleName, all, colour, data, exposed, oneLine, pattern, textsOf, visible, words}) => {
  const [COLOURS, THINGS] = [data.colours, data.things].map((list) => list.join('|'));
  const BY_COLOUR = [
    `\\b(${THINGS})\\b( (en|de couleur|in|of))? (${COLOURS})(?![\\p{L}-])`,
    `\\b(${COLOURS}) (${THINGS})\\b`,
    `\\b(en|in) (${COLOURS})(?![\\p{L}-])`,
  ];
  const RULES = [
    {key: 'colour', says: pattern(BY_COLOUR, '', '', 'iu')},
    {key: 'shape', says: pattern(data.shape, '', '', 'iu')},
    {key: 'place', says: pattern(data.place, '', '', 'iu')},
  ];
  const ASKS = [pattern(data.verbs, '(?<!\\p{L})', '', 'iu'), pattern(data.asks)];
  const ACT = pattern(data.act, '^(\\p{L}+,? )?', '', 'iu');
  const CONTROL = pattern(data.control, '(?<!\\p{L})', '(?!\\p{L})', 'iu');
  const found = [];

  // Asked of the whole page, and so only where a sentence needs it.
  let names = null;
  const nameOf = (el) => words(accessibleName(el) || oneLine(el.textContent));
  const offered = () =>
    (names ??= [
      ...new Set(
        all(data.offered.join(', '))
          .filter((el) => visible(el))
          .flatMap(nameOf),
      ),
    ]);
  const near = (a, b) => {
    const least = Math.min(a.length, b.length);
    const begins = least > 2 && (a.startsWith(b) || b.startsWith(a));
    return a === b || begins || (least > 4 && a.slice(0, 5) === b.slice(0, 5));
  };
  // Nothing but its look says which thing is meant: neither a name in quotation marks or with a capital, nor a word of
  // what the page offers.
  const looksAlone = (sentence) => {
    const plain = sentence.replace(/(?<=\p{L})['’](?=\p{L})/gu, '');
    const named = /[«»“”"'‘’`]|\p{L}[^.!?:]*\s(?!I\b)\p{Lu}/u.test(plain);
    return !named && !words(sentence).some((word) => offered().some((name) => near(word, name)));
  };

  // « Trains in red are late »: some neighbours are red, and nothing else sets them apart.
  const hueOf = (css) => {
    const [r, g, b, a] = colour(css);
    const [high, low] = [Math.max(r, g, b), Math.min(r, g, b)];
    const spread = high - low;
    if (a < 0.5 || spread < data.grey) return null;
    const turns = {[b]: 4 + (r - g) / spread, [g]: 2 + (b - r) / spread, [r]: (g - b) / spread};
    return (turns[high] * 60 + 360) % 360;
  };
  const hueNamed = (sentence) => {
    const hue = data.hues.find(({word}) => new RegExp(word, 'i').test(sentence));
    return hue && ((h) => h !== null && hue.ranges.some(([from, to]) => h > from && h < to));
  };
  const formOf = (el) => {
    const {fontWeight, fontStyle, textDecorationLine, borderStyle, fontSize} = getComputedStyle(el);
    const marks = ['::before', '::after'].map((part) => getComputedStyle(el, part).content);
    return [fontWeight, fontStyle, textDecorationLine, borderStyle, fontSize, ...marks].join('|');
  };
  // Neighbours, or what stands at the same place in the neighbours.
  const peersOf = ({parentElement: parent}) =>
    parent.children.length > 1
      ? [...parent.children]
      : [...(parent.parentElement?.children ?? [])].flatMap((kid) => [...kid.children]);
  const byColour = (sentence, where) => {
    const isHue = hueNamed(sentence);
    if (!isHue) return false;
    const sense = words(sentence);
    const inHue = (el) => {
      const {color, backgroundColor} = getComputedStyle(el);
      return [color, backgroundColor].map(hueOf).some(isHue);
    };
    const isShort = (el) => {
      const {length} = oneLine(el.textContent);
      return length > 1 && length < data.marked;
    };
    const marked = all('li, td, p, dd, span, div, tr').filter(
      (el) => !where.contains(el) && !el.contains(where) && isShort(el) && inHue(el) && visible(el),
    );
    const isOther = (el) => (kid) =>
      kid.localName === el.localName &&
      kid !== where &&
      oneLine(kid.textContent) &&
      !inHue(kid) &&
      !inHue(kid.firstElementChild ?? kid);
    const toldApart = (el) =>
      el.querySelector('img, svg, [title], [aria-label]') ||
      words(el.textContent).some((word) => sense.some((other) => near(word, other)));
    const alone = (el) => {
      const others = peersOf(el).filter(isOther(el));
      return others.length > 0 && others.every((kid) => formOf(kid) === formOf(el)) && !toldApart(el);
    };
    return marked.length > 0 && marked.every(alone);
  };

  const isSentence = (el) =>
    textsOf(el).length &&
    !el.closest('a, nav, code, pre, [role=img], figure svg') &&
    !(el.localName === 'span' && el.closest('p, li, label')) &&
    oneLine(el.textContent).length <= data.long &&
    visible(el) &&
    exposed(el);
  const judged = (element, sentence) => {
    const rule = RULES.find(({says}) => says.test(sentence));
    if (!rule) return null;
    const isKey =
      rule.key === 'colour' &&
      /(?<!\p{L})(sont|est|are|is|=) /iu.test(sentence) &&
      /(?<!\p{L})(en|in) /iu.test(sentence);
    if (!isKey && !ASKS.some((asks) => asks.test(sentence))) return null;
    const pictured = element.querySelector('img, svg');
    const sends = ACT.test(sentence) && CONTROL.test(sentence) && !pictured && looksAlone(sentence);
    const sure = sends || (isKey && byColour(sentence, element));
    const [word] = sentence.match(rule.says);
    return {
      element,
      key: rule.key,
      text: sentence.slice(0, 140),
      word: word.trim(),
      ...(sure ? {} : {result: 'a_verifier'}),
    };
  };
  for (const element of all('p, li, dd, td, label, legend, h1, h2, h3, figcaption, div, span').filter(isSentence)) {
    const sentences = oneLine(element.textContent).split(/(?<=[.!?:])\s+/);
    for (const sentence of sentences) {
      const said = judged(element, sentence);
      if (!said) continue;
      found.push(said);
      break;
    }
  }
  return {looked: false, found};
};
