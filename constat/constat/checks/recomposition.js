// At 320 px: what makes the page scroll sideways, and texts that only scroll sideways in an inner box.
(tools, before) => {
  const c = window.__conduite;
  // Sentences of the text itself: menus and asides may fold away.
  const sentences = () =>
    c
      .seenTexts()
      .map((node) => node.parentElement.closest('p, li, dd, blockquote'))
      .filter(
        (el) =>
          el &&
          !el.closest(
            'nav, header, footer, aside, figure, table, [role=navigation], [role=complementary], [aria-hidden=true], ' +
              '[role=tablist]',
          ),
      );
  if (before) {
    c.wide = new Set(sentences());
    return [];
  }
  const exempt =
    'table, pre, code, svg, canvas, img, video, audio, iframe, object, embed, math, map, [role=table], ' +
    '[role=grid], [role=application], [role=toolbar], [role=img], textarea, select';
  const found = [];
  const still = new Set(sentences());
  const said = tools.oneLine(document.body.innerText);
  // It may fold away, have shorter words for small screens, or speak of what these don't have.
  const opens =
    [...document.querySelectorAll('[aria-expanded=false], summary')].some((el) => c.seen(el)) ||
    [...still].some((el) => !c.wide?.has(el));
  const large = tools.pattern(tools.data.large);
  for (const el of c.wide ?? []) {
    const text = tools.oneLine(el.textContent);
    if (
      el.isConnected &&
      !still.has(el) &&
      !c.seen(el) &&
      text.length > 40 &&
      /[.!?]$/.test(text) &&
      !said.includes(text) &&
      !el.closest('[role=tabpanel], dialog')
    ) {
      found.push({
        key: 'gone',
        result: opens || large.test(text) ? 'a_verifier' : 'echoue',
        element: el,
        text: text.slice(0, 60),
      });
      break;
    }
  }
  const root = document.scrollingElement;
  const scrolls =
    getComputedStyle(document.documentElement).overflowX !== 'hidden' &&
    getComputedStyle(document.body).overflowX !== 'hidden';
  const ends = (el) => {
    const range = document.createRange();
    const own = [...el.childNodes]
      .filter((n) => n.nodeType === 3 && n.data.trim())
      .map((n) => {
        range.selectNodeContents(n);
        return range.getBoundingClientRect().right;
      });
    return Math.max(el.getBoundingClientRect().right, ...own) + scrollX;
  };
  const wide = (el) => ends(el) > innerWidth + 4;
  const inner = (el) => {
    for (let here = el.parentElement; here && here !== document.body; here = here.parentElement) {
      if (getComputedStyle(here).overflowX !== 'visible') return here;
    }
    return null;
  };
  if (scrolls && root.scrollWidth > innerWidth + 4) {
    const guilty = [...document.body.querySelectorAll('*')].filter(
      (el) => c.seen(el) && wide(el) && !inner(el) && !el.closest(exempt),
    );
    const texts = guilty.filter(
      (el) =>
        [...el.childNodes].some((n) => n.nodeType === 3 && n.data.trim()) || /^(input|button)$/.test(el.localName),
    );
    const prose = texts.filter((el) => !/\S{30,}/.test(el.textContent) && !el.querySelector(exempt));
    // Code keeps its lines, whatever the window.
    const media = [...document.body.querySelectorAll(exempt)].some(
      (el) => wide(el) && !inner(el) && !el.closest('pre, code'),
    );
    const first = prose[0] ?? texts[0];
    if (first)
      found.push({
        key: 'page',
        result: prose.length ? 'echoue' : 'a_verifier',
        element: first,
        width: root.scrollWidth,
      });
    // A film that goes past by its margins alone is seen whole.
    else if ((guilty.length || media) && root.scrollWidth > innerWidth + 16)
      found.push({
        key: 'wide',
        result: 'a_verifier',
        element: guilty[0] ?? document.body.querySelector(exempt),
        width: root.scrollWidth,
      });
  }
  for (const el of document.body.querySelectorAll('*')) {
    const style = getComputedStyle(el);
    if (
      !/auto|scroll/.test(style.overflowX) ||
      el.scrollWidth <= el.clientWidth + 8 ||
      el.clientWidth < 60 ||
      !c.seen(el) ||
      el.closest(exempt)
    )
      continue;
    // Text laid in lines wider than the box: sideways at every line. Rows of links or cards are another matter.
    const prose = [
      el,
      ...el.querySelectorAll('p, li, dd, h1, h2, h3, h4, blockquote, label, legend, div, span'),
    ].filter(
      (one) =>
        !one.closest('pre, code, table, [role=table], [role=tablist], nav') &&
        !one.querySelector(exempt) &&
        [...one.childNodes].some((n) => n.nodeType === 3 && n.data.trim().split(/\s+/).length >= 8) &&
        one.scrollWidth > el.clientWidth + 8 &&
        getComputedStyle(one).display !== 'inline',
    );
    if (prose.length)
      found.push({key: 'inner', result: 'echoue', element: el, text: tools.textOf(prose[0]).slice(0, 60)});
  }
  return found;
};
