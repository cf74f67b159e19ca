// Whether a finger that slides on a marked thing changes what is shown, where one that only touches it doesn't.
(tools, mark) => {
  const c = window.__conduite;
  const el = c.marks[mark];
  const r = el.getBoundingClientRect();
  const [x, y] = [r.x + r.width / 2, r.y + Math.min(r.height / 2, 200)];
  const touch = (type, dx, dy) => {
    const one = new Touch({
      identifier: 1,
      target: el,
      clientX: x + dx,
      clientY: y + dy,
      pageX: x + dx + scrollX,
      pageY: y + dy + scrollY,
      screenX: x + dx,
      screenY: y + dy,
    });
    const down = type === 'touchend' ? [] : [one];
    el.dispatchEvent(
      new TouchEvent(type, {
        bubbles: true,
        cancelable: true,
        touches: down,
        targetTouches: down,
        changedTouches: [one],
      }),
    );
  };
  const changes = (dx, dy) => {
    c.begin();
    touch('touchstart', 0, 0);
    touch('touchmove', dx / 2, dy / 2);
    touch('touchmove', dx, dy);
    touch('touchend', dx, dy);
    const done = c.end();
    return done.shown.length > 0 || done.gone.length > 0 || done.values;
  };
  c.touched = true;
  return (
    !changes(0, 0) &&
    [
      [-150, 0],
      [150, 0],
      [0, -150],
    ].some(([dx, dy]) => changes(dx, dy))
  );
};
