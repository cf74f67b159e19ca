// What informs, or may, and has no alternative.
({accessibleName, all, data, exposed, oneLine, pattern, textOf, visible}) => {
  const SENT = pattern(
    data.things,
    `(?<!\\p{L})(${data.look.join('|')}) (${data.articles.join('|')}) `,
    '(?!\\p{L})',
    'iu',
  );
  const OTHER = pattern(data.otherWays);
  const doubt = {result: 'a_verifier'};
  const found = [];
  const larger = (el, width, height) => {
    const box = el.getBoundingClientRect();
    return box.width > width && box.height > height;
  };

  // « Follow this map »: who listens is sent to a picture that says nothing.
  const textBy = (el) => (el?.matches('p, h2, h3, h4, ol, ul, dl, table') ? textOf(el) : '');
  for (const element of all('img[alt=""]')) {
    const {width, height} = data.picture;
    if (!visible(element) || !larger(element, width, height) || element.closest('figure, a, button')) continue;
    const parent = element.parentElement;
    const block = parent.matches('p, div, picture') && !textOf(parent) ? parent : element;
    const before = textBy(block.previousElementSibling);
    const goesOn = textBy(block.nextElementSibling).length > data.explained;
    if (SENT.test(before) && before.length < data.sentence)
      found.push({element, text: before.slice(0, 80), key: 'sent', ...(goesOn ? doubt : {})});
  }

  // A test for robots that only eyes can pass.
  const ROBOT = /captcha|anti-?robot|anti-?spam/i;
  const codes = (el) => [el.getAttribute('src'), el.getAttribute('alt'), el.id, el.className].join(' ');
  for (const element of all('img, input[type=image], canvas').filter((el) => visible(el) && ROBOT.test(codes(el)))) {
    const form = element.closest('form') ?? document.body;
    const offers = (el) => OTHER.test(`${textOf(el)} ${accessibleName(el)}`);
    const other = form.querySelector('audio') || [...form.querySelectorAll('a, button, label')].some(offers);
    if (!other) found.push({element, text: element.getAttribute('alt') ?? '', key: 'robot'});
  }

  // The server only knows where the mouse was.
  for (const element of all('a[href] img[ismap], input[type=image][ismap]').filter((el) => visible(el))) {
    const around = element.closest('section, article, main, body') ?? document.body;
    const inText = around.querySelectorAll('a[href]').length > data.links;
    found.push({element, text: element.alt ?? '', key: 'server', ...(inText ? doubt : {})});
  }

  // A drawing in the page that is neither named as an image nor hidden.
  const KNOWN = 'svg, [role=img], [aria-hidden=true], button, a, summary, label';
  for (const element of all('svg').filter((el) => visible(el) && exposed(el) && !el.parentElement.closest(KNOWN))) {
    const told = element.hasAttribute('role') || element.querySelector('[role], a, foreignObject');
    if (!told && larger(element, data.drawing, data.drawing))
      found.push({element, text: oneLine(element.textContent).slice(0, 60), key: 'drawing', ...doubt});
  }

  // Words drawn in a canvas, that nothing else says.
  const told = (el) =>
    (exposed(el) && accessibleName(el)) || oneLine(el.textContent) || el.matches('[aria-describedby]');
  for (const element of all('canvas').filter((el) => visible(el) && !told(el))) {
    const drawn = window.__audit.started.written
      .filter(([canvas, text]) => canvas === element && /\p{L}{2}/u.test(text))
      .map(([, text]) => oneLine(text));
    const page = oneLine(document.body.innerText).toLowerCase();
    const lost = drawn.filter((text) => !page.includes(text.toLowerCase()));
    if (!lost.length) continue;
    const around = element.closest('section, article, main') ?? document.body;
    const maybe = !exposed(element) && around.querySelector('table, ul, ol, dl');
    found.push({element, text: lost.slice(0, 3).join(' ').slice(0, 80), key: 'canvas', ...(maybe ? doubt : {})});
  }

  // A picture of the style sheet, large and alone: does it inform?
  const empty = (el) => !el.children.length && !oneLine(el.textContent);
  for (const element of all('div, span, section, p, i, a, figure').filter((el) => empty(el) && visible(el))) {
    if (!exposed(element) || accessibleName(element)) continue;
    const style = getComputedStyle(element);
    const {width, height} = element.getBoundingClientRect();
    const picture = /url\(/.test(style.backgroundImage) && !/^repeat/.test(style.backgroundRepeat);
    const sized = width >= data.background && height >= data.background && width < innerWidth * data.wide;
    if (picture && sized) found.push({element, text: '', key: 'background', ...doubt});
  }
  return {looked: false, found};
};
