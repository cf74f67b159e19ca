// One tag, or one attribute, is one cause wherever it stands.
({all}) => {
  const TAGS = 'basefont, big, blink, center, font, marquee, strike, tt';
  const ATTRIBUTES = ['align', 'alink', 'background', 'bgcolor', 'link', 'text', 'vlink'];
  const found = all(TAGS).map((element) => ({element, key: 'tag', text: element.localName, shape: element.localName}));
  const outside = (el) => !el.closest('svg, math') && !el.localName.includes('-');
  for (const element of all(ATTRIBUTES.map((name) => `[${name}]`).join(', ')).filter(outside)) {
    const text = ATTRIBUTES.find(
      (name) =>
        element.hasAttribute(name) &&
        (!['text', 'link', 'alink', 'vlink', 'background'].includes(name) || element.matches('body, table, td, th')),
    );
    if (text) found.push({element, key: 'attribute', text, shape: text});
  }
  return {looked: true, found};
};
