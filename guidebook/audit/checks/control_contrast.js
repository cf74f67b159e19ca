({accessibleName, all, colour, contrast, exposed, FIELD, ground, oneLine, over, visible}) => {
  const found = [];
  let looked = false;
  const disabled = (el) => el.matches(':disabled, [aria-disabled=true]');
  const round = (ratio) => ratio.toFixed(1).replace('.', ',');
  const sides = ['Top', 'Right', 'Bottom', 'Left'];
  // The best contrast that the edge, the shadow or the inside of a control has with what is around it.
  for (const element of all(FIELD).filter((el) => visible(el) && exposed(el) && !disabled(el) && el.type !== 'file' && el.type !== 'range' && el.type !== 'color')) {
    const style = getComputedStyle(element);
    const around = element.parentElement && ground(element.parentElement);
    if (!around) continue;
    // The browser's own box, that its author left alone, isn't judged.
    if (/^(checkbox|radio)$/.test(element.type) && style.appearance !== 'none') continue;
    looked = true;
    const inside = over(colour(style.backgroundColor), around);
    const edges = sides.filter((side) => parseFloat(style[`border${side}Width`]) >= 0.5 && !/none|hidden/.test(style[`border${side}Style`])).map((side) => contrast(over(colour(style[`border${side}Color`]), around), around));
    if (style.boxShadow !== 'none' || style.backgroundImage !== 'none' || (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0)) continue;
    // A block drawn around the field may be what people see of it.
    const frame = element.parentElement;
    const framed = frame.getBoundingClientRect();
    const box = element.getBoundingClientRect();
    const frameStyle = getComputedStyle(frame);
    const hugs = framed.width < box.width + 90 && framed.height < box.height + 30 && !frame.matches('label, p, body, form');
    if (hugs && (parseFloat(frameStyle.borderBottomWidth) > 0 || frameStyle.boxShadow !== 'none' || colour(frameStyle.backgroundColor)[3] > 0)) continue;
    const best = Math.max(contrast(inside, around), ...edges, 1);
    if (best < 3) found.push({element, key: 'field', text: accessibleName(element).slice(0, 60), ratio: round(best)});
  }
  // A button or a link that is only a drawing of one colour.
  for (const element of all('button, a[href], [role=button]').filter((el) => visible(el) && exposed(el) && !disabled(el) && !oneLine(el.innerText))) {
    const drawing = element.querySelector('svg');
    if (!drawing || element.querySelector('img, picture, canvas') || !visible(drawing)) continue;
    const shapes = [...drawing.querySelectorAll('path, rect, circle, polygon, line, polyline, ellipse')];
    const under = ground(drawing.parentElement);
    if (!under || !shapes.length || shapes.some((one) => /url\(/.test(getComputedStyle(one).fill + getComputedStyle(one).stroke))) continue;
    looked = true;
    const filled = (one) => {
      const box = one.getBBox();
      return [...Array(64).keys()].some((i) => one.isPointInFill(new DOMPoint(box.x + (box.width * (i % 8 + 0.5)) / 8, box.y + (box.height * (Math.floor(i / 8) + 0.5)) / 8)));
    };
    const inks = shapes.flatMap((one) => {
      const style = getComputedStyle(one);
      const alpha = Number(style.opacity);
      // A cross of two strokes has nothing inside to fill.
      const paints = style.stroke !== 'none' && !filled(one) ? [style.stroke] : [style.fill, style.stroke];
      return paints.filter((paint) => paint !== 'none').map((paint) => colour(paint)).filter((paint) => paint[3] > 0).map(([r, g, b, a]) => over([r, g, b, a * alpha], under));
    });
    if (!inks.length || drawing.querySelector('use, image, [filter], [mask]')) continue;
    const best = Math.max(...inks.map((ink) => contrast(ink, under)));
    if (best < 3) found.push({element, key: 'icon', text: accessibleName(element).slice(0, 60), ratio: round(best)});
  }
  return {looked, found};
}
