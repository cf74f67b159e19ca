// What appears under the mouse, one question at a time: `what` is the name of one of the functions at the end.
(tools, what, number) => {
  const c = window.__conduite;
  const {data} = tools;
  const h = (c.hover ??= {});
  const shown = (el) => el.checkVisibility({opacityProperty: true, visibilityProperty: true});
  const rectsOf = (node) => {
    const range = document.createRange();
    range.selectNodeContents(node);
    return [...range.getClientRects()];
  };
  const boxOf = (node) => {
    const range = document.createRange();
    range.selectNodeContents(node);
    return range.getBoundingClientRect();
  };
  const still = () => h.nodes.some((node) => node.isConnected && c.seenTexts().includes(node));

  // The selectors that show something where the mouse is, up to their « :hover ».
  const hoverRules = (list) =>
    [...list].flatMap((rule) => {
      const inner = rule.cssRules?.length ? hoverRules(rule.cssRules) : [];
      const shows = /display|visibility|opacity|height|transform|left|top|clip|content/;
      const own = rule.selectorText?.includes(':hover') && shows.test(rule.style.cssText) ? [rule.selectorText] : [];
      return [...inner, ...own];
    });
  const rulesOf = (sheet) => {
    try {
      return hoverRules(sheet.cssRules);
    } catch {
      return []; // another origin's sheet
    }
  };
  const basesOf = (rule) =>
    rule
      .split(/,(?![^(]*\))/)
      .filter(
        (one) => one.indexOf(':hover') > 0 && (one.slice(one.indexOf(':hover') + 6).trim() || /content/.test(rule)),
      )
      .map((one) => one.slice(0, one.indexOf(':hover')).trim());
  const matching = (selector) => {
    try {
      return [...document.querySelectorAll(selector)];
    } catch {
      return [];
    }
  };
  // What hides something comes first: all the lines of a menu look alike.
  const hides = (el) => {
    const near = [...el.querySelectorAll('*'), ...(el.nextElementSibling ? [el.nextElementSibling] : [])];
    return near.some((one) => one.textContent.trim() && !shown(one));
  };
  const hears = (el) =>
    (el.__heard ?? []).some((type) => /^(mouseover|mouseenter|pointerover|pointerenter)$/.test(type));

  const isToldElsewhere = (el) =>
    el.closest('a[href], button, label, summary, abbr, [tabindex="0"], [aria-describedby], [aria-hidden=true]') ||
    el.hasAttribute('aria-label') ||
    tools.oneLine(document.body.innerText).toLowerCase().includes(el.title.toLowerCase());
  const isSign = (el) =>
    /^[?ℹ️ⓘi!…*🛈❓❔]{1,2}$/u.test(el.textContent.trim()) &&
    el.title.length > data.title &&
    c.seen(el) &&
    !isToldElsewhere(el);

  // From the trigger to the content by the shortest way: along the trigger first, then across.
  const wayTo = (trigger, first) => {
    const near = (low, high, at) => Math.min(Math.max(at, low), high);
    const from = trigger.getBoundingClientRect();
    const to = {x: first.x + Math.min(first.width / 2, 12), y: first.y + first.height / 2};
    return [{x: near(from.left + 2, from.right - 2, to.x), y: near(from.top + 2, from.bottom - 2, to.y)}, to];
  };
  const hidesText = (boxes, trigger) => {
    const [left, top] = [Math.min(...boxes.map((b) => b.left)), Math.min(...boxes.map((b) => b.top))];
    const [right, bottom] = [Math.max(...boxes.map((b) => b.right)), Math.max(...boxes.map((b) => b.bottom))];
    const lapped = (r) =>
      Math.min(r.right, right) - Math.max(r.left, left) > data.lap &&
      Math.min(r.bottom, bottom) - Math.max(r.top, top) > data.lap;
    const others = c.seenTexts().filter((node) => !h.nodes.includes(node) && !trigger.contains(node));
    return others.some((node) => rectsOf(node).some(lapped));
  };
  // In a composite widget, arrows reach what Tab doesn't.
  const isReached = (el) => {
    const inside = el.closest(data.composite.join(', '))?.querySelectorAll(c.NATIVE) ?? [];
    return el.tabIndex >= 0 || [...inside].some((other) => other.tabIndex >= 0);
  };

  const questions = {
    // What may show something.
    find: () => {
      const bases = new Set([...document.styleSheets].flatMap(rulesOf).flatMap(basesOf));
      const heard = [...document.body.querySelectorAll('*')].filter(hears);
      const list = [...new Set([...[...bases].flatMap(matching), ...heard])].filter(
        (el) => el !== document.body && c.seen(el),
      );
      list.sort((a, b) => Number(hides(b)) - Number(hides(a)));
      const chosen = c.sample(list, data.triggers.most, data.triggers.each);
      return chosen.map((element) => ({element, mark: c.mark(element), text: c.name(element)}));
    },
    // A lone « ? » whose title says what no key can show.
    signs: () =>
      matching('[title]')
        .filter(isSign)
        .map((element) => ({
          ...{element, text: c.name(element), said: element.title.slice(0, 80)},
          ...{key: 'mouse', result: 'echoue'},
        })),
    // What has just appeared, how to reach it, whether it hides other texts.
    shown: () => {
      h.nodes = c.end().shown;
      if (!h.nodes.length) return null;
      const boxes = h.nodes.map(boxOf);
      const trigger = c.marks[number];
      const said = h.nodes.map((node) => tools.oneLine(node.data)).join(' ');
      const menu = h.nodes[0].parentElement.closest('nav, [role=menu], [role=menubar], [role=navigation]');
      return {
        way: wayTo(trigger, boxes[0]),
        hides: hidesText(boxes, trigger),
        said: said.slice(0, 80),
        menu: Boolean(menu),
      };
    },
    still,
    again: () => {
      const said = h.nodes.map((node) => tools.oneLine(node.data));
      return still() || c.seenTexts().some((node) => said.includes(tools.oneLine(node.data)));
    },
    // What the keyboard may try, to see the same.
    targets: () => {
      const el = c.marks[number];
      const inside = [...el.querySelectorAll(c.NATIVE)];
      const around = [...(el.parentElement?.querySelectorAll(c.NATIVE) ?? [])];
      const near = [el, ...inside, el.closest(c.NATIVE), el.previousElementSibling, el.nextElementSibling, ...around];
      return [...new Set(near)]
        // What is transparent until it has the focus is reached all the same.
        .filter((one) => one?.matches(c.NATIVE) && isReached(one) && one.checkVisibility({visibilityProperty: true}))
        .slice(0, data.targets)
        .map((one) => c.mark(one));
    },
  };
  return questions[what]();
};
