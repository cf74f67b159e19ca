({accessibleName, all, exposed, kin, oneLine, role, visible, words}) => {
  const HANDLED =
    '[onclick], [role]:not([role=link]), [aria-controls], [aria-expanded], [aria-haspopup], [data-toggle], [data-bs-toggle], [data-target], [data-bs-target], [data-action], [download]';
  const here = location.href.split('#')[0];
  const links = all('a[href], area[href]').filter((el) => exposed(el));
  const inside = links.filter((el) => el.hash?.length > 1 && el.href.split('#')[0] === here);
  const there = (el, id) =>
    Boolean(
      el.getRootNode().getElementById?.(id) || document.getElementById(id) || document.getElementsByName(id).length,
    );
  const found = [];
  for (const element of links) {
    const written = element.getAttribute('href').trim();
    const text = accessibleName(element);
    if (/^javascript:/i.test(written) && text) found.push({element, text, key: 'script', result: 'a_verifier'});
    if (!text || element.matches(HANDLED)) continue;
    if (written === '#' && /(?<!\p{L})(haut|d[ée]but|top)(?!\p{L})/iu.test(text)) continue;
    if (written === '#') found.push({element, text, key: 'hash', result: 'a_verifier'});
    else if (
      /^(htp|htps|http|https|mailto|tel)(:?\/?)$|^ht?tps?:?\/[^/]|^(hhtp|htpp|htttp|htp):|^https?\/\//i.test(written)
    )
      found.push({element, text, key: 'broken', href: written});
    else if (/^mailto:/i.test(written) && !/^mailto:([^@\s]+@[^@\s.]+\.[^@\s]+|\?)/i.test(written.replace(/%40/g, '@')))
      found.push({element, text, key: 'broken', href: written});
    else if (written.includes('#') && element.href?.split('#')[0] === here) {
      const id = decodeURIComponent(element.hash.slice(1).replace(/%(?![0-9a-f]{2})/gi, '%25'));
      // « #/page » and « #! » are addresses of a script, « #:~: » of the browser.
      if (!id || /^[/!:]|[=&/]/.test(id) || id.toLowerCase() === 'top') continue;
      if (id.length < 3 || there(element, id)) continue;
      // A table of contents of which other entries work, or a link that jumps over: no script stands behind it.
      const jump = /^(aller|acc[ée]der|passer|sauter|retour|revenir|skip|jump|go to|back to)\b/i.test(text);
      const others = inside.filter((el) => el !== element && there(el, el.hash.slice(1))).length;
      found.push({
        element,
        text,
        key: jump ? 'skip' : 'anchor',
        id,
        ...(jump || others > inside.length / 2 ? {} : {result: 'a_verifier'}),
      });
    }
  }
  // An image and a text side by side that lead to the same place are heard, and met by the keyboard, twice.
  for (const element of links.filter((el) => visible(el))) {
    let next = element.nextElementSibling;
    if (next?.localName === 'br') next = next.nextElementSibling;
    if (!next?.matches('a[href]') || next.href !== element.href || !exposed(next)) continue;
    const between = [];
    for (let node = element.nextSibling; node && node !== next; node = node.nextSibling) between.push(node.textContent);
    if (oneLine(between.join(''))) continue;
    const pictured = [element, next].filter((el) => el.querySelector('img, svg') && !oneLine(el.textContent));
    if (pictured.length === 1) found.push({element: next, text: accessibleName(next), key: 'twice'});
    else if (pictured.length === 0 && accessibleName(next) === accessibleName(element))
      found.push({element: next, text: accessibleName(next), key: 'twice'});
  }
  for (const element of links.filter((el) => role(el) === 'link')) {
    const text = accessibleName(element);
    const title = oneLine(element.title);
    if (
      /^mailto:/i.test(element.getAttribute('href') ?? '') &&
      !/@|mail|courriel|[ée]cri|write|message|m[ée]l\b/i.test(`${text} ${title}`)
    )
      found.push({element, text, key: 'mail', result: 'a_verifier'});
    if (
      title &&
      element.textContent &&
      !words(title).some((word) => words(text.replace(title, '')).some((other) => kin(word, other))) &&
      !/fen[êe]tre|onglet|window|tab\b|pdf|\d\s?[kmg]?o\b/i.test(title) &&
      !text.includes(title)
    )
      found.push({
        element,
        text,
        title: title.slice(0, 60),
        key: 'title',
        ...(/^(cliqu(ez|er)|click|ouvrir|open|lien|link|aller|go|voir|see|suivre|follow)( (ici|here|pour|to|sur|on|le|la|this|the|ce|cette|ouvrir|open|voir|see|lien|link|page|accéder))*$/i.test(
          title,
        )
          ? {}
          : {result: 'a_verifier'}),
      });
    if (text.length > 150) found.push({element, text: `${text.slice(0, 80)}…`, key: 'long', result: 'a_verifier'});
  }
  return {looked: links.length > 0, found};
};
