({accessibleName, all, colour, contrast, exposed, oneLine, textsOf, visible, words}) => {
  const COLOURS =
    'rouges?|bleue?s?|verte?s?|jaunes?|oranges?|violet(te)?s?|noire?s?|blan(c|che)s?|grise?s?|ros(e|é)s?|red|blue|green|yellow|orange|purple|black|white|gr[ea]y|pink';
  const THING =
    'boutons?|liens?|champs?|cases?|ic[oô]nes?|encadr[ée]s?|blocs?|colonnes?|menus?|images?|fl[èe]ches?|textes?|lignes?|zones?|parties?|buttons?|links?|fields?|boxe?s?|icons?|columns?|menus?|pictures?|arrows?|text|lines?|rows?|areas?|panels?|sections?|circles?|squares?|ronds?|carr[ée]s?|triangles?|questions?|words?|mots?|items?|entr[ée]es?|entries|dates?|days?|jours?|prices?|prix|names?|noms?|rubriques?|chapitres?';
  const VERB =
    'cliqu|appuy|choisi|utilis|voyez|voir|consult|regard|rempli|saisi|trouv|suiv|press|click|tap|select|choose|use|see|look|find|follow|fill|read|li(re|sez)|refer|go to|allez|rendez';
  const rules = [
    [
      'colour',
      new RegExp(
        `\\b(${THING})\\b( (en|de couleur|in|of))? (${COLOURS})(?![\\p{L}-])|\\b(${COLOURS}) (${THING})\\b|\\b(en|in) (${COLOURS})(?![\\p{L}-])`,
        'iu',
      ),
    ],
    [
      'shape',
      /\b(bouton|ic[oô]ne|image|lien|case|symbole) (rond|carr[ée]e?|triangulaire|ovale|rectangulaire)e?s?\b|\b(round|square|circular|triangular|oval|diamond|large|big|small) (button|icon|box|link|symbol)s?\b/iu,
    ],
    [
      'place',
      /(?<![\p{L}])(à|sur la|de) (droite|gauche)(?!\p{L})|\b(on|to|at|in) the (left|right|top|bottom)( |-|\b)|\b(left|right)[- ](hand|side|column|menu)\b|\b(en (haut|bas)( de (la )?page| à (droite|gauche))|ci-contre|colonne de (droite|gauche)|menu de (droite|gauche))\b|\b(right|left) of (the|this) (page|screen)\b/iu,
    ],
  ];
  const found = [];
  // Asked of the whole page, and so only where a sentence needs it.
  let names = null;
  const offered = () =>
    (names ??= new Set(
      all(
        'a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button], [role=link], h1, h2, h3, h4, h5, h6, legend, nav[aria-label]',
      )
        .filter((el) => visible(el))
        .flatMap((el) => words(accessibleName(el) || oneLine(el.textContent))),
    ));
  // Nothing but its look says which thing is meant: neither a name in quotation marks or with a capital, nor a word of
  // what the page offers.
  const near = (a, b) =>
    a === b ||
    (Math.min(a.length, b.length) > 2 && (a.startsWith(b) || b.startsWith(a))) ||
    (Math.min(a.length, b.length) > 4 && a.slice(0, 5) === b.slice(0, 5));
  const looksAlone = (sentence) =>
    !/[«»“”"'‘’`]|\p{L}[^.!?:]*\s(?!I\b)\p{Lu}/u.test(sentence.replace(/(?<=\p{L})['’](?=\p{L})/gu, '')) &&
    !words(sentence).some((word) => [...offered()].some((name) => near(word, name)));
  // « Trains in red are late »: some neighbours are red, and nothing else sets them apart.
  const HUES = [
    [/rouge|\bred\b/i, (h) => h < 18 || h > 340],
    [/vert|green/i, (h) => h > 80 && h < 170],
    [/bleu|blue/i, (h) => h > 190 && h < 265],
    [/orange/i, (h) => h > 18 && h < 45],
    [/violet|purple/i, (h) => h > 265 && h < 320],
  ];
  const hueOf = (css) => {
    const [r, g, b, a] = colour(css);
    const [high, low] = [Math.max(r, g, b), Math.min(r, g, b)];
    if (a < 0.5 || high - low < 60) return null;
    const turn =
      high === r ? (g - b) / (high - low) : high === g ? 2 + (b - r) / (high - low) : 4 + (r - g) / (high - low);
    return (turn * 60 + 360) % 360;
  };
  const byColour = (sentence, where) => {
    const is = HUES.find(([word]) => word.test(sentence))?.[1];
    if (!is) return false;
    const [at, sense] = [
      (el) =>
        [getComputedStyle(el).color, getComputedStyle(el).backgroundColor].map(hueOf).some((h) => h !== null && is(h)),
      words(sentence),
    ];
    const form = (el) => {
      const s = getComputedStyle(el);
      return [
        s.fontWeight,
        s.fontStyle,
        s.textDecorationLine,
        s.borderStyle,
        s.fontSize,
        getComputedStyle(el, '::before').content,
        getComputedStyle(el, '::after').content,
      ].join('|');
    };
    const marked = all('li, td, p, dd, span, div, tr').filter(
      (el) =>
        !where.contains(el) &&
        !el.contains(where) &&
        oneLine(el.textContent).length > 1 &&
        oneLine(el.textContent).length < 120 &&
        at(el) &&
        visible(el),
    );
    // Neighbours, or what stands at the same place in the neighbours.
    const peers = (el) =>
      el.parentElement.children.length > 1
        ? [...el.parentElement.children]
        : [...(el.parentElement.parentElement?.children ?? [])].flatMap((kid) => [...kid.children]);
    const others = (el) =>
      peers(el).filter(
        (kid) =>
          kid.localName === el.localName &&
          kid !== where &&
          oneLine(kid.textContent) &&
          !at(kid) &&
          !at(kid.firstElementChild ?? kid),
      );
    const alone = (el) =>
      others(el).length > 0 &&
      others(el).every((kid) => form(kid) === form(el)) &&
      !el.querySelector('img, svg, [title], [aria-label]') &&
      !words(el.textContent).some((word) => sense.some((other) => near(word, other)));
    return marked.length > 0 && marked.every(alone);
  };
  const ACT =
    /^(\p{L}+,? )?(cliqu|appuy|choisi|s[ée]lectionn|utilis|remplissez|press|click|tap|select|choose|use|fill|you (must|should|need|can)|vous (devez|pouvez)|il faut|(pour|to|if you|si vous)(?!\p{L}))/iu;
  const CONTROL =
    /(?<!\p{L})(boutons?|liens?|champs?|cases?|questions?|ic[oô]nes?|fl[èe]ches?|buttons?|links?|fields?|box(es)?|icons?|arrows?|circles?|squares?|ronds?|carr[ée]s?|triangles?)(?!\p{L})/iu;
  const blocks = all('p, li, dd, td, label, legend, h1, h2, h3, figcaption, div, span').filter(
    (el) =>
      textsOf(el).length && !el.closest('a, nav, code, pre, [role=img], figure svg') && visible(el) && exposed(el),
  );
  for (const element of blocks) {
    const text = oneLine(element.textContent);
    if (text.length > 600 || (element.localName === 'span' && element.closest('p, li, label'))) continue;
    for (const sentence of text.split(/(?<=[.!?:])\s+/)) {
      const rule = rules.find(([, says]) => says.test(sentence));
      const asks =
        new RegExp(`(?<!\\p{L})(${VERB})`, 'iu').test(sentence) ||
        /obligatoire|required|complete|compl[ée]t|answer|r[ée]pond|must|doit|devez|indiqu|shown|marked|erreur|error|correspond|means|signifi/i.test(
          sentence,
        );
      const key =
        rule?.[0] === 'colour' &&
        /(?<!\p{L})(sont|est|are|is|=) /iu.test(sentence) &&
        /(?<!\p{L})(en|in) /iu.test(sentence);
      if (rule && (asks || key)) {
        found.push({
          element,
          key: rule[0],
          text: sentence.slice(0, 140),
          word: sentence.match(rule[1])[0].trim(),
          ...(ACT.test(sentence) && CONTROL.test(sentence) && !element.querySelector('img, svg') && looksAlone(sentence)
            ? {}
            : key && byColour(sentence, element)
              ? {}
              : {result: 'a_verifier'}),
        });
        break;
      }
    }
  }
  // The page where one is, told by a colour alone.
  for (const element of all('nav a[href], ol a[href], [role=navigation] a[href]').filter(
    (el) =>
      /(^|[-_ ])(current|active|actif|active?|selected|here|ici|en-?cours|courant)([-_ ]|$)/i.test(
        `${el.className} ${el.parentElement.className}`,
      ) &&
      visible(el) &&
      !el.closest('[aria-current]') &&
      !el.querySelector('[aria-current], img, svg'),
  )) {
    const look = (el) => {
      const s = getComputedStyle(el);
      const p = getComputedStyle(el.parentElement);
      return [
        s.fontWeight,
        s.fontStyle,
        s.fontSize,
        s.textDecorationLine,
        s.borderStyle,
        s.borderWidth,
        s.backgroundColor,
        s.boxShadow,
        p.fontWeight,
        p.borderStyle,
        p.borderWidth,
        p.backgroundColor,
        getComputedStyle(el, '::before').content,
        getComputedStyle(el, '::after').content,
      ].join('|');
    };
    const others = [...element.closest('ul, ol, nav').querySelectorAll('a[href]')].filter(
      (el) => el !== element && visible(el),
    );
    const ink = (el) => colour(getComputedStyle(el).color);
    if (
      others.length > 1 &&
      others.every((el) => look(el) === look(element) && contrast(ink(el), ink(element)) < 3) &&
      others.some((el) => getComputedStyle(el).color !== getComputedStyle(element).color)
    )
      found.push({element, key: 'current', text: oneLine(element.textContent).slice(0, 60)});
  }
  // A key of coloured squares, for a drawing that has no words.
  for (const chart of all('svg').filter(
    (el) =>
      visible(el) &&
      !el.closest('a, button') &&
      el.getBoundingClientRect().width > 100 &&
      ![...el.querySelectorAll('text, tspan, pattern')].some(
        (one) => one.localName === 'pattern' || oneLine(one.textContent),
      ),
  )) {
    const fills = new Set(
      [...chart.querySelectorAll('rect, path, circle, polyline, line, polygon')]
        .flatMap((one) => {
          const s = getComputedStyle(one);
          return [s.fill, s.stroke];
        })
        .filter((one) => /^rgb/.test(one)),
    );
    const around = chart.closest('section, article, main') ?? document.body;
    const inside = [...around.querySelectorAll('span, i, b, em, li, dt, div')].filter(
      (el) =>
        !el.closest('svg') &&
        visible(el) &&
        (!oneLine(el.textContent) || /^[■●▪▬◼⬛•█]$/u.test(oneLine(el.textContent))),
    );
    const keys = new Set(
      inside
        .flatMap((el) => [getComputedStyle(el).color, getComputedStyle(el).backgroundColor])
        .filter((one) => fills.has(one)),
    );
    // The same figures, beside the squares.
    const told = inside.some((el) => /\d/.test(el.parentElement.textContent));
    if (keys.size > 2 && !told && !around.querySelector('table')) found.push({element: chart, key: 'legend', text: ''});
  }
  return {looked: false, found};
};
