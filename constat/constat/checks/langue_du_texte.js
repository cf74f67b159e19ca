({all, exposed, guess, langOf, oneLine, shown, textsOf, visible}) => {
  const CODES = ['fr', 'en', 'es', 'de', 'it', 'nl', 'pt'];
  // Scripts that only one language, or a few, are written in.
  const SCRIPTS = [
    [/\p{Script=Hangul}/gu, ['ko']],
    [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, ['ja']],
    [/\p{Script=Greek}/gu, ['el', 'grc']],
    [/\p{Script=Hebrew}/gu, ['he', 'yi', 'iw']],
    [/\p{Script=Thai}/gu, ['th']],
    [/\p{Script=Cyrillic}/gu, ['ru', 'uk', 'bg', 'sr', 'be', 'mk', 'kk', 'ky', 'mn', 'tg']],
    [/\p{Script=Arabic}/gu, ['ar', 'fa', 'ur', 'ps', 'ku', 'ckb', 'ug']],
    [/\p{Script=Han}/gu, ['zh', 'ja', 'yue', 'ko', 'wuu', 'lzh']],
    [/\p{Script=Armenian}/gu, ['hy']],
    [/\p{Script=Georgian}/gu, ['ka']],
    [/\p{Script=Devanagari}/gu, ['hi', 'mr', 'ne', 'sa', 'kok']],
  ];
  const LATIN = new Set([
    ...CODES,
    'da',
    'sv',
    'nb',
    'no',
    'fi',
    'pl',
    'cs',
    'ro',
    'tr',
    'hu',
    'br',
    'eu',
    'ca',
    'oc',
    'la',
    'vi',
  ]);
  const names = new Intl.DisplayNames('fr', {type: 'language'});
  const script = (text) => {
    // The letters of a formula stand alone.
    const letters = (text.match(/\p{L}/gu) ?? []).length;
    const spelt = (text.match(/\p{L}{2,}/gu) ?? []).join(' ');
    for (const [letter, codes] of SCRIPTS) {
      const count = (spelt.match(letter) ?? []).length;
      if (count > 5 && count > letters * 0.6) return codes;
    }
    return null;
  };
  const quoted = /[«“"]\s?([^»”"]{12,160})\s?[»”"]/gu;
  const unquoted = (text) => (text.replace(quoted, '').length > 12 ? text.replace(quoted, ' ') : text);
  const found = [];
  const root = langOf(document.documentElement);
  const leaf = (el) => !el.querySelector('p, li, td, dd, blockquote, div, [lang]');
  const blocks = all(
    'p, li, td, dd, dt, blockquote, h1, h2, h3, h4, figcaption, div, q, span, em, i, cite, a, button, label',
  ).filter(
    (el) =>
      leaf(el) &&
      oneLine(el.textContent).length > 5 &&
      !el.closest('code, pre, kbd, samp, [translate=no], [hidden]') &&
      visible(el) &&
      exposed(el),
  );
  const seen = [];
  for (const element of blocks) {
    const text = oneLine(element.textContent);
    const said = langOf(element);
    const letters = script(text);
    const own = element.hasAttribute('lang');
    if (letters)
      seen.push({
        element,
        said,
        text: names.of(letters[0]),
        wrong: !letters.includes(said) && said !== '',
        long: text.length > 12,
      });
    else if (element.matches('span, em, i, cite, a, button, label, dt') && !own) continue;
    else {
      const tongue = guess(unquoted(text), own ? 5 : 12);
      if (tongue)
        seen.push({
          element,
          said,
          text: names.of(tongue),
          code: tongue,
          wrong: said !== tongue && LATIN.has(said),
          long: true,
        });
    }
  }
  const ofRoot = seen.filter(({element}) => element.closest('[lang]') === document.documentElement);
  const wrong = seen.filter(
    (one) => one.wrong && !seen.some((other) => other !== one && other.wrong && other.element.contains(one.element)),
  );
  const tongues = new Set(ofRoot.map(({text}) => text));
  // The whole page together, when no block of it is long enough.
  const whole = tongues.size
    ? null
    : guess(
        [...document.querySelectorAll('body *')]
          .filter(
            (el) =>
              textsOf(el).length &&
              langOf(el) === root &&
              el.closest('[lang]') === document.documentElement &&
              visible(el),
          )
          .map((el) =>
            unquoted(
              textsOf(el)
                .map((node) => node.data)
                .join(' '),
            ),
          )
          .join(' '),
      );
  if (whole && whole !== root && LATIN.has(root))
    found.push({element: document.documentElement, key: 'page', said: root, text: names.of(whole)});
  if (ofRoot.length && tongues.size === 1 && wrong.includes(ofRoot[0])) {
    found.push({element: document.documentElement, key: 'page', said: root, text: ofRoot[0].text});
    for (const one of wrong.filter((entry) => !ofRoot.includes(entry)))
      found.push({...one, key: one.element.hasAttribute('lang') ? 'code' : 'part'});
  } else {
    for (const one of wrong)
      found.push({
        ...one,
        key: one.element.closest('[lang]') === document.documentElement ? 'part' : 'code',
        ...(one.long ? {} : {result: 'a_verifier'}),
      });
  }
  // A few words in another tongue: quoted, or in italics.
  for (const element of shown('q, i, em, cite, blockquote, span[class]').filter(
    (el) =>
      leaf(el) &&
      exposed(el) &&
      !el.hasAttribute('lang') &&
      !found.some((one) => one.element === el || one.element.contains(el)),
  )) {
    const text = oneLine(element.textContent);
    const tongue = guess(text, 4);
    if (tongue && tongue !== langOf(element) && CODES.includes(langOf(element)))
      found.push({
        element,
        key: 'few',
        said: langOf(element),
        text: names.of(tongue),
        words: text.slice(0, 60),
        result: 'a_verifier',
      });
  }
  for (const {element, said} of blocks
    .filter((el) => el.matches('p, li, dd, td'))
    .map((element) => ({element, said: langOf(element)}))) {
    for (const [, text] of oneLine(element.textContent).matchAll(quoted)) {
      const tongue = guess(text, 4);
      if (
        tongue &&
        tongue !== said &&
        CODES.includes(said) &&
        !found.some((one) => one.element === element || element.contains(one.element))
      )
        found.push({element, key: 'few', said, text: names.of(tongue), words: text.slice(0, 60), result: 'a_verifier'});
    }
  }
  // A code that begins with no language at all.
  for (const element of all('[lang]').filter((el) => visible(el) && oneLine(el.textContent))) {
    const code = element.getAttribute('lang').trim();
    if (code && !/^([a-z]{2,8}|x|i)([-_]|$)/i.test(code)) found.push({element, key: 'code', said: code, text: '…'});
  }
  // The way back to the page in another language: « English », « Français ».
  const OWN = {
    english: 'en',
    français: 'fr',
    deutsch: 'de',
    español: 'es',
    italiano: 'it',
    nederlands: 'nl',
    português: 'pt',
  };
  for (const element of shown('a[href]')) {
    const code = OWN[oneLine(element.textContent).toLowerCase()];
    if (code && langOf(element) && langOf(element) !== code && !element.querySelector(`[lang^=${code}]`))
      found.push({
        element,
        key: 'few',
        said: langOf(element),
        text: names.of(code),
        words: oneLine(element.textContent),
        result: 'a_verifier',
      });
  }
  return {looked: seen.length > 0, found};
};
