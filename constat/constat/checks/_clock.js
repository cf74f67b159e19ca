// What moves by itself, one question at a time: `what` is the name of one of the functions at the end.
(tools, what, moment) => {
  const c = window.__conduite;
  const t = (c.timed ??= {});
  const {data} = tools;
  const lookOf = (el) => {
    const {x, y, width, height} = el.getBoundingClientRect();
    const style = getComputedStyle(el);
    const text = el.childElementCount < data.children ? el.innerText : '';
    return [x, y, width, height, ...data.style.map((name) => style[name]), el.src ?? '', text].join('|');
  };
  const elementOf = ({target}) => (target.nodeType === Node.ELEMENT_NODE ? target : target.parentElement);
  const isPart = (el) => el && el !== document.body && document.body.contains(el);
  const looked = (el) => {
    if (!t.seen.has(el)) t.seen.set(el, {last: null, moments: new Set()});
    const seen = t.seen.get(el);
    const now = c.seen(el) ? lookOf(el) : 'hidden';
    // What a script has just touched for the first time, after others, has changed too.
    const changed = seen.last === null ? moment > 0 : seen.last !== now;
    if (changed) seen.moments.add(moment);
    seen.last = now;
  };
  // Slides that take turns each change once: together, what holds them changes again and again.
  const together = () => {
    const parents = new Map();
    for (const [{parentElement: parent}, {moments}] of t.seen) {
      if (!parent || parent === document.body || !moments.size) continue;
      parents.set(parent, new Set([...(parents.get(parent) ?? []), ...moments]));
    }
    return parents;
  };
  const BUSY = '[role=progressbar], [role=status], [role=timer], [role=log], [aria-busy=true], [aria-live]';

  const questions = {
    // Where each text is.
    places: () =>
      c
        .seenTexts()
        .filter((node) => tools.oneLine(node.data).split(' ').length >= data.words)
        .slice(0, data.texts)
        .map((node) => ({said: tools.oneLine(node.data), ...tools.place(node.parentElement)})),
    // Note from now on what scripts change.
    watch: () => {
      t.seen = new Map();
      t.targets = new Set();
      t.observer?.disconnect();
      t.observer = new MutationObserver((records) => {
        for (const el of records.map(elementOf).filter(isPart)) t.targets.add(el);
      });
      t.observer.observe(document.body, {attributes: true, childList: true, characterData: true, subtree: true});
    },
    // Compare what they changed with the last look.
    sample: () => [...t.targets].filter((el) => el.isConnected).forEach(looked),
    pause: () => c.pause(),
    // What looked different in two moments at least.
    changing: () => {
      t.observer.disconnect();
      const alone = [...t.seen].filter(([, {moments}]) => moments.size >= data.moments).map(([el]) => el);
      const groups = [...together()].filter(([, moments]) => moments.size >= data.moments).map(([el]) => el);
      const moving = [...new Set([...alone, ...groups])];
      const outer = moving.filter((el) => !moving.some((other) => other !== el && other.contains(el)));
      return outer.slice(0, data.shown).map((element) => {
        const text = tools.textOf(element);
        const small = text.length <= data.small && !element.querySelector('img, svg');
        return {element, text: text.slice(0, 60), busy: Boolean(element.closest(BUSY)), small};
      });
    },
  };
  return questions[what]() ?? null;
};
