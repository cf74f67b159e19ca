({accessibleName, all, data, exposed, kin, oneLine, pattern, role, visible, words}) => {
  const HANDLED = data.handled.join(', ');
  const BROKEN = pattern(data.broken);
  const JUMP = pattern(data.jump, '^', '\\b');
  const [SAID, MAIL] = [data.said, data.mail].map((list) => pattern(list));
  const FOLLOW = pattern(data.follow.verbs, '^', `( (${data.follow.rest.join('|')}))*$`);
  const here = location.href.split('#')[0];
  const doubt = {result: 'a_verifier'};
  const links = all('a[href], area[href]').filter((el) => exposed(el));
  const written = (el) => el.getAttribute('href')?.trim() ?? '';
  const found = [];

  const isThere = (el, id) => {
    const root = el.getRootNode();
    return root.getElementById?.(id) || document.getElementById(id) || document.getElementsByName(id).length > 0;
  };
  const isMisspelt = (href) => {
    const address = href.replace(/%40/g, '@');
    const badMail = /^mailto:/i.test(href) && !/^mailto:([^@\s]+@[^@\s.]+\.[^@\s]+|\?)/i.test(address);
    return BROKEN.test(href) || badMail;
  };
  const anchorOf = (el) => decodeURIComponent(el.hash.slice(1).replace(/%(?![0-9a-f]{2})/gi, '%25'));
  // « #/page » and « #! » are addresses of a script, « #:~: » of the browser.
  const ofScript = (id) => !id || /^[/!:]|[=&/]/.test(id) || id.toLowerCase() === 'top' || id.length < 3;
  const lost = (element, text) => {
    const id = anchorOf(element);
    if (ofScript(id) || isThere(element, id)) return null;
    return {key: JUMP.test(text) ? 'skip' : 'anchor', id};
  };
  const judged = (element, text) => {
    const href = written(element);
    if (href === '#') return /(?<!\p{L})(haut|d[ée]but|top)(?!\p{L})/iu.test(text) ? null : {key: 'hash', ...doubt};
    if (isMisspelt(href)) return {key: 'broken', href};
    return href.includes('#') && element.href?.split('#')[0] === here ? lost(element, text) : null;
  };
  for (const element of links) {
    const text = accessibleName(element);
    if (!text) continue;
    if (/^javascript:/i.test(written(element))) found.push({element, text, key: 'script', ...doubt});
    const said = element.matches(HANDLED) ? null : judged(element, text);
    if (said) found.push({element, text, ...said});
  }

  // An image and a text side by side that lead to the same place are heard, and met by the keyboard, twice.
  const nextOf = (el) => {
    const next = el.nextElementSibling;
    return next?.localName === 'br' ? next.nextElementSibling : next;
  };
  const touch = (el, next) => {
    let between = '';
    for (let node = el.nextSibling; node && node !== next; node = node.nextSibling) between += node.textContent;
    return !oneLine(between);
  };
  const pictured = (el) => el.querySelector('img, svg') && !oneLine(el.textContent);
  for (const element of links.filter((el) => visible(el))) {
    const next = nextOf(element);
    if (!next?.matches('a[href]') || next.href !== element.href || !exposed(next) || !touch(element, next)) continue;
    const images = [element, next].filter(pictured).length;
    const sameName = accessibleName(next) === accessibleName(element);
    if (images === 1 || (images === 0 && sameName))
      found.push({element: next, text: accessibleName(next), key: 'twice'});
  }

  for (const element of links.filter((el) => role(el) === 'link')) {
    const [text, title] = [accessibleName(element), oneLine(element.title)];
    if (/^mailto:/i.test(written(element)) && !MAIL.test(`${text} ${title}`))
      found.push({element, text, key: 'mail', ...doubt});
    const rest = words(text.replace(title, ''));
    const shares = words(title).some((word) => rest.some((other) => kin(word, other)));
    const apart = title && element.textContent && !shares && !SAID.test(title) && !text.includes(title);
    if (apart)
      found.push({element, text, title: title.slice(0, 60), key: 'title', ...(FOLLOW.test(title) ? {} : doubt)});
    if (text.length > data.long) found.push({element, text: `${text.slice(0, 80)}…`, key: 'long', ...doubt});
  }
  return {looked: links.length > 0, found};
};
