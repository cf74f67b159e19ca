// The dialogs of a page, one question at a time: `what` is the name of one of the functions at the end.
(tools, what, number) => {
  const c = window.__conduite;
  const {data} = tools;
  const d = (c.dialog ??= {before: []});
  const every = (selector = 'body *') => [...document.querySelectorAll(selector)];
  const shown = (el) => el.checkVisibility({opacityProperty: true, visibilityProperty: true});
  const fills = (el, part) => {
    const box = el.getBoundingClientRect();
    return box.width >= innerWidth * part && box.height >= innerHeight * part;
  };
  const isFixed = (el) => getComputedStyle(el).position === 'fixed';

  // What covers the window and has words.
  const isOverlay = (el) =>
    isFixed(el) &&
    getComputedStyle(el).pointerEvents !== 'none' &&
    shown(el) &&
    fills(el, data.window) &&
    tools.textOf(el).length > 0;
  const overlays = () => every().filter(isOverlay);
  const dialogs = () => every(data.dialogs.join(', ')).filter((el) => c.seen(el) || [...el.children].some(c.seen));
  // A box laid over a veil that is its neighbour, not its parent.
  const isVeil = (el) => {
    if (!isFixed(el) || tools.textOf(el) || !shown(el) || !fills(el, data.window)) return false;
    const {backgroundColor, backdropFilter} = getComputedStyle(el);
    return tools.colour(backgroundColor)[3] > data.veil || backdropFilter !== 'none';
  };
  const isLaid = (el) =>
    /fixed|absolute/.test(getComputedStyle(el).position) &&
    el.offsetWidth > innerWidth * data.box.width &&
    el.offsetHeight > data.box.height &&
    tools.textOf(el) &&
    c.seen(el) &&
    el.querySelector(c.NATIVE);
  const isOnTop = (el) => {
    const r = el.getBoundingClientRect();
    return el.contains(document.elementFromPoint(r.x + r.width / 2, r.y + Math.min(r.height / 2, 40)));
  };
  // It lies over a part of some text.
  const laps = (box) => {
    const b = box.getBoundingClientRect();
    const lapped = (r) => {
      const [left, right] = [Math.max(r.left, b.left), Math.min(r.right, b.right)];
      const [top, bottom] = [Math.max(r.top, b.top), Math.min(r.bottom, b.bottom)];
      const common = right - left > data.lap && bottom - top > data.lap;
      return common && box.contains(document.elementFromPoint((left + right) / 2, (top + bottom) / 2));
    };
    const range = document.createRange();
    const others = c.seenTexts().filter((node) => !box.contains(node));
    return others.some((node) => {
      range.selectNodeContents(node);
      return [...range.getClientRects()].some(lapped);
    });
  };
  const CLOSES = tools.pattern(data.closes);
  const isCloser = (el) =>
    CLOSES.test([tools.textOf(el), el.getAttribute('aria-label'), el.title, el.className].join(' ')) &&
    c.seen(el) &&
    el.textContent.length < data.closer;
  // Without a veil, a fixed box that asks something and stays is a window, as is perhaps one laid on the text that has
  // a button to close it; a message, a menu or a part of the page isn't.
  const asks = (el) =>
    (isFixed(el) || [...el.querySelectorAll('button, [role=button], a')].some(isCloser)) &&
    el.querySelector('button, [role=button], input, a') &&
    el.querySelector('p, h1, h2, h3, h4, h5, h6, label, img') &&
    !el.closest('[role], [aria-live], nav, header, footer, aside, output, details, [popover]') &&
    !el.querySelector('[role=status], [role=alert], [role=menu], [role=listbox], nav') &&
    laps(el);
  const floats = () => {
    const veiled = every().some(isVeil);
    const list = every().filter((el) => isLaid(el) && !d.laid?.has(el) && isOnTop(el));
    const isOuter = (el) => !list.some((other) => other !== el && other.contains(el));
    const isOther = (el) => !dialogs().some((box) => box.contains(el) || el.contains(box));
    return list.filter((el) => (veiled || (d.laid && asks(el))) && isOuter(el) && isOther(el));
  };
  const open = () => [...new Set([...dialogs(), ...overlays(), ...floats()])];

  const isOpener = (el) =>
    c.seen(el) &&
    !el.disabled &&
    !(el.form && /^(submit|reset)$/.test(el.type)) &&
    !el.closest('dialog, [role=dialog], summary') &&
    !el.matches('[aria-expanded], [role=tab]');
  // It hides texts that are not its own.
  const covers = (box) => {
    const hides = (el) => {
      const r = el.getBoundingClientRect();
      const top = document.elementFromPoint(r.x + Math.min(r.width / 2, 20), r.y + r.height / 2);
      return top && box.contains(top);
    };
    const others = c.seenTexts().map((node) => node.parentElement);
    return others.filter((el) => !box.contains(el)).some(hides);
  };
  const isModal = (box) =>
    box.matches('dialog:modal, [aria-modal=true]') ||
    box.querySelector('[aria-modal=true], dialog:modal') ||
    (every().some(isVeil) && floats().includes(box)) ||
    overlays().some((el) => el === box || el.contains(box) || !d.before.includes(el));
  const isStop = (el) => el.matches(c.NATIVE) && el.tabIndex >= 0 && !el.disabled && c.seen(el);
  const described = (box) => {
    d.box = box;
    const ROLE = 'dialog, [role=dialog], [role=alertdialog]';
    const role = box.matches(ROLE) || box.querySelector('dialog[open], [role=dialog], [role=alertdialog]');
    const focusables = [...box.querySelectorAll('*')].filter(isStop).length;
    const modal = Boolean(isModal(box));
    return {element: box, role: Boolean(role), modal, sure: modal || isFixed(box), focusables};
  };

  const questions = {
    // What may open a dialog.
    find: () => {
      const list = every('button, [role=button], a[href^="#"], [aria-haspopup=dialog]').filter(isOpener);
      const says = (el) => Number(el.matches('[aria-haspopup=dialog]'));
      list.sort((a, b) => says(b) - says(a));
      return c.sample(list, data.openers.most, data.openers.each).map((element) => ({
        element,
        mark: c.mark(element),
        text: c.name(element),
      }));
    },
    // The dialog that covers the page when it arrives.
    present: () => {
      d.before = open();
      const box = d.before.find((el) => el.matches('dialog:modal') || covers(el));
      const seen = box && described(box);
      return seen?.modal ? seen : null;
    },
    before: () => {
      d.laid = new Set(every().filter(isLaid));
      d.before = open();
      return null;
    },
    // The dialog that a key has just opened.
    opened: () => {
      const box = open().find((el) => !d.before.includes(el));
      return box ? described(box) : null;
    },
    // Where the focus is, seen from the box.
    inside: () => {
      const now = c.focused();
      if (!now || now === document.body || now === document.documentElement) return 'body';
      return d.box.contains(now) ? 'in' : 'out';
    },
    // A key pressed while the browser's own buttons have the focus, after the last stop of the box, says nothing of it.
    into: () => {
      if (!d.box.contains(c.focused())) [...d.box.querySelectorAll('*')].find(isStop)?.focus({preventScroll: true});
      return null;
    },
    closed: () => !d.box.isConnected || !open().includes(d.box),
    closer: () => {
      const list = [...d.box.querySelectorAll('button, [role=button], a, [onclick], span, div, i, svg')];
      const el = list.find(isCloser);
      const control = el?.closest(c.NATIVE);
      return el ? {mark: c.mark(el), reached: Boolean(control) && control.tabIndex >= 0} : null;
    },
    // Where the focus is, seen from what opened the box.
    back: () => {
      const now = c.focused();
      if (now === c.marks[number]) return 'opener';
      return !now || now === document.body ? 'body' : 'other';
    },
  };
  return questions[what]();
};
