({all, oneLine}) => {
  const found = [];
  const kind = document.doctype;
  // XML needs none: no browser goes back to 1998 for it.
  const isXml = document.contentType !== 'text/html';
  if (!kind) found.push({element: document.documentElement, key: 'doctype', ...(isXml ? {result: 'a_verifier'} : {})});
  // A public identifier of the W3C or the IETF is a valid declaration, even where browsers then behave as before it.
  else if (document.compatMode === 'BackCompat' && !/^-\/\/(W3C|IETF)\/\/DTD /i.test(kind.publicId))
    found.push({element: document.documentElement, key: 'old'});
  const ids = new Map();
  for (const element of document.querySelectorAll('[id]')) {
    if (!element.id || (element.closest('svg') !== null && element.localName !== 'svg')) continue;
    ids.set(element.id, [...(ids.get(element.id) ?? []), element]);
  }
  // The parser copies an element that was never closed (`<a id="…"/>`): the author wrote its id once, perhaps.
  const isCopy = ([first, ...others]) =>
    /^(a|b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)$/.test(first.localName) &&
    others.every((one) => one.cloneNode(false).isEqualNode(first.cloneNode(false)));
  for (const [id, twins] of ids)
    if (twins.length > 1) found.push({element: twins[1], id, key: 'id', count: twins.length, copied: isCopy(twins)});
  // What may not stand in what (HTML, content models), where the parser lets it stand.
  const BLOCK =
    'address, article, aside, blockquote, div, dl, fieldset, figure, footer, form, h1, h2, h3, h4, h5, h6, ' +
    'header, hr, main, nav, ol, p, pre, section, table, ul';
  const INLINE =
    'span, em, strong, b, i, u, s, small, abbr, cite, code, q, sub, sup, mark, kbd, var, label, h1, h2, h3, ' +
    'h4, h5, h6, p, pre, legend, time, data, dfn';
  const told = new Set();
  // What the parser only put in an anchor that its author closed at once (`<a id="…"/>`) isn't in it.
  const isClosed = ({localName, href, id, name}) => localName === 'a' && !href && Boolean(id || name);
  const nest = (element, parent) => {
    if (isClosed(parent)) return;
    const key = `${parent.localName} ${element.localName}`;
    if (told.has(key)) return;
    told.add(key);
    found.push({element: parent, key: 'nested', parent: parent.localName, child: element.localName});
  };
  for (const parent of document.querySelectorAll(INLINE)) {
    for (const element of parent.children)
      if (element.matches(BLOCK) && !(parent.matches('legend') && element.matches('h1, h2, h3, h4, h5, h6')))
        nest(element, parent);
  }
  for (const element of document.querySelectorAll(
    'a a, button a, button button, button input, a button, a input, a select, a textarea, a label, ' +
      'button select, button textarea, label label, form form, summary button summary',
  ))
    nest(element, element.parentElement.closest('a, button, label, form'));
  for (const element of document.querySelectorAll('ul > *, ol > *'))
    if (!element.matches('li, script, template')) nest(element, element.parentElement);
  for (const element of document.querySelectorAll('li'))
    if (!element.parentElement.matches('ul, ol, menu, [role=list], template') && !element.hasAttribute('role'))
      nest(element, element.parentElement);
  for (const element of document.querySelectorAll('dl > *'))
    if (!element.matches('dt, dd, div, script, template')) nest(element, element.parentElement);
  for (const element of document.querySelectorAll('dt, dd'))
    if (!element.closest('dl')) nest(element, element.parentElement);
  const OLD = [
    'acronym',
    'applet',
    'bgsound',
    'dir',
    'frame',
    'frameset',
    'noframes',
    'isindex',
    'keygen',
    'listing',
    'multicol',
    'nextid',
    'nobr',
    'noembed',
    'plaintext',
    'rb',
    'rtc',
    'spacer',
    'xmp',
  ];
  // A page that declares HTML 4 or XHTML may use what they had (RGAA 8.2: valid for the declared type).
  for (const element of kind?.publicId ? [] : all(OLD.join(', ')))
    found.push({element, key: 'gone', text: element.localName});
  return {looked: true, found};
};
