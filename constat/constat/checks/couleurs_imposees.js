// Remember what is drawn by a background alone; then tell which of it forced colours leave without any drawing.
(tools, what) => {
  const c = window.__conduite;
  const system = (name) => {
    const probe = document.body.appendChild(document.createElement('i'));
    probe.style.backgroundColor = name;
    const colour = getComputedStyle(probe).backgroundColor;
    probe.remove();
    return colour;
  };
  const clear = (colour) => /^transparent$|^rgba\(.*, 0\)$/.test(colour);
  const behind = (el) => {
    for (let here = el.parentElement; here; here = here.parentElement) {
      const colour = getComputedStyle(here).backgroundColor;
      if (!clear(colour)) return colour;
    }
    return what === 'before' ? 'rgb(255, 255, 255)' : system('Canvas');
  };
  const drawn = (el) =>
    [null, '::before', '::after'].some((pseudo) => {
      const s = getComputedStyle(el, pseudo);
      if (pseudo && (s.content === 'none' || s.content === 'normal')) return false;
      const edge = ['Top', 'Right', 'Bottom', 'Left'].some(
        (side) => s[`border${side}Style`] !== 'none' && Number.parseFloat(s[`border${side}Width`]) > 0,
      );
      return (
        edge ||
        /url|gradient/.test(s.backgroundImage) ||
        (pseudo && /[^"\s]/.test(s.content)) ||
        s.outlineStyle !== 'none'
      );
    });
  const bare = (el) =>
    !el.innerText?.trim() &&
    !el.querySelector('img, svg, canvas, video, input') &&
    !el.matches('img, svg, svg *, canvas, video, iframe, hr, html, body, option');
  // System colours that a pseudo-element is given stay: Highlight, CanvasText.
  const keeps = (el) =>
    ['::before', '::after'].some((pseudo) => {
      const {content, backgroundColor} = getComputedStyle(el, pseudo);
      return content !== 'none' && content !== 'normal' && !clear(backgroundColor) && backgroundColor !== behind(el);
    });
  const CONTROL =
    'a[href], button, input, select, textarea, summary, label, [role=button], [role=link], [role=switch], ' +
    '[role=checkbox], [role=radio], [role=tab], [role=menuitem], [role=option], [role=slider], ' +
    '[role=progressbar], [role=meter]';
  if (what === 'before') {
    c.painted = [...document.body.querySelectorAll('*')].filter((el) => {
      if (!bare(el) || el.childElementCount || !c.seen(el) || drawn(el)) return false;
      const s = getComputedStyle(el);
      const r = el.getBoundingClientRect();
      return (
        r.width >= 6 &&
        r.height >= 6 &&
        r.width < 600 &&
        !clear(s.backgroundColor) &&
        s.backgroundColor !== behind(el) &&
        (!/^(input|select|textarea)$/.test(el.localName) || s.appearance === 'none')
      );
    });
    return [];
  }
  const gone = c.painted.filter(
    (el) =>
      !drawn(el) &&
      !keeps(el) &&
      getComputedStyle(el).forcedColorAdjust !== 'none' &&
      (clear(getComputedStyle(el).backgroundColor) || getComputedStyle(el).backgroundColor === behind(el)),
  );
  return gone
    .slice(0, 5)
    .map((element) => {
      const control = element.closest(CONTROL);
      return {
        key: control ? 'control' : 'mark',
        result: 'a_verifier',
        element,
        text: control ? (tools.accessibleName(control) || c.name(control)).slice(0, 60) : '',
      };
    })
    .filter((one) => one.key === 'control' || !one.element.closest('[aria-hidden=true]'));
};
