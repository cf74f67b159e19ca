({accessibleName, all, data, exposed, oneLine, textOf, whole}) => {
  const HERE = whole(data.here);
  const EMPTY = whole(data.empty);
  const ENTRY = whole(data.entry);
  const clean = (text) =>
    oneLine(
      text
        .normalize('NFC')
        .replace(/[\s.…:!?>»«›→+*]+$/u, '')
        .replace(/^[\s<>»«›→+*]+/u, ''),
    );
  const around = (el) =>
    el.closest('p, li, td, th, dd, dt, figcaption, h1, h2, h3, h4, h5, h6, blockquote') ?? el.parentElement;
  // The words that complete a link: its block's, its row's and column's, the heading or list item above.
  const context = (el, strict = false) => {
    const parts = [];
    for (
      let block = around(el);
      block;
      block = block.parentElement?.closest('li, tr, table, section, article, dd') ?? null
    ) {
      const heading = block.matches('section, article') ? block.querySelector('h1, h2, h3, h4, h5, h6') : null;
      parts.push(
        block.matches('section, article, table')
          ? (heading?.textContent ?? block.querySelector('caption, th')?.textContent ?? '')
          : textOf(block),
      );
    }
    const ref = (el.getAttribute('aria-describedby') ?? '')
      .split(/\s+/)
      .map((id) => id && el.getRootNode().getElementById?.(id)?.textContent);
    let before = around(el)?.previousElementSibling;
    for (let i = 0; before && i < 4; i += 1, before = before.previousElementSibling)
      if ((strict ? /^(H[1-6]|DT)$/ : /^(H[1-6]|P|DT)$/).test(before.tagName)) parts.push(before.textContent);
    return oneLine([...parts, ...ref, el.title].join(' ').replaceAll(oneLine(el.textContent), ' '));
  };
  // A paragraph before is no context, for RGAA nor WCAG; a heading before may be one, for RGAA.
  const heads = all('h1, h2, h3, h4, h5, h6, [role=heading], legend').filter((el) => oneLine(el.textContent));
  const hasContext = (el) => words(context(el, true)) > 0 || heads.some((head) => head.compareDocumentPosition(el) & 4);
  const words = (text) => (text.match(/\p{L}{3,}/gu) ?? []).length;
  const isArrow = (text) => /[<>«»‹›←→↑↓×+−–-]/.test(text);
  // « # » or « ¶ » in a heading, or beside it, is the address of that heading.
  const isPermalink = (el) => {
    const heading = el.closest('h1, h2, h3, h4, h5, h6, dt, [role=heading]');
    return Boolean(heading) && el.hash?.length > 1 && words(textOf(heading).replace(textOf(el), '')) > 0;
  };
  // One entry of a menu: its neighbours are links too, each of another name.
  const isEntry = (el) => {
    const item = el.closest('li');
    const items = [...(item?.parentElement?.children ?? [])].filter((one) => one.querySelector('a[href]'));
    const names = items.map((one) => clean(oneLine(one.textContent)).toLowerCase());
    return (
      items.length > 2 &&
      items.every((one) => one.querySelectorAll('a[href]').length === 1) &&
      oneLine(item.textContent) === oneLine(el.textContent) &&
      new Set(names).size === names.length &&
      names.filter((name) => EMPTY.test(name)).length === 1
    );
  };
  const links = all('a[href], [role=link], area[href]')
    .filter(exposed)
    .map((el) => ({element: el, text: accessibleName(el)}))
    .filter(({text}) => text);
  const found = [];
  for (const {element, text} of links) {
    const name = clean(text);
    const near = words(context(element));
    if (!/[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(text))
      found.push({element, text, key: 'sign', result: isArrow(text) || isPermalink(element) ? 'a_verifier' : 'echoue'});
    else if (HERE.test(name)) found.push({element, text, key: words(context(element, true)) > 1 ? 'here' : 'alone'});
    else if (ENTRY.test(name) && isEntry(element)) continue;
    else if (EMPTY.test(name))
      found.push(
        near && hasContext(element)
          ? {element, text, key: 'context', result: 'a_verifier'}
          : {element, text, key: 'alone'},
      );
    else if (/^(https?:\/\/|www\.)\S{25,}$/i.test(text))
      found.push({element, text, key: 'address', result: 'a_verifier'});
  }
  return {looked: links.length > 0, found};
};
