// "present" the dialog that covers the page when it arrives; "find" what may open one; "opened" the dialog that a click
// opened; "inside", "closed", "back" how it behaves.
(tools, what, number) => {
  const c = window.__conduite;
  const d = (c.dialog ??= {before: []});
  const overlays = () =>
    [...document.querySelectorAll('body *')].filter((el) => {
      const style = getComputedStyle(el);
      if (
        style.position !== 'fixed' ||
        style.pointerEvents === 'none' ||
        !el.checkVisibility({opacityProperty: true, visibilityProperty: true})
      )
        return false;
      const r = el.getBoundingClientRect();
      return r.width >= innerWidth * 0.95 && r.height >= innerHeight * 0.95 && tools.textOf(el).length > 0;
    });
  const dialogs = () =>
    [...document.querySelectorAll('dialog[open], [role=dialog], [role=alertdialog], [aria-modal=true]')].filter(
      (el) => c.seen(el) || [...el.children].some(c.seen),
    );
  // A box laid over a veil that is its neighbour, not its parent.
  const veiled = () =>
    [...document.querySelectorAll('body *')].some((el) => {
      const style = getComputedStyle(el);
      if (
        style.position !== 'fixed' ||
        tools.textOf(el) ||
        !el.checkVisibility({opacityProperty: true, visibilityProperty: true})
      )
        return false;
      const [r, ink] = [el.getBoundingClientRect(), tools.colour(style.backgroundColor)];
      return (
        r.width >= innerWidth * 0.95 &&
        r.height >= innerHeight * 0.95 &&
        (ink[3] > 0.1 || style.backdropFilter !== 'none')
      );
    });
  const laid = () =>
    [...document.querySelectorAll('body *')].filter(
      (el) =>
        /fixed|absolute/.test(getComputedStyle(el).position) &&
        el.offsetWidth > innerWidth * 0.15 &&
        el.offsetHeight > 60 &&
        tools.textOf(el) &&
        c.seen(el) &&
        el.querySelector(c.NATIVE),
    );
  const floats = () => {
    const veil = veiled();
    const onTop = (el) => {
      const r = el.getBoundingClientRect();
      return el.contains(document.elementFromPoint(r.x + r.width / 2, r.y + Math.min(r.height / 2, 40)));
    };
    // It lies over a part of some text.
    const laps = (box) => {
      const b = box.getBoundingClientRect();
      return c
        .seenTexts()
        .filter((node) => !box.contains(node))
        .some((node) => {
          const range = document.createRange();
          range.selectNodeContents(node);
          return [...range.getClientRects()].some((r) => {
            const [left, right, top, bottom] = [
              Math.max(r.left, b.left),
              Math.min(r.right, b.right),
              Math.max(r.top, b.top),
              Math.min(r.bottom, b.bottom),
            ];
            return (
              right - left > 8 &&
              bottom - top > 8 &&
              box.contains(document.elementFromPoint((left + right) / 2, (top + bottom) / 2))
            );
          });
        });
    };
    const list = laid().filter((el) => !d.laid?.has(el) && onTop(el));
    // Without a veil, a fixed box that asks something and stays is a window; a message, a menu or a part of the page
    // isn't.
    const asks = (el) =>
      getComputedStyle(el).position === 'fixed' &&
      el.querySelector('button, [role=button], input') &&
      el.querySelector('p, h1, h2, h3, h4, h5, h6, label') &&
      !el.closest('[role], [aria-live], nav, header, footer, aside, output, details, [popover]') &&
      !el.querySelector('[role=status], [role=alert], [role=menu], [role=listbox], nav') &&
      laps(el);
    return list.filter(
      (el) =>
        (veil || (d.laid && asks(el))) &&
        !list.some((other) => other !== el && other.contains(el)) &&
        !dialogs().some((box) => box.contains(el) || el.contains(box)),
    );
  };
  const all = () => [...new Set([...dialogs(), ...overlays(), ...floats()])];
  if (what === 'find') {
    const list = [...document.querySelectorAll('button, [role=button], a[href^="#"], [aria-haspopup=dialog]')].filter(
      (el) =>
        c.seen(el) &&
        !el.disabled &&
        !(el.form && /^(submit|reset)$/.test(el.type)) &&
        !el.closest('dialog, [role=dialog], summary') &&
        !el.matches('[aria-expanded], [role=tab]'),
    );
    const first = list.sort(
      (a, b) => Number(b.matches('[aria-haspopup=dialog]')) - Number(a.matches('[aria-haspopup=dialog]')),
    );
    return c.sample(first, 6, 2).map((element) => ({element, mark: c.mark(element), text: c.name(element)}));
  }
  // It hides texts that are not its own.
  const covers = (box) =>
    c
      .seenTexts()
      .map((node) => node.parentElement)
      .filter((el) => !box.contains(el))
      .some((el) => {
        const r = el.getBoundingClientRect();
        const top = document.elementFromPoint(r.x + Math.min(r.width / 2, 20), r.y + r.height / 2);
        return top && box.contains(top);
      });
  const described = (box) => {
    d.box = box;
    const role =
      box.matches('dialog, [role=dialog], [role=alertdialog]') ||
      box.querySelector('dialog[open], [role=dialog], [role=alertdialog]');
    const modal =
      box.matches('dialog:modal, [aria-modal=true]') ||
      box.querySelector('[aria-modal=true], dialog:modal') ||
      (veiled() && floats().includes(box)) ||
      overlays().some((el) => el === box || el.contains(box) || !d.before.includes(el));
    const focusables = [...box.querySelectorAll('*')].filter(
      (el) => el.matches(c.NATIVE) && el.tabIndex >= 0 && !el.disabled && c.seen(el),
    ).length;
    return {element: box, role: Boolean(role), modal: Boolean(modal), focusables};
  };
  if (what === 'present') {
    d.before = all();
    const box = d.before.find((el) => el.matches('dialog:modal') || covers(el));
    const seen = box && described(box);
    return seen?.modal ? seen : null;
  }
  if (what === 'before') {
    d.laid = new Set(laid());
    d.before = all();
    return null;
  }
  if (what === 'opened') {
    const [box] = all().filter((el) => !d.before.includes(el));
    if (!box) return null;
    return described(box);
  }
  if (what === 'inside') {
    const now = c.focused();
    if (!now || now === document.body || now === document.documentElement) return 'body';
    return d.box.contains(now) ? 'in' : 'out';
  }
  if (what === 'closed') return !d.box.isConnected || !all().includes(d.box);
  if (what === 'closer') {
    const named = (el) =>
      /ferm|close|annul|cancel|×|✕|\bok\b|non\b|compris|retour|\bx\b/i.test(
        [tools.textOf(el), el.getAttribute('aria-label'), el.title, el.className].join(' '),
      );
    const el = [...d.box.querySelectorAll('button, [role=button], a, [onclick], span, div, i, svg')].find(
      (one) => named(one) && c.seen(one) && one.textContent.length < 40,
    );
    return el ? {mark: c.mark(el), reached: Boolean(el.closest(c.NATIVE)) && el.closest(c.NATIVE).tabIndex >= 0} : null;
  }
  const now = c.focused();
  const opener = c.marks[number];
  return now === opener ? 'opener' : !now || now === document.body ? 'body' : 'other';
};
