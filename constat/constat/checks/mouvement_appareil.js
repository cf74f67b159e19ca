// Two opposite movements; whether the page changed, whether it says or does something else, how many controls it has.
async (tools, types) => {
  const c = window.__conduite;
  c.touched = true;
  // What the movement scrolls needs somewhere to scroll to.
  const room = document.createElement('div');
  room.style.height = '300vh';
  document.body.append(room);
  scrollTo({top: innerHeight, behavior: 'instant'});
  await new Promise((resolve) => setTimeout(resolve, 60));
  const at = scrollY;
  let scrolled = false;
  let swayed = false;
  const texts = c.seenTexts().map((node) => node.parentElement);
  const places = () => JSON.stringify(texts.map((el) => el.getBoundingClientRect()));
  const before = places();
  c.begin();
  for (const sign of [1, -1]) {
    const v = 25 * sign;
    if (types.includes('devicemotion')) {
      const force = {x: v, y: v, z: v};
      dispatchEvent(
        new DeviceMotionEvent('devicemotion', {
          acceleration: force,
          accelerationIncludingGravity: force,
          rotationRate: {alpha: v, beta: v, gamma: v},
          interval: 16,
        }),
      );
    }
    if (types.includes('deviceorientation'))
      dispatchEvent(new DeviceOrientationEvent('deviceorientation', {alpha: 90 + v, beta: v * 2, gamma: v * 2}));
    await new Promise((resolve) => setTimeout(resolve, 30));
    scrolled ||= scrollY !== at;
    swayed ||= places() !== before;
  }
  const done = c.end();
  room.remove();
  const acted = scrolled || done.mutations > 0 || done.log.length > 0 || done.values;
  // A picture that sways is no command.
  const told =
    scrolled || swayed || done.shown.length > 0 || done.gone.length > 0 || done.log.length > 0 || done.values;
  return [
    acted,
    told,
    [...document.querySelectorAll('button, input, select, a[href^="#"], [role=button], [role=slider]')].filter(
      (el) => c.seen(el) && !el.closest('[role=search], search, nav') && !/^(aller|skip)/i.test(el.textContent.trim()),
    ).length,
  ];
};
