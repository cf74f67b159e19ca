// The texts whose ground is a picture, a gradient or a stack that styles can't tell: their lines, colour and least
// contrast.
({all, colour, contrast, exposed, ground, oneLine, over, textsOf, visible}) => {
  const found = [];
  const disabled = (el) => el.closest('[disabled], [aria-disabled=true], fieldset[disabled]');
  const least = (style) => {
    const size = parseFloat(style.fontSize);
    return size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700) ? 3 : 4.5;
  };
  const plain = (style) =>
    style.textShadow === 'none' && style.webkitTextStrokeWidth === '0px' && style.mixBlendMode === 'normal';
  const spots = [];
  for (const element of all('body *')) {
    const texts = textsOf(element);
    if (
      !texts.length ||
      spots.length > 40 ||
      element.closest('svg, [aria-hidden=true], option, select') ||
      !visible(element)
    )
      continue;
    if (!texts.some((node) => /[\p{L}\p{N}]{2}/u.test(node.data))) continue;
    const style = getComputedStyle(element);
    const ink = colour(style.webkitTextFillColor || style.color);
    if (ink[3] < 1 || !plain(style) || style.backgroundClip === 'text' || disabled(element)) continue;
    const lines = texts
      .flatMap((node) => {
        const range = document.createRange();
        range.selectNodeContents(node);
        return [...range.getClientRects()];
      })
      .filter((r) => r.width > 4 && r.height > 4);
    if (!lines.length) continue;
    // Under an image that stands behind it, the styles say nothing of the ground.
    const middle = lines[0];
    const at = [middle.left + middle.width / 2, middle.top + middle.height / 2];
    const stack = document.elementsFromPoint(...at);
    const mine = stack.findIndex((el) => el === element || element.contains(el));
    const behind = stack
      .slice(mine + 1)
      .find(
        (el) =>
          /^(img|video|canvas|picture|svg)$/.test(el.localName) ||
          colour(getComputedStyle(el).backgroundColor)[3] > 0.99 ||
          getComputedStyle(el).backgroundImage !== 'none',
      );
    const pictured = mine >= 0 && behind && /^(img|canvas|picture)$/.test(behind.localName);
    if (ground(element) && !pictured) continue;
    // An element half transparent in whole can't be measured so.
    let faded = false;
    for (let here = element; here; here = here.parentElement)
      if (Number(getComputedStyle(here).opacity) < 1 || getComputedStyle(here).filter !== 'none') faded = true;
    if (faded) continue;
    spots.push({
      element,
      ink: ink.slice(0, 3),
      least: least(style),
      text: oneLine(texts.map((node) => node.data).join(' ')).slice(0, 60),
      lines: lines.slice(0, 6).map((r) => [r.left + scrollX, r.top + scrollY, r.width, r.height]),
    });
  }
  // What a field shows while it is empty.
  for (const element of all('input[placeholder], textarea[placeholder]').filter(
    (el) => el.placeholder.trim() && !el.value && visible(el) && !disabled(el),
  )) {
    const under = ground(element);
    const style = getComputedStyle(element, '::placeholder');
    const ink = colour(style.color);
    const shown = ink[3] * Number(style.opacity);
    if (shown < 0.05) continue; // a label stands in its place
    const ratio = under && contrast(over([ink[0], ink[1], ink[2], shown], under), under);
    if (ratio && ratio < least(getComputedStyle(element)))
      found.push({element, key: 'placeholder', text: element.placeholder, ratio: ratio.toFixed(1)});
  }
  return {looked: false, found, spots};
};
