// Animations that still displace something large, and smooth scrolling.
(tools) => {
  const displaces = (effect) =>
    effect
      .getKeyframes()
      .some((frame) =>
        [
          'transform',
          'translate',
          'rotate',
          'scale',
          'left',
          'top',
          'right',
          'bottom',
          'marginLeft',
          'marginTop',
          'backgroundPositionX',
          'offsetDistance',
        ].some((name) => frame[name] !== undefined && frame[name] !== 'none'),
      );
  const long = (effect) => effect.getComputedTiming().activeDuration > 300;
  const large = (el) => {
    const r = el.getBoundingClientRect();
    return r.width > 40 && r.height > 10 && el.checkVisibility({visibilityProperty: true});
  };
  const moving = document
    .getAnimations()
    .filter(
      (a) =>
        a.playState === 'running' &&
        a.effect?.target &&
        long(a.effect) &&
        displaces(a.effect) &&
        large(a.effect.target),
    )
    .map((a) => a.effect.target);
  const found = [...new Set(moving)]
    .slice(0, 4)
    .map((element) => ({
      key: 'moves',
      result: 'a_verifier',
      element,
      text: tools.textOf(element).slice(0, 60) || element.localName,
    }));
  if (getComputedStyle(document.documentElement).scrollBehavior === 'smooth')
    found.push({key: 'scroll', result: 'a_verifier', element: document.documentElement});
  return found;
};
