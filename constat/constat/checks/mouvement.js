// What moves by itself for more than five seconds: animations of CSS, SVG and the browser, marquees, silent videos.
(tools, what) => {
  const c = window.__conduite;
  const long = (animation) => {
    if (animation.playState !== 'running' || !animation.effect) return false;
    const timing = animation.effect.getComputedTiming();
    return timing.endTime - (timing.delay ?? 0) > 5000 && timing.duration > 0;
  };
  const changes = (effect) => {
    const frames = effect.getKeyframes();
    const plain = frames.map(({offset, computedOffset, easing, composite, ...rest}) => JSON.stringify(rest));
    return new Set(plain).size > 1;
  };
  // A progress of scrolling isn't a movement by itself.
  const timed = (animation) =>
    !animation.timeline ||
    animation.timeline === document.timeline ||
    animation.timeline.constructor === DocumentTimeline;
  const shown = (el) => {
    const r = el.getBoundingClientRect();
    return el.checkVisibility({visibilityProperty: true}) && r.width > 3 && r.height > 3 && r.right > -2000;
  };
  const moving = document
    .getAnimations()
    .filter((a) => timed(a) && long(a) && changes(a.effect) && a.effect.target && shown(a.effect.target))
    .map((a) => a.effect.target);
  const smil = [...document.querySelectorAll('svg')].filter(
    (svg) =>
      shown(svg) &&
      !svg.animationsPaused?.() &&
      [...svg.querySelectorAll('animate, animateTransform, animateMotion')].some(
        (one) =>
          !/click|mouse|focus|indefinite/.test(one.getAttribute('begin') ?? '') &&
          (one.getAttribute('repeatCount') === 'indefinite' || Number.parseFloat(one.getAttribute('dur')) > 5),
      ),
  );
  const marquees = [...document.querySelectorAll('marquee')].filter(shown);
  // What is played of a film: all, or the part that a media fragment asks for (« #t=0,4 »).
  const length = (v) => {
    const [, from, to] = v.currentSrc.match(/#(?:.*&)?t=(?:npt:)?([\d.]*),([\d.]+)/) ?? [];
    return to ? Math.min(Number(to), v.duration) - Number(from) : v.duration;
  };
  const videos = [...document.querySelectorAll('video')].filter(
    (v) => shown(v) && !v.controls && (v.autoplay || !v.paused) && (v.loop || length(v) > 5),
  );
  const all = [...new Set([...moving, ...smil, ...marquees, ...videos])];
  if (what === 'again') return all.length;
  // A wheel that turns while something is awaited says so by its role, or by its name.
  const WAITS = /load|spin(?!e)|wait|progress|charge?ment|attente/i;
  const isWheel = (el) => !tools.textOf(el) && WAITS.test(`${el.id} ${el.getAttribute('class') ?? ''}`);
  return all.slice(0, 6).map((element) => ({
    element,
    text: tools.textOf(element).slice(0, 60) || (element.id ? `#${element.id}` : element.localName),
    busy: isWheel(element) || Boolean(element.closest('[role=progressbar], [role=status], [aria-busy=true]')),
    small: false,
  }));
};
