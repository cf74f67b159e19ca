({accessibleName, all, data, exposed, oneLine, visible, whole}) => {
  const EMPTY = whole(data.empty);
  const frames = all('iframe, frame').filter((el) => exposed(el) && visible(el));
  const found = [];
  for (const element of frames) {
    const text = accessibleName(element);
    if (!text) continue;
    const file = (element.getAttribute('src') ?? '').split(/[?#]/)[0].split('/').pop();
    if (EMPTY.test(text)) found.push({element, text, key: 'empty'});
    else if (/^(https?:|www\.)\S+$|^\S+\.(html?|php|aspx?|jsp|pdf)$/i.test(text) || (text === file && file))
      found.push({element, text, key: 'file'});
  }
  for (const element of frames.filter((el) => el.scrolling === 'no' && el.contentDocument)) {
    const inside = element.contentDocument.scrollingElement;
    if (inside && inside.scrollHeight > element.clientHeight + 20)
      found.push({element, text: accessibleName(element), key: 'cut', result: 'a_verifier'});
  }
  // Two frames of one name: what they show is compared from outside.
  const named = new Map();
  const twins = [];
  for (const element of frames.filter(
    (el) => accessibleName(el) && el.src && !found.some((one) => one.element === el),
  )) {
    const other = named.get(accessibleName(element).toLowerCase());
    if (other && other.src !== element.src)
      twins.push({element, text: accessibleName(element), key: 'twin', one: other.src, two: element.src});
    else named.set(accessibleName(element).toLowerCase(), element);
  }
  return {looked: frames.length > 0, found, twins};
};
