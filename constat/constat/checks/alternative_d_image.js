({accessibleName, all, exposed, oneLine, role, textOf, visible}) => {
  const FILE = /^[\w\s()%.-]+\.(jpe?g|png|gif|svg|webp|avif|bmp|tiff?|ico)$/i;
  const CAMERA = /^(img|dsc[nf]?|pict?|p|photo|image|screenshot|capture|pxl|vid|wp)[_ -]?\d{3,}([_ -]\w+)*$/i;
  const FILLER =
    /^(images?|img|photos?|pictures?|graphi(c|que)|ic[oô]ne?s?|alt|alt ?text|texte alternatif|alternative|sans titre|untitled|placeholder|spacer|todo|null|undefined|n\/?a|lorem ipsum.*|description( de l['’]image)?|image description|(image|photo|figure|picture|img|illustration) ?(n[°o] ?)?\d+|charts?|graphs?|graphiques?|diagramm?e?s?|sch[ée]mas?|screenshots?|captures?( d['’][ée]cran)?|illustrations?|figures?|banners?|banni[èe]res?|thumbnails?|vignettes?|avatar|alternate text|alt attribute|insert alt( text)? here|some image|an? (image|picture|photo)|une (image|photo|illustration)|image ici|image here|picture here|\*+|[-–—_.•|]+)$/i;
  const DECOR =
    /^(decorati(ve|on)( \w+){0,4}|(\w+ ){0,3}d[ée]corati(f|ve|on)s?( \w+){0,3}|d[ée]co|ornament|ornement|spacers?|blank|vide|empty|separators?|s[ée]parateurs?|dividers?|line|ligne|filet|horizontal (line|rule)|rule|bullets?( point)?|puces?|background( image)?|(image de )?fond|border|bordure|pixel|transparent|shim|corner|swirl|squiggle|line break)$/i;
  // Where a link leads, what a button makes.
  const PLACE =
    /^(images|photos|pictures|graphi(c|que)s|charts|graphs|diagramm?e?s|illustrations|figures|ic[oô]nes|icons|vignettes|thumbnails|line|ligne|filet|rule|border|bordure|background|fond)$/i;
  const SURE =
    /^(an? |une |the |l['’])?(image|picture|graphic|img|graphique) (of|de la|de|du|des|d['’]|showing|montrant)\b/i;
  const OPENING =
    /^(image|photo|photographie|illustration|picture|graphic|une image|une photo)( de| du| des| d['’]| of)\b/i;
  const images = all('img[alt], input[type=image], area[alt], [role=img]').filter(
    (el) => exposed(el) && role(el) !== 'presentation' && role(el) !== 'none',
  );
  const judged = images.map((el) => ({element: el, text: accessibleName(el)})).filter(({text}) => text);
  const verdict = ({element, text}) => {
    const name = text.trim();
    const file = decodeURIComponent(
      (element.getAttribute('src') ?? '')
        .split(/[?#]/)[0]
        .split('/')
        .pop()
        .replace(/%(?![0-9a-f]{2})/gi, '%25'),
    );
    const stem = file.replace(/\.\w+$/, '');
    if (FILE.test(name) || CAMERA.test(name) || /^(https?:\/\/|www\.)\S+$/i.test(name)) return {key: 'file'};
    // « arc-en-ciel » is a word too, and « covid-19 ».
    if (stem.length > 3 && name === stem && /[_\d-]/.test(stem))
      return {key: 'file', ...(/_|\d{3}/.test(stem) ? {} : {result: 'a_verifier'})};
    if (PLACE.test(name) && element.closest('a[href], button, [role=button], [role=toolbar]'))
      return {key: 'filler', result: 'a_verifier'};
    if (DECOR.test(name)) return {key: 'decor'};
    const size = element.getBoundingClientRect();
    if (
      element.localName === 'img' &&
      size.height > 1 &&
      size.height < 9 &&
      size.width > size.height * 15 &&
      !/\d/.test(name)
    )
      return {key: 'decor'};
    if (FILLER.test(name)) return {key: 'filler'};
    if (SURE.test(name)) return {key: 'opening', text: name.match(SURE)[0]};
    if (name.length > 250) return {key: 'long', result: 'a_verifier', text: `${name.slice(0, 80)}…`};
    if (OPENING.test(name)) return {key: 'opening', result: 'a_verifier', text: name.match(OPENING)[0]};
    const around = element.closest('a[href], button, figure');
    if (around && element.localName === 'img' && textOf(around).toLowerCase() === name.toLowerCase())
      return {key: 'beside', ...(around.localName === 'figure' ? {result: 'a_verifier'} : {})};
    const lone =
      element.parentElement?.matches('p, div, picture') && !textOf(element.parentElement)
        ? element.parentElement
        : element;
    const next = [
      element.nextElementSibling,
      element.previousElementSibling,
      lone.nextElementSibling,
      lone.previousElementSibling,
    ].find(
      (el) =>
        el &&
        /^(P|SPAN|FIGCAPTION|H[1-6]|DIV|STRONG)$/.test(el.tagName) &&
        textOf(el).toLowerCase() === name.toLowerCase(),
    );
    if (next && element.localName === 'img' && name.length > 3) return {key: 'beside', result: 'a_verifier'};
    return null;
  };
  const found = judged
    .map((entry) => ({entry, said: verdict(entry)}))
    .filter(({said}) => said)
    .map(({entry, said}) => ({...entry, ...said}));
  // An image said to be empty that still carries words.
  for (const element of all('img[alt=""], img[role=presentation], img[role=none]')) {
    const words = ['title', 'aria-label'].map((name) => element.getAttribute(name)?.trim()).find(Boolean);
    if (words && visible(element))
      found.push({element, text: words, key: 'both', ...(element.alt === '' ? {} : {result: 'a_verifier'})});
  }
  // « Follow this map »: who listens is sent to a picture that says nothing.
  const SENT =
    /(?<!\p{L})(follow|see|look at|use|read|check|suivez|voyez|voir|regardez|consultez|lisez|utilisez|observez) (this|the|ce|cet|cette|le|la) (map|plan|diagram|chart|graph|drawing|picture|photo(graph)?|timetable|carte|sch[ée]ma|diagramme|graphique|dessin|image|horaires?)(?!\p{L})/iu;
  for (const element of all('img[alt=""]').filter(
    (el) =>
      visible(el) &&
      el.getBoundingClientRect().width > 150 &&
      el.getBoundingClientRect().height > 100 &&
      !el.closest('figure, a, button'),
  )) {
    const block =
      element.parentElement.matches('p, div, picture') && !textOf(element.parentElement)
        ? element.parentElement
        : element;
    const [before, after] = [block.previousElementSibling, block.nextElementSibling].map((el) =>
      el?.matches('p, h2, h3, h4, ol, ul, dl, table') ? textOf(el) : '',
    );
    if (SENT.test(before) && before.length < 160)
      found.push({
        element,
        text: before.slice(0, 80),
        key: 'sent',
        ...(after.length > 80 ? {result: 'a_verifier'} : {}),
      });
  }
  // A test for robots that only eyes can pass.
  for (const element of all('img, input[type=image], canvas').filter(
    (el) =>
      visible(el) &&
      /captcha|anti-?robot|anti-?spam/i.test(
        `${el.getAttribute('src') ?? ''} ${el.getAttribute('alt') ?? ''} ${el.id} ${el.className}`,
      ),
  )) {
    const form = element.closest('form') ?? document.body;
    const other =
      form.querySelector('audio') ||
      [...form.querySelectorAll('a, button, label')].some((el) =>
        /audio|sonore?|[ée]cout|entend|listen|hear|sound|calcul|question|autre (test|moyen|solution|m[ée]thode)|another|appel/i.test(
          `${textOf(el)} ${accessibleName(el)}`,
        ),
      );
    if (!other) found.push({element, text: element.getAttribute('alt') ?? '', key: 'robot'});
  }
  // The server only knows where the mouse was.
  for (const element of all('a[href] img[ismap], input[type=image][ismap]').filter((el) => visible(el))) {
    const links = (element.closest('section, article, main, body') ?? document.body).querySelectorAll('a[href]').length;
    found.push({element, text: element.alt ?? '', key: 'server', ...(links > 3 ? {result: 'a_verifier'} : {})});
  }
  // A caption beside an image, tied to it by nothing.
  for (const element of all('img, svg[role=img]').filter(
    (el) => visible(el) && !el.closest('figure, a, button, li, td'),
  )) {
    const after = element.nextElementSibling;
    const said = after && textOf(after);
    if (
      said &&
      said.length < 160 &&
      (/caption|l[ée]gende|\bcap\b/i.test(after.className) ||
        /^(photo|figure|image|illustration|sch[ée]ma|fig\.|carte|picture)\s*(n[°o])?\s*\d*\s*[:.–—-]/i.test(said))
    )
      found.push({element, text: said.slice(0, 80), key: 'caption', result: 'a_verifier'});
  }
  // The same words for different images.
  const told = new Map();
  for (const {element, text} of judged.filter(
    (one) => one.element.localName === 'img' && !one.element.closest('a, button'),
  )) {
    const other = told.get(text.toLowerCase());
    if (other && other.currentSrc !== element.currentSrc && !found.some((one) => one.element === element))
      found.push({element, text, key: 'same', result: 'a_verifier'});
    told.set(text.toLowerCase(), element);
  }
  // A drawing in the page that is neither named as an image nor hidden.
  for (const element of all('svg').filter(
    (el) =>
      visible(el) &&
      exposed(el) &&
      !el.parentElement.closest('svg, [role=img], [aria-hidden=true], button, a, summary, label'),
  )) {
    const box = element.getBoundingClientRect();
    if (
      !element.hasAttribute('role') &&
      !element.querySelector('[role], a, foreignObject') &&
      box.width > 40 &&
      box.height > 40
    )
      found.push({element, text: oneLine(element.textContent).slice(0, 60), key: 'drawing', result: 'a_verifier'});
  }
  // Words drawn in a canvas, that nothing else says.
  for (const element of all('canvas').filter(
    (el) =>
      visible(el) &&
      (!exposed(el) || !accessibleName(el)) &&
      !oneLine(el.textContent) &&
      !el.hasAttribute('aria-describedby'),
  )) {
    const drawn = window.__audit.started.written
      .filter(([canvas, text]) => canvas === element && /\p{L}{2}/u.test(text))
      .map(([, text]) => oneLine(text));
    if (!drawn.length) continue;
    const page = oneLine(document.body.innerText).toLowerCase();
    const lost = drawn.filter((text) => !page.includes(text.toLowerCase()));
    if (lost.length)
      found.push({
        element,
        text: lost.slice(0, 3).join(' ').slice(0, 80),
        key: 'canvas',
        ...(exposed(element) ||
        !(element.closest('section, article, main') ?? document.body).querySelector('table, ul, ol, dl')
          ? {}
          : {result: 'a_verifier'}),
      });
  }
  // A picture of the style sheet, large and alone: does it inform?
  for (const element of all('div, span, section, p, i, a, figure').filter(
    (el) => !el.children.length && !oneLine(el.textContent) && visible(el) && exposed(el) && !accessibleName(el),
  )) {
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    if (
      /url\(/.test(style.backgroundImage) &&
      box.width >= 48 &&
      box.height >= 48 &&
      !/^repeat/.test(style.backgroundRepeat) &&
      box.width < innerWidth * 0.9
    )
      found.push({element, text: '', key: 'background', result: 'a_verifier'});
  }
  return {looked: judged.length > 0, found};
};
