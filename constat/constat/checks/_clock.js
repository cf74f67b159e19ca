// Where each text is: "places". What scripts change on what is seen: "watch", then "sample" several times, then
// "changing"; "pause" clicks a pause button.
(tools, what, moment) => {
  const c = window.__conduite;
  const t = (c.timed ??= {});
  if (what === 'places') {
    return c
      .seenTexts()
      .filter((node) => tools.oneLine(node.data).split(' ').length >= 3)
      .slice(0, 300)
      .map((node) => ({said: tools.oneLine(node.data), ...tools.place(node.parentElement)}));
  }
  const look = (el) => {
    const r = el.getBoundingClientRect();
    const style = getComputedStyle(el);
    const text = el.childElementCount < 30 ? el.innerText : '';
    return [
      r.x,
      r.y,
      r.width,
      r.height,
      style.opacity,
      style.visibility,
      style.transform,
      style.backgroundColor,
      style.backgroundPosition,
      style.color,
      el.src ?? '',
      text,
    ].join('|');
  };
  if (what === 'watch') {
    t.seen = new Map();
    t.targets = new Set();
    t.observer?.disconnect();
    t.observer = new MutationObserver((records) => {
      for (const record of records) {
        const el = record.target.nodeType === 1 ? record.target : record.target.parentElement;
        if (el && el !== document.documentElement && el !== document.body && document.body.contains(el))
          t.targets.add(el);
      }
    });
    t.observer.observe(document.body, {attributes: true, childList: true, characterData: true, subtree: true});
    return null;
  }
  if (what === 'sample') {
    for (const el of t.targets) {
      if (!el.isConnected) continue;
      if (!t.seen.has(el)) t.seen.set(el, {last: null, moments: new Set()});
      const seen = t.seen.get(el);
      const now = c.seen(el) ? look(el) : 'hidden';
      // What a script has just touched for the first time, after others, has changed too.
      if (seen.last !== null ? seen.last !== now : moment > 0) seen.moments.add(moment);
      seen.last = now;
    }
    return null;
  }
  if (what === 'pause') return c.pause();
  t.observer.disconnect();
  // Slides that take turns each change once: together, what holds them changes again and again.
  const together = new Map();
  for (const [el, {moments}] of t.seen) {
    const parent = el.parentElement;
    if (!parent || parent === document.body || !moments.size) continue;
    together.set(parent, new Set([...(together.get(parent) ?? []), ...moments]));
  }
  const moving = [
    ...new Set([
      ...[...t.seen].filter(([, {moments}]) => moments.size >= 2).map(([el]) => el),
      ...[...together].filter(([, moments]) => moments.size >= 2).map(([el]) => el),
    ]),
  ];
  const outer = moving.filter((el) => !moving.some((other) => other !== el && other.contains(el)));
  return outer.slice(0, 5).map((element) => {
    const text = tools.textOf(element);
    const small = text.length <= 14 && !element.querySelector('img, svg');
    return {
      element,
      text: text.slice(0, 60),
      busy: Boolean(
        element.closest('[role=progressbar], [role=status], [role=timer], [role=log], [aria-busy=true], [aria-live]'),
      ),
      small,
    };
  });
};
