// The alternatives that are written, and the images said to be empty.
({accessibleName, all, data, exposed, pattern, role, textOf, visible, whole}) => {
  const [FILLER, DECOR, PLACE, FILE, ADDRESS] = [data.filler, data.decor, data.place, data.file, data.address].map(
    whole,
  );
  const ANNOUNCES = pattern(data.announces, data.article);
  const BEGINS = pattern(data.begins, '^');
  const CAPTION = pattern(data.caption, '^', '\\s*(n[°o])?\\s*\\d*\\s*[:.–—-]');
  const found = [];

  const isImage = (el) => el.localName === 'img';
  const sameText = (el, name) => textOf(el).toLowerCase() === name.toLowerCase();
  const stemOf = (el) => {
    const address = (el.getAttribute('src') ?? '').split(/[?#]/)[0];
    const file = address
      .split('/')
      .pop()
      .replace(/%(?![0-9a-f]{2})/gi, '%25');
    return decodeURIComponent(file).replace(/\.\w+$/, '');
  };
  // « arc-en-ciel » is a word too, and « covid-19 ».
  const isStem = ({element, name}) => name === stemOf(element) && name.length > 3 && /[_\d-]/.test(name);
  const looksCoded = ({name}) => /_|\d{3}/.test(name);
  // Where a link leads, what a button makes.
  const namesPlace = ({element, name}) =>
    PLACE.test(name) && element.closest('a[href], button, [role=button], [role=toolbar]');
  const isRule = ({element, name}) => {
    const {width, height} = element.getBoundingClientRect();
    const thin = height > 1 && height < data.rule.high && width > height * data.rule.times;
    return isImage(element) && thin && !/\d/.test(name);
  };
  const around = ({element}) => element.closest('a[href], button, figure');
  const repeatsAround = (one) => isImage(one.element) && around(one) && sameText(around(one), one.name);
  const repeatsNext = ({element, name}) => {
    const {parentElement: parent} = element;
    const lone = parent?.matches('p, div, picture') && !textOf(parent) ? parent : element;
    const next = [element, lone].flatMap((el) => [el.nextElementSibling, el.previousElementSibling]);
    const says = (el) => el?.matches('p, span, figcaption, h1, h2, h3, h4, h5, h6, div, strong') && sameText(el, name);
    return isImage(element) && name.length > 3 && next.some(says);
  };
  const doubt = {result: 'a_verifier'};
  // The first that is true of an alternative is said of it.
  const JUDGEMENTS = [
    [({name}) => FILE.test(name) || ADDRESS.test(name), () => ({key: 'file'})],
    [isStem, (one) => ({key: 'file', ...(looksCoded(one) ? {} : doubt)})],
    [namesPlace, () => ({key: 'filler', ...doubt})],
    [({name}) => DECOR.test(name), () => ({key: 'decor'})],
    [isRule, () => ({key: 'decor'})],
    [({name}) => FILLER.test(name), () => ({key: 'filler'})],
    [({name}) => ANNOUNCES.test(name), ({name}) => ({key: 'opening', text: name.match(ANNOUNCES)[0]})],
    [({name}) => name.length > data.long, ({name}) => ({key: 'long', text: `${name.slice(0, 80)}…`, ...doubt})],
    [({name}) => BEGINS.test(name), ({name}) => ({key: 'opening', text: name.match(BEGINS)[0], ...doubt})],
    [repeatsAround, (one) => ({key: 'beside', ...(around(one).localName === 'figure' ? doubt : {})})],
    [repeatsNext, () => ({key: 'beside', ...doubt})],
  ];
  const judged = all('img[alt], input[type=image], area[alt], [role=img]')
    .filter((el) => exposed(el) && !['presentation', 'none'].includes(role(el)))
    .map((element) => ({element, text: accessibleName(element)}))
    .filter(({text}) => text);
  for (const {element, text} of judged) {
    const one = {element, name: text.trim()};
    const [, said] = JUDGEMENTS.find(([holds]) => holds(one)) ?? [];
    if (said) found.push({element, text, ...said(one)});
  }

  // An image said to be empty that still carries words.
  for (const element of all('img[alt=""], img[role=presentation], img[role=none]')) {
    const words = ['title', 'aria-label'].map((name) => element.getAttribute(name)?.trim()).find(Boolean);
    if (words && visible(element))
      found.push({element, text: words, key: 'both', ...(element.alt === '' ? {} : doubt)});
    // HTML refuses these roles to an image that has an alternative (ARIA in HTML, « img »).
    else if (element.alt?.trim() && visible(element)) found.push({element, text: element.alt.trim(), key: 'torn'});
  }

  // A caption beside an image, tied to it by nothing.
  for (const element of all('img, svg[role=img]')) {
    const after = element.nextElementSibling;
    if (!after || !visible(element) || element.closest('figure, a, button, li, td')) continue;
    const said = textOf(after);
    const caption = /caption|l[ée]gende|\bcap\b/i.test(after.className) || CAPTION.test(said);
    if (said && said.length < data.captionLong && caption)
      found.push({element, text: said.slice(0, 80), key: 'caption', ...doubt});
  }

  // The same words for different images.
  const told = new Map();
  for (const {element, text} of judged) {
    if (!isImage(element) || element.closest('a, button')) continue;
    const other = told.get(text.toLowerCase());
    if (other && other.currentSrc !== element.currentSrc && !found.some((one) => one.element === element))
      found.push({element, text, key: 'same', ...doubt});
    told.set(text.toLowerCase(), element);
  }
  return {looked: judged.length > 0, found};
};
