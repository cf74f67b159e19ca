({accessibleName, all, exposed, idsOf, oneLine, role, visible}) => {
  const ROLES = [
    'button',
    'link',
    'menuitem',
    'menuitemcheckbox',
    'menuitemradio',
    'option',
    'tab',
    'checkbox',
    'radio',
    'switch',
    'treeitem',
  ];
  const ICON = /icon|symbol|awesome|glyph/i;
  const AND = document.documentElement.lang.startsWith('fr') ? 'et' : 'and';
  const say = (text) =>
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[’ʼ]/g, "'")
      .replace(/(?<=[\p{L}\p{N}]\s+)[&+](?=\s+[\p{L}\p{N}])/gu, AND)
      .match(/\p{L}+|\p{N}+/gu) ?? [];
  const holds = (label, name) => name.some((_, i) => label.every((word, j) => word === name[i + j]));
  // « E-mail » is « Email » as well, « C.V. » is « CV »: the signs between letters aren't said.
  const joined = (text) => say(text.replace(/(?<=[\p{L}\p{N}])[-‐‑.·'’](?=[\p{L}\p{N}])/gu, ''));
  const inside = (label, name) => holds(say(label), say(name)) || holds(joined(label), joined(name));
  // What the eyes read in it: text nodes that show, icons made of letters apart; a block begins a new word, an inline
  // box doesn't.
  const seen = (el) => {
    let text = '';
    for (const node of el.childNodes) {
      if (
        node.nodeType === 3 &&
        visible(node.parentElement) &&
        !ICON.test(getComputedStyle(node.parentElement).fontFamily)
      )
        text += node.data;
      if (node.nodeName === 'BR') text += ' ';
      if (node.nodeType !== 1 || node.matches('script, style, svg, img, select, textarea, kbd, [role=img]')) continue;
      const inner = seen(node);
      text += getComputedStyle(node).display.startsWith('inline') || !inner ? inner : ` ${inner} `;
    }
    return text;
  };
  const found = [];
  let looked = false;
  const judge = (element, label, key) => {
    const name = accessibleName(element);
    const whole = say(label);
    // A single sign (×, X, B, ?) stands for a picture.
    // So do the signs of a drawn key.
    if (!whole.some((word) => word.length > 1)) return;
    if (!name) return;
    looked = true;
    const short = label.replace(/\([^)]*\)|\*/g, ' ');
    const plain = name.replace(/\([^)]*\)/g, ' ');
    if (inside(label, name) || (say(short).length && (inside(short, plain) || inside(short, name)))) return;
    const long = oneLine(label).length > 60 || element.querySelector?.('p, h1, h2, h3, h4, h5, h6, ul');
    found.push({
      element,
      key,
      text: oneLine(label).slice(0, 80),
      name: name.slice(0, 80),
      ...(long ? {result: 'a_verifier'} : {}),
    });
  };
  for (const el of all('[aria-label], [aria-labelledby]').filter((one) => exposed(one) && visible(one))) {
    const kind = role(el);
    const field = el.matches('input, select, textarea');
    if (field && /^(button|submit|reset)$/.test(el.type)) judge(el, el.value, 'button');
    else if (field && el.labels?.length) {
      const label = [...el.labels].find((one) => visible(one) && !idsOf(el, 'aria-labelledby').includes(one));
      if (label) judge(el, seen(label), 'field');
    } else if (!field && ROLES.includes(kind))
      judge(el, seen(el), kind === 'link' ? 'link' : kind === 'button' ? 'button' : 'other');
  }
  return {looked, found};
};
