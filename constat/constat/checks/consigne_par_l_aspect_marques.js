// What only its colour tells: the page where one is, the parts of a drawing.
({all, colour, contrast, data, oneLine, pattern, visible}) => {
  const found = [];
  const CURRENT = pattern(data.current, '(^|[-_ ])', '([-_ ]|$)');

  const isCurrent = (el) =>
    CURRENT.test(`${el.className} ${el.parentElement.className}`) &&
    visible(el) &&
    !el.closest('[aria-current]') &&
    !el.querySelector('[aria-current], img, svg');
  const formOf = (el) => {
    const [own, around] = [getComputedStyle(el), getComputedStyle(el.parentElement)];
    const marks = ['::before', '::after'].map((part) => getComputedStyle(el, part).content);
    return [...data.own.map((name) => own[name]), ...data.around.map((name) => around[name]), ...marks].join('|');
  };
  const inkOf = (el) => getComputedStyle(el).color;
  const sameButInk = (one, other) =>
    formOf(one) === formOf(other) && contrast(colour(inkOf(one)), colour(inkOf(other))) < data.contrast;
  for (const element of all('nav a[href], ol a[href], [role=navigation] a[href]').filter(isCurrent)) {
    const others = [...element.closest('ul, ol, nav').querySelectorAll('a[href]')].filter(
      (el) => el !== element && visible(el),
    );
    const byInk = others.some((el) => inkOf(el) !== inkOf(element));
    if (others.length > 1 && byInk && others.every((el) => sameButInk(el, element)))
      found.push({element, key: 'current', text: oneLine(element.textContent).slice(0, 60)});
  }

  // A key of coloured squares, for a drawing that has no words.
  const hasWords = (el) =>
    el.querySelector('pattern') || [...el.querySelectorAll('text, tspan')].some((one) => oneLine(one.textContent));
  const isChart = (el) =>
    visible(el) && !el.closest('a, button') && el.getBoundingClientRect().width > data.chart && !hasWords(el);
  const isSquare = (el) => {
    const text = oneLine(el.textContent);
    return !el.closest('svg') && visible(el) && (!text || /^[■●▪▬◼⬛•█]$/u.test(text));
  };
  for (const element of all('svg').filter(isChart)) {
    const shapes = [...element.querySelectorAll('rect, path, circle, polyline, line, polygon')].map((one) =>
      getComputedStyle(one),
    );
    const fills = new Set(shapes.flatMap(({fill, stroke}) => [fill, stroke]).filter((one) => /^rgb/.test(one)));
    const around = element.closest('section, article, main') ?? document.body;
    const squares = [...around.querySelectorAll('span, i, b, em, li, dt, div')].filter(isSquare);
    const inks = squares
      .map((el) => getComputedStyle(el))
      .flatMap(({color, backgroundColor}) => [color, backgroundColor]);
    const keys = new Set(inks.filter((one) => fills.has(one)));
    // The same figures, beside the squares.
    const told = squares.some((el) => /\d/.test(el.parentElement.textContent));
    if (keys.size >= data.keys && !told && !around.querySelector('table'))
      found.push({element, key: 'legend', text: ''});
  }
  return {looked: false, found};
};
