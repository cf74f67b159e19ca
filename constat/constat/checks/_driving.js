// What the driven checks share: the page can't leave nor open windows, what it tries is noted, what is seen can be
// compared.
(tools) => {
  if (window.__conduite) return;
  let log = [];
  let before = null;
  let count = 0;
  const note = (kind, detail = '') => log.push({kind, detail: String(detail)});

  window.navigation?.addEventListener('navigate', (event) => {
    if (event.hashChange || event.destination.sameDocument) return;
    note(event.navigationType === 'reload' ? 'reload' : 'navigate', event.destination.url);
    if (event.cancelable) event.preventDefault();
  });
  window.open = (url) => {
    note('open', url);
    return null;
  };
  window.close = () => note('close');
  window.print = () => note('print');
  window.alert = (text) => note('alert', text);
  window.confirm = (text) => {
    note('alert', text);
    return false;
  };
  window.prompt = (text) => {
    note('alert', text);
    return null;
  };
  addEventListener('click', (event) => {
    const link = event.composedPath().find((n) => n.localName === 'a' && n.href);
    if (!link || event.defaultPrevented || ['', '_self', '_top', '_parent'].includes(link.target)) return;
    event.preventDefault();
    note('open', link.href);
  });

  // Whether a key or a mouse was used on this page: then it isn't as it was found.
  const touch = (event) => {
    if (event.isTrusted) window.__conduite.touched = true;
  };
  for (const type of ['mousemove', 'focusin']) addEventListener(type, touch, true);

  const {region, shownRect, seen, seenTexts, textNodes} = tools;

  const values = () =>
    [
      ...[...document.querySelectorAll('input,select,textarea')].map((f) => `${f.value}|${f.checked}`),
      ...[...document.querySelectorAll('audio,video')].map((m) => m.autoplay || m.paused),
    ].join('¦');
  const usable = () =>
    [...document.querySelectorAll('input:not([type=hidden]), select, textarea')].filter((f) => !f.disabled && seen(f));
  const observer = new MutationObserver((records) => {
    count += records.length;
  });
  observer.observe(document, {attributes: true, childList: true, characterData: true, subtree: true});

  const begin = () => {
    observer.takeRecords();
    log = [];
    count = 0;
    const nodes = seenTexts();
    before = {
      nodes: new Map(nodes.map((node) => [node, node.data])),
      values: values(),
      usable: usable(),
      focus: document.activeElement,
      open: document.querySelectorAll('dialog[open], details[open], :popover-open').length,
    };
  };
  const end = () => {
    count += observer.takeRecords().length;
    const nodes = seenTexts();
    const now = new Set(nodes);
    const line = (node) => tools.oneLine(node.data);
    return {
      log,
      mutations: count,
      shown: nodes.filter((node) => before.nodes.get(node) !== node.data),
      gone: [...before.nodes]
        .filter(([node, text]) => !now.has(node) || node.data !== text)
        .map(([, text]) => tools.oneLine(text)),
      links: nodes.filter((node) => before.nodes.get(node) !== node.data && node.parentElement.closest('a[href]'))
        .length,
      shownText: nodes.filter((node) => before.nodes.get(node) !== node.data).map(line),
      values: values() !== before.values,
      closed: before.usable.filter((f) => !f.isConnected || f.disabled || !seen(f)).length,
      moved: document.activeElement !== before.focus,
      open: document.querySelectorAll('dialog[open], details[open], :popover-open').length !== before.open,
    };
  };
  const effect = (after) =>
    after.log.length > 0 ||
    after.mutations > 0 ||
    after.shown.length > 0 ||
    after.gone.length > 0 ||
    after.values ||
    after.open;
  // For Python: the same without nodes.
  const told = () => {
    const {shown, ...rest} = end();
    return {...rest, effect: effect({...rest, shown})};
  };

  // The element that has the focus, through open shadow roots.
  const focused = () => {
    let here = document.activeElement;
    while (here?.shadowRoot?.activeElement) here = here.shadowRoot.activeElement;
    return here;
  };
  // Things to try are kept as marks; a mark's point is where a mouse meets it.
  const mark = (el) => marks.push(el) - 1;
  const marks = [];
  const point = (number) => {
    const el = marks[number];
    if (!el?.isConnected || !seen(el)) return null;
    el.scrollIntoView({block: 'center', inline: 'nearest', behavior: 'instant'});
    for (const rect of el.getClientRects()) {
      for (const [fx, fy] of [
        [0.5, 0.5],
        [0.1, 0.5],
        [0.9, 0.5],
        [0.5, 0.15],
      ]) {
        const [x, y] = [rect.x + rect.width * fx, rect.y + rect.height * fy];
        const top = document.elementFromPoint(x, y);
        if (top && (el === top || el.contains(top))) return {x, y};
      }
    }
    return null;
  };
  const name = (el) =>
    (
      tools.textOf(el) ||
      el.getAttribute('aria-label') ||
      tools.oneLine(el.labels?.[0]?.textContent) ||
      el.getAttribute('title') ||
      el.getAttribute('alt') ||
      el.querySelector('img')?.alt ||
      `<${el.localName}>`
    ).slice(0, 60);
  const NATIVE =
    'a[href], button, input, select, textarea, summary, iframe, audio[controls], video[controls], ' +
    '[contenteditable=""], [contenteditable=true], [tabindex]';
  const kindOf = (el) =>
    [
      el.localName,
      el.className?.baseVal ?? el.className,
      el.parentElement?.className,
      el.getAttribute('role'),
      (el.__heard ?? []).join(),
    ].join('|');
  // At most `each` of every kind, and `most` in all.
  const sample = (elements, most, each = 2) => {
    const counts = new Map();
    return elements
      .filter((el) => {
        const kind = kindOf(el);
        counts.set(kind, (counts.get(kind) ?? 0) + 1);
        return counts.get(kind) <= each;
      })
      .slice(0, most);
  };
  // Press what says that it stops movement or sound; whether there was one.
  const PAUSE = /\bpause\b|\bstop|arr[êe]t|suspendre|\bfiger|immobil|d[ée]sactiver|couper le son|muet|\bmute/i;
  const pauses = () =>
    [
      ...document.querySelectorAll(
        'button, [role=button], [role=switch], input[type=button], input[type=checkbox], a[href^="#"]',
      ),
    ].filter(
      (el) =>
        PAUSE.test(
          [
            tools.textOf(el),
            el.getAttribute('aria-label'),
            el.title,
            el.value,
            ...[...(el.labels ?? [])].map(tools.textOf),
          ].join(' '),
        ) && seen(el),
    );
  const pause = () => {
    const [first] = pauses();
    window.__conduite.touched ||= Boolean(first);
    first?.click();
    return Boolean(first);
  };
  const take = () => log.splice(0);
  // When what an action started to move has come to rest, or after `most` milliseconds.
  const later = (wait) => new Promise((go) => setTimeout(go, wait));
  const running = () =>
    document
      .getAnimations()
      .filter((one) => one.playState === 'running' && Number.isFinite(one.effect?.getComputedTiming().endTime));
  const settled = async (most = 1500) => {
    const end = performance.now() + most;
    while (running().length && performance.now() < end) {
      await Promise.race([Promise.allSettled(running().map((one) => one.finished)), later(end - performance.now())]);
      await later(20);
    }
  };
  // Without transitions, what a change of the window or of the preferences gives is there at once.
  const calm = new CSSStyleSheet();
  calm.replaceSync('*, *::before, *::after { transition: none !important; }');
  const still = (on) => {
    document.adoptedStyleSheets = [...document.adoptedStyleSheets.filter((one) => one !== calm), ...(on ? [calm] : [])];
  };
  window.__conduite = {
    touched: false,
    settled,
    still,
    take,
    pauses,
    pause,
    mark,
    point,
    name,
    NATIVE,
    sample,
    begin,
    end,
    told,
    seen,
    region,
    shownRect,
    seenTexts,
    textNodes,
    focused,
    marks,
    note,
    tools,
  };
};
