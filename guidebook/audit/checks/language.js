({all, exposed, oneLine, visible}) => {
  const WORDS = {
    fr: 'le la les des une est et dans pour que qui avec sur pas vous nous votre cette sont au aux du il elle ce par ou mais être leur plus',
    en: 'the of and to is in that for you with on are this your was be by not have it we from they at as an or but their will',
    es: 'el los las una es en para que con del por no su se como más pero está esta son al lo muy y este sus',
    de: 'der die das und ist nicht ein eine mit den von zu sich auf für sie im dem des wird auch als wir ich bei werden oder',
    it: 'il lo gli della di che è per non con sono una del nel le si da come più anche questo alla dei ma',
    nl: 'de het een van en is dat niet op te zijn voor met die aan er maar om ook als naar bij wordt dit',
  };
  const sets = Object.entries(WORDS).map(([code, text]) => [code, new Set(text.split(' '))]);
  const guess = (text) => {
    const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
    if (words.length < 12) return null;
    const scores = sets.map(([code, set]) => [code, words.filter((word) => set.has(word)).length, new Set(words.filter((word) => set.has(word))).size]).sort((a, b) => b[1] - a[1]);
    const [first, second] = scores;
    return first[1] >= words.length * 0.22 && first[2] >= 4 && first[1] >= second[1] * 2.5 + 1 ? first[0] : null;
  };
  const langOf = (el) => (el.closest('[lang]')?.getAttribute('lang') ?? '').trim().toLowerCase().split(/[-_]/)[0];
  const root = langOf(document.documentElement);
  const blocks = all('p, li, td, dd, blockquote, h1, h2, h3, figcaption, div, q').filter((el) => !el.querySelector('p, li, td, dd, blockquote, div, [lang]') && !el.closest('code, pre, [translate=no]') && visible(el) && exposed(el));
  const seen = blocks.map((element) => ({element, said: langOf(element), text: guess(oneLine(element.textContent))})).filter(({text}) => text);
  const wrong = seen.filter(({said, text}) => said && said !== text && sets.some(([code]) => code === said));
  const ofRoot = seen.filter(({element}) => element.closest('[lang]') === document.documentElement);
  const other = ofRoot[0]?.text;
  if (ofRoot.length && other !== root && ofRoot.every(({text}) => text === other) && wrong.includes(ofRoot[0])) {
    return {looked: true, found: [{element: document.documentElement, key: 'page', said: root, text: other}, ...wrong.filter((entry) => !ofRoot.includes(entry)).map((entry) => ({...entry, key: 'part'}))]};
  }
  return {looked: seen.length > 0, found: wrong.map((entry) => ({...entry, key: 'part'}))};
}
