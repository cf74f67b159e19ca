({accessibleName, all, bare, exposed, oneLine, visible}) => {
  const address = (el) =>
    el.href
      .replace(/\/index\.html?(?=$|[?#])/, '/')
      .replace(/#$/, '')
      .replace(/\/(?=$|[?#])/, '');
  const BLOCK = 'p, li, td, th, dd, dt, figcaption, caption, h1, h2, h3, h4, h5, h6';
  const near = (el) => el.closest(BLOCK) ?? el.parentElement;
  const heading = (el) =>
    all('h1, h2, h3, h4, h5, h6, [role=heading], legend, caption').findLast(
      (one) => one.compareDocumentPosition(el) & 4,
    );
  const whole = (el) => bare(oneLine(near(el).closest('li li, tr, dl > div')?.textContent ?? near(el).textContent));
  // What the items say that hold its item, as in a menu: a link is read after them.
  const above = (el) => {
    const said = [];
    for (let item = near(el).parentElement?.closest('li'); item; item = item.parentElement?.closest('li'))
      said.push(...[...item.childNodes].filter((one) => !/^[OU]L$/.test(one.nodeName)).map((one) => one.textContent));
    return bare(oneLine(said.join(' ')));
  };
  const links = all('a[href], area[href]').filter(
    (el) => /^(https?|file):/.test(el.href) && exposed(el) && visible(el),
  );
  const named = new Map();
  for (const element of links) {
    const name = bare(accessibleName(element));
    if (name.length > 1) named.set(name, [...(named.get(name) ?? []), element]);
  }
  const found = [];
  for (const twins of named.values()) {
    const first = twins[0];
    const other = twins.find((el) => address(el) !== address(first));
    if (!other) continue;
    const nested = above(first) !== above(other);
    const same =
      heading(first) === heading(other) &&
      (near(first) === near(other) || (whole(first) === whole(other) && !nested));
    // In a list, a table or under its own heading, what stands around tells them apart.
    const apart =
      !same &&
      (nested ||
        heading(first) !== heading(other) ||
        whole(first).length > bare(oneLine(first.textContent)).length + 12);
    const entry = {element: other, text: accessibleName(other), one: address(first), two: address(other)};
    if (same) found.push({...entry, key: 'same'});
    else if (!apart) found.push({...entry, key: 'doubt', result: 'a_verifier'});
  }
  return {looked: links.length > 0, found};
};
