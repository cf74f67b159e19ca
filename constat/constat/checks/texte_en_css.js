({all, exposed, oneLine, visible}) => {
  const found = [];
  for (const element of all('body, body *')) {
    for (const side of ['::before', '::after']) {
      const {content, fontFamily} = getComputedStyle(element, side);
      if (!content.startsWith('"') || /icon|awesome|symbol|glyph/i.test(fontFamily)) continue;
      const text = oneLine(content.split(/" ?\/ ?"/)[0].replace(/^"|"$/g, ''));
      const words = text.match(/\p{L}{3,}/gu) ?? [];
      if (!words.length || !visible(element) || !exposed(element) || /https?:|url\(/.test(text)) continue;
      const repeated = oneLine(document.body.textContent).toLowerCase().includes(text.toLowerCase());
      const attribute = [...element.attributes].some(({value}) => value.includes(text));
      found.push({
        element,
        key: 'word',
        text,
        result: repeated || attribute || words.length < 2 ? 'a_verifier' : 'echoue',
      });
    }
  }
  return {looked: false, found};
};
