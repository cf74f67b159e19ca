// What listens to the press of the mouse and is worked by it (not dragged, drawn nor slid).
(tools) => {
  const c = window.__conduite;
  const down = (el) => (el.__heard ?? []).some((type) => /^(mousedown|pointerdown|touchstart)$/.test(type));
  const list = [...document.body.querySelectorAll('*')].filter(
    (el) =>
      down(el) &&
      c.seen(el) &&
      !el.matches(
        'input:not([type=button], [type=submit], [type=checkbox]), select, textarea, canvas, summary, ' +
          '[draggable=true], [role=slider], [role=scrollbar], [role=separator], video, audio',
      ) &&
      !/grab|move|resize/.test(getComputedStyle(el).cursor) &&
      getComputedStyle(el).touchAction !== 'none',
  );
  return c.sample(list, 8).map((element) => ({
    element,
    mark: c.mark(element),
    text: c.name(element),
    menu: element.hasAttribute('aria-haspopup'),
  }));
};
