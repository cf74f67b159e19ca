({accessibleName, all, colour, contrast, exposed, FIELD, ground, oneLine, over, visible}) => {
  const found = [];
  let looked = false;
  const disabled = (el) => el.matches(':disabled, [aria-disabled=true]');
  const round = (ratio) => ratio.toFixed(1);
  const sides = ['Top', 'Right', 'Bottom', 'Left'];
  const drawn = (el, side) => {
    const style = getComputedStyle(el, side);
    return (
      (!side || style.content !== 'none') &&
      ((parseFloat(style.borderBottomWidth) > 0 && style.borderBottomStyle !== 'none') ||
        style.boxShadow !== 'none' ||
        colour(style.backgroundColor)[3] > 0)
    );
  };
  // A block around the field, or laid over it, that is hardly larger.
  const framed = (element) => {
    const box = element.getBoundingClientRect();
    const hugs = (el) => {
      const r = el.getBoundingClientRect();
      return (
        r.width >= box.width &&
        r.height >= box.height - 2 &&
        r.width < box.width + 90 &&
        r.height < box.height + (el.localName === 'label' ? 50 : 30)
      );
    };
    let here = element.parentElement;
    for (
      let i = 0;
      here && i < 3 && !here.matches('p, body, form, main, fieldset');
      i += 1, here = here.parentElement
    ) {
      if (
        hugs(here) &&
        ([here, ...here.children].some((el) =>
          !el.contains(element) || el === here ? hugs(el) && drawn(el) : false,
        ) ||
          drawn(here, '::before') ||
          drawn(here, '::after'))
      )
        return true;
    }
    return false;
  };
  // The best contrast that the edge, the shadow or the inside of a control has with what is around it.
  for (const element of all(FIELD).filter(
    (el) =>
      visible(el) && exposed(el) && !disabled(el) && el.type !== 'file' && el.type !== 'range' && el.type !== 'color',
  )) {
    const style = getComputedStyle(element);
    const around = element.parentElement && ground(element.parentElement);
    if (!around) continue;
    // The browser's own box, that its author left alone, isn't judged.
    if (/^(checkbox|radio)$/.test(element.type) && style.appearance !== 'none') continue;
    looked = true;
    const inside = over(colour(style.backgroundColor), around);
    const edges = sides
      .filter(
        (side) => parseFloat(style[`border${side}Width`]) >= 0.5 && !/none|hidden/.test(style[`border${side}Style`]),
      )
      .map((side) => contrast(over(colour(style[`border${side}Color`]), around), around));
    if (
      style.boxShadow !== 'none' ||
      style.backgroundImage !== 'none' ||
      (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0)
    )
      continue;
    // A block drawn around the field may be what people see of it.
    if (framed(element)) continue;
    const best = Math.max(contrast(inside, around), ...edges, 1);
    if (best < 3) found.push({element, key: 'field', text: accessibleName(element).slice(0, 60), ratio: round(best)});
  }
  // A button or a link that is only a drawing of one colour.
  for (const element of all('button, a[href], [role=button]').filter(
    (el) => visible(el) && exposed(el) && !disabled(el) && !oneLine(el.innerText),
  )) {
    const drawing = element.querySelector('svg');
    if (!drawing || element.querySelector('img, picture, canvas') || !visible(drawing)) continue;
    const shapes = [...drawing.querySelectorAll('path, rect, circle, polygon, line, polyline, ellipse')];
    const under = ground(drawing.parentElement);
    if (
      !under ||
      !shapes.length ||
      shapes.some((one) => /url\(/.test(getComputedStyle(one).fill + getComputedStyle(one).stroke))
    )
      continue;
    looked = true;
    const filled = (one) => {
      const box = one.getBBox();
      return [...Array(64).keys()].some((i) =>
        one.isPointInFill(
          new DOMPoint(box.x + (box.width * ((i % 8) + 0.5)) / 8, box.y + (box.height * (Math.floor(i / 8) + 0.5)) / 8),
        ),
      );
    };
    const inks = shapes.flatMap((one) => {
      const style = getComputedStyle(one);
      const alpha = Number(style.opacity);
      // A cross of two strokes has nothing inside to fill.
      const paints = style.stroke !== 'none' && !filled(one) ? [style.stroke] : [style.fill, style.stroke];
      return paints
        .filter((paint) => paint !== 'none')
        .map((paint) => colour(paint))
        .filter((paint) => paint[3] > 0)
        .map(([r, g, b, a]) => over([r, g, b, a * alpha], under));
    });
    if (!inks.length || drawing.querySelector('use, image, [filter], [mask]')) continue;
    const best = Math.max(...inks.map((ink) => contrast(ink, under)));
    if (best < 3) found.push({element, key: 'icon', text: accessibleName(element).slice(0, 60), ratio: round(best)});
  }
  return {looked, found};
};
