// "find" what shows something under the mouse; then what was shown, and how it fares.
(tools, what, number) => {
  const c = window.__conduite;
  const h = (c.hover ??= {});
  const still = () => h.nodes.filter((node) => node.isConnected && c.seenTexts().includes(node)).length > 0;
  if (what === 'find') {
    const rules = [];
    const read = (list) => {
      for (const rule of list) {
        if (rule.cssRules?.length) read(rule.cssRules);
        if (
          rule.selectorText?.includes(':hover') &&
          /display|visibility|opacity|height|transform|left|top|clip|content/.test(rule.style.cssText)
        )
          rules.push(rule.selectorText);
      }
    };
    for (const sheet of document.styleSheets) {
      try {
        read(sheet.cssRules);
      } catch {
        /* another origin's sheet */
      }
    }
    const bases = new Set();
    for (const rule of rules) {
      for (const one of rule.split(/,(?![^(]*\))/)) {
        const at = one.indexOf(':hover');
        if (
          at > 0 &&
          (/[\s>+~]/.test(one.slice(at + 6).trim()) || one.slice(at + 6).trim() !== '' || /content/.test(rule))
        )
          bases.add(one.slice(0, at).trim());
      }
    }
    const styled = [...bases].flatMap((base) => {
      try {
        return [...document.querySelectorAll(base)];
      } catch {
        return [];
      }
    });
    const heard = [...document.body.querySelectorAll('*')].filter((el) =>
      (el.__heard ?? []).some((type) => /^(mouseover|mouseenter|pointerover|pointerenter)$/.test(type)),
    );
    const list = [...new Set([...styled, ...heard])].filter((el) => el !== document.body && c.seen(el));
    // What hides something comes first: all the lines of a menu look alike.
    const hides = (el) =>
      [...el.querySelectorAll('*'), ...(el.nextElementSibling ? [el.nextElementSibling] : [])].some(
        (one) => one.textContent.trim() && !one.checkVisibility({opacityProperty: true, visibilityProperty: true}),
      );
    list.sort((a, b) => Number(hides(b)) - Number(hides(a)));
    return c.sample(list, 8, 2).map((element) => ({element, mark: c.mark(element), text: c.name(element)}));
  }
  // A lone « ? » whose title says what no key can show.
  if (what === 'signs') {
    return [...document.querySelectorAll('[title]')]
      .filter(
        (el) =>
          /^[?ℹ️ⓘi!…*🛈❓❔]{1,2}$/u.test(el.textContent.trim()) &&
          el.title.length > 8 &&
          c.seen(el) &&
          !el.closest(
            'a[href], button, label, summary, abbr, [tabindex="0"], [aria-describedby], [aria-hidden=true]',
          ) &&
          !el.hasAttribute('aria-label') &&
          !tools.oneLine(document.body.innerText).toLowerCase().includes(el.title.toLowerCase()),
      )
      .map((element) => ({
        element,
        text: c.name(element),
        said: element.title.slice(0, 80),
        key: 'mouse',
        result: 'echoue',
      }));
  }
  if (what === 'shown') {
    const {shown} = c.end();
    h.nodes = shown;
    if (!shown.length) return null;
    const old = new Set(h.nodes);
    const others = c.seenTexts().filter((node) => !old.has(node) && !c.marks[number].contains(node));
    const boxes = shown.map((node) => {
      const r = document.createRange();
      r.selectNodeContents(node);
      return r.getBoundingClientRect();
    });
    const box = {
      left: Math.min(...boxes.map((b) => b.left)),
      top: Math.min(...boxes.map((b) => b.top)),
      right: Math.max(...boxes.map((b) => b.right)),
      bottom: Math.max(...boxes.map((b) => b.bottom)),
    };
    const hides = others.some((node) => {
      const r = document.createRange();
      r.selectNodeContents(node);
      return [...r.getClientRects()].some(
        (q) =>
          Math.min(q.right, box.right) - Math.max(q.left, box.left) > 4 &&
          Math.min(q.bottom, box.bottom) - Math.max(q.top, box.top) > 4,
      );
    });
    // From the trigger to the content by the shortest way: along the trigger first, then across.
    const near = (low, high, at) => Math.min(Math.max(at, low), high);
    const from = c.marks[number].getBoundingClientRect();
    const first = boxes[0];
    const to = {x: first.x + Math.min(first.width / 2, 12), y: first.y + first.height / 2};
    const way = [{x: near(from.left + 2, from.right - 2, to.x), y: near(from.top + 2, from.bottom - 2, to.y)}, to];
    const said = shown.map((node) => tools.oneLine(node.data)).join(' ');
    return {
      way,
      hides,
      said: said.slice(0, 80),
      menu: Boolean(shown[0].parentElement.closest('nav, [role=menu], [role=menubar], [role=navigation]')),
    };
  }
  if (what === 'still') return still();
  if (what === 'again') {
    const said = h.nodes.map((node) => tools.oneLine(node.data));
    return still() || c.seenTexts().some((node) => said.includes(tools.oneLine(node.data)));
  }
  if (what === 'targets') {
    const el = c.marks[number];
    const near = [
      el,
      ...el.querySelectorAll(c.NATIVE),
      el.closest(c.NATIVE),
      el.previousElementSibling,
      el.nextElementSibling,
      ...(el.parentElement?.querySelectorAll(c.NATIVE) ?? []),
    ];
    // In a composite widget, arrows reach what Tab doesn't.
    const COMPOSITE =
      '[role=toolbar], [role=tablist], [role=menu], [role=menubar], [role=tree], [role=grid], [role=treegrid], [role=listbox], [role=radiogroup]';
    const reached = (one) =>
      one.tabIndex >= 0 ||
      [...(one.closest(COMPOSITE)?.querySelectorAll(c.NATIVE) ?? [])].some((other) => other.tabIndex >= 0);
    return [...new Set(near)]
      .filter((one) => one && one.matches(c.NATIVE) && reached(one) && c.seen(one))
      .slice(0, 4)
      .map((one) => c.mark(one));
  }
  return null;
};
