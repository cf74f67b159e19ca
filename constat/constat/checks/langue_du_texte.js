({all, data, exposed, guess, langOf, language, oneLine, shown, textsOf, visible}) => {
  const LATIN = new Set([...data.guessed, ...data.latin]);
  const SCRIPTS = Object.entries(data.scripts).map(([name, codes]) => ({
    letter: new RegExp(
      name
        .split(' ')
        .map((one) => `\\p{Script=${one}}`)
        .join('|'),
      'gu',
    ),
    codes,
  }));
  const QUOTED = /[«“"]\s?([^»”"]{12,160})\s?[»”"]/gu;
  const names = new Intl.DisplayNames(language, {type: 'language'});
  const doubt = {result: 'a_verifier'};
  const found = [];

  // The languages that are written so; null where the letters are Latin or few. The letters of a formula stand alone.
  const scriptOf = (text) => {
    const letters = (text.match(/\p{L}/gu) ?? []).length;
    const spelt = (text.match(/\p{L}{2,}/gu) ?? []).join(' ');
    const written = ({letter}) => {
      const count = (spelt.match(letter) ?? []).length;
      return count > data.letters.least && count > letters * data.letters.share;
    };
    return SCRIPTS.find(written)?.codes ?? null;
  };
  const unquoted = (text) => (text.replace(QUOTED, '').length > 12 ? text.replace(QUOTED, ' ') : text);
  const ofPage = (el) => el.closest('[lang]') === document.documentElement;
  const isLeaf = (el) => !el.querySelector('p, li, td, dd, blockquote, div, [lang]');
  const isProse = (el) =>
    isLeaf(el) &&
    oneLine(el.textContent).length > 5 &&
    !el.closest('code, pre, kbd, samp, [translate=no], [hidden]') &&
    visible(el) &&
    exposed(el);
  const blocks = all(data.blocks.join(', ')).filter(isProse);

  // What each block is written in.
  const readScript = (element, text, codes) => {
    const said = langOf(element);
    const wrong = said !== '' && !codes.includes(said);
    return {element, said, text: names.of(codes[0]), wrong, long: text.length > 12};
  };
  const readWords = (element, text) => {
    const own = element.hasAttribute('lang');
    if (element.matches('span, em, i, cite, a, button, label, dt') && !own) return null;
    const tongue = guess(unquoted(text), own ? data.few.marked : undefined);
    if (!tongue) return null;
    const said = langOf(element);
    return {element, said, text: names.of(tongue), wrong: said !== tongue && LATIN.has(said), long: true};
  };
  const seen = blocks
    .map((element) => {
      const text = oneLine(element.textContent);
      const codes = scriptOf(text);
      return codes ? readScript(element, text, codes) : readWords(element, text);
    })
    .filter(Boolean);
  const inWrong = ({element}) =>
    seen.some((other) => other.wrong && other.element !== element && other.element.contains(element));
  const wrong = seen.filter((one) => one.wrong && !inWrong(one));

  // The whole page together, when no block of it is long enough.
  const root = langOf(document.documentElement);
  const ofRoot = seen.filter(({element}) => ofPage(element));
  const tongues = new Set(ofRoot.map(({text}) => text));
  const wholeText = () =>
    [...document.querySelectorAll('body *')]
      .filter((el) => textsOf(el).length && langOf(el) === root && ofPage(el) && visible(el))
      .map((el) =>
        unquoted(
          textsOf(el)
            .map((node) => node.data)
            .join(' '),
        ),
      )
      .join(' ');
  const whole = tongues.size ? null : guess(wholeText());
  if (whole && whole !== root && LATIN.has(root))
    found.push({element: document.documentElement, key: 'page', said: root, text: names.of(whole)});
  if (tongues.size === 1 && wrong.includes(ofRoot[0])) {
    found.push({element: document.documentElement, key: 'page', said: root, text: ofRoot[0].text});
    for (const one of wrong.filter((entry) => !ofRoot.includes(entry)))
      found.push({...one, key: one.element.hasAttribute('lang') ? 'code' : 'part'});
  } else {
    for (const one of wrong)
      found.push({...one, key: ofPage(one.element) ? 'part' : 'code', ...(one.long ? {} : doubt)});
  }

  // A few words in another tongue: quoted, or in italics.
  const few = (element, words, tongue) => {
    const said = langOf(element);
    if (!tongue || tongue === said || !data.guessed.includes(said)) return;
    found.push({element, key: 'few', said, text: names.of(tongue), words: words.slice(0, 60), ...doubt});
  };
  const known = (el) => found.some((one) => one.element === el || one.element.contains(el));
  const isFew = (el) => isLeaf(el) && exposed(el) && !el.hasAttribute('lang') && !known(el);
  for (const element of shown('q, i, em, cite, blockquote, span[class]').filter(isFew)) {
    const text = oneLine(element.textContent);
    few(element, text, guess(text, data.few.quoted));
  }
  for (const element of blocks.filter((el) => el.matches('p, li, dd, td'))) {
    for (const [, text] of oneLine(element.textContent).matchAll(QUOTED)) {
      const told = found.some((one) => one.element === element || element.contains(one.element));
      if (!told) few(element, text, guess(text, data.few.quoted));
    }
  }

  // A short sentence of its own; a title, whose words have capitals, is a name.
  const isTitled = (text) => {
    const long = text.match(/\p{L}{4,}/gu) ?? [];
    return long.filter((word) => /^\p{Lu}/u.test(word)).length > long.length / 2;
  };
  for (const element of blocks.filter((el) => el.matches(data.sentences) && isFew(el) && !el.closest('q, cite'))) {
    const text = oneLine(unquoted(element.textContent));
    const count = (text.match(/\p{L}+/gu) ?? []).length;
    if (count >= data.guess.least || isTitled(text) || seen.some((one) => one.element === element)) continue;
    const {most, least, different} = data.sentence;
    const tongue = guess(text, least);
    const sure = count >= most && /[.!?…]$/.test(text) && guess(text, most, different) === tongue;
    if (sure && tongue && LATIN.has(langOf(element)) && tongue !== langOf(element))
      found.push({element, key: 'part', said: langOf(element), text: names.of(tongue)});
    else few(element, text, tongue);
  }

  // A code that begins with no language at all.
  for (const element of all('[lang]').filter((el) => visible(el) && oneLine(el.textContent))) {
    const code = element.getAttribute('lang').trim();
    if (code && !/^([a-z]{2,8}|x|i)([-_]|$)/i.test(code)) found.push({element, key: 'code', said: code, text: '…'});
  }

  // The way back to the page in another language: « English », « Français ».
  for (const element of shown('a[href]')) {
    const text = oneLine(element.textContent);
    const code = data.own[text.toLowerCase()];
    if (code && langOf(element) && langOf(element) !== code && !element.querySelector(`[lang^=${code}]`))
      found.push({element, key: 'few', said: langOf(element), text: names.of(code), words: text, ...doubt});
  }
  return {looked: seen.length > 0, found};
};
