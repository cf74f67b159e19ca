// What can be measured at a place, whoever asks.
([selector]) => {
  const found = (() => {
    try { return document.querySelector(selector.split(/ (?:>>>|\|>) /)[0]); } catch { return null; }
  })();
  if (!found) return {absent: true};
  const short = (text, most = 160) => (text ?? '').replace(/\s+/g, ' ').trim().slice(0, most);
  const tag = (node) => short(node.cloneNode(false).outerHTML.replace(/<\/[^>]*>$/, ''), 140);
  const style = getComputedStyle(found);
  const box = found.getBoundingClientRect();
  const light = (colour) => colour
    .map((part) => part / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
    .reduce((sum, part, index) => sum + part * [0.2126, 0.7152, 0.0722][index], 0);
  const parts = (colour) => (colour.match(/[\d.]+/g) ?? []).map(Number);
  const over = (above, below) => above.slice(0, 3).map((part, index) => {
    const alpha = above[3] ?? 1;
    return part * alpha + below[index] * (1 - alpha);
  });
  const chain = [];
  for (let node = found; node; node = node.parentElement) chain.push(node);
  const ground = chain.map((node) => getComputedStyle(node))
    .reverse()
    .reduce((below, one) => over(parts(one.backgroundColor), below), [255, 255, 255]);
  const ratio = (one, other) => {
    const [high, low] = [light(one), light(other)].sort((a, b) => b - a);
    return Math.round(((high + 0.05) / (low + 0.05)) * 100) / 100;
  };
  const ink = over(parts(style.color), ground);
  const near = found.parentElement ? over(parts(getComputedStyle(found.parentElement).color), ground) : ink;
  return {
    texte: short(found.innerText),
    role: found.getAttribute('role') ?? found.localName,
    'boîte': [box.x, box.y + scrollY, box.width, box.height].map(Math.round).join(' '),
    encre: `${style.color} sur rgb(${ground.map(Math.round).join(', ')}) : ${ratio(ink, ground)}`,
    'du parent': ratio(ink, near),
    lettres: `${style.fontSize} ${style.fontWeight} ${style.textDecorationLine}`,
    image: chain.some((node) => getComputedStyle(node).backgroundImage !== 'none'),
    visible: found.checkVisibility({opacityProperty: true, visibilityProperty: true}),
    'caché aux lecteurs': Boolean(found.closest('[aria-hidden=true], [inert]')),
    langue: found.closest('[lang]')?.lang ?? '',
    'entoure': chain.slice(1, 4).map(tag),
    'avant': found.previousElementSibling ? short(found.previousElementSibling.outerHTML, 120) : '',
    'après': found.nextElementSibling ? short(found.nextElementSibling.outerHTML, 120) : '',
    dedans: short(found.innerHTML, 240),
  };
}
