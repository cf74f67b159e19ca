({accessibleName, all, data, exposed, idsOf, oneLine, pattern, visible}) => {
  const WARNS = pattern(data.warns);
  const SIGN = /extern|sortant|outbound|[↗⧉🡕]/i;
  const made = (el) =>
    [el, ...el.querySelectorAll('*')]
      .flatMap((one) => ['::before', '::after'].map((side) => getComputedStyle(one, side).content))
      .filter((text) => text !== 'none' && text !== 'normal')
      .join(' ');
  const found = [];
  const links = all('a[href][target], area[href][target]').filter(
    (el) => !/^_?(self|parent|top|)$/i.test(el.target) && exposed(el),
  );
  const elsewhere = oneLine(document.body?.innerText).match(
    /[^.!?]*(liens?|links?)[^.!?]*(nouvel(le)? (fen[êe]tre|onglet)|new (window|tab))/i,
  );
  for (const element of links) {
    const text = accessibleName(element);
    const next =
      element.nextSibling?.nodeType === 3
        ? element.nextSibling.data.slice(0, 60)
        : (element.nextElementSibling?.textContent.slice(0, 60) ?? '');
    const around = [
      text,
      element.textContent,
      element.title,
      next,
      made(element),
      ...[...element.querySelectorAll('img, svg, [title]')].map(
        (el) => `${el.getAttribute('alt') ?? ''} ${el.getAttribute('title') ?? ''} ${el.textContent}`,
      ),
      ...idsOf(element, 'aria-describedby').map((el) => el.textContent),
    ].join(' ');
    if (!text || WARNS.test(around)) continue;
    const sign = SIGN.test(`${around} ${element.outerHTML.replace(/href="[^"]*"/g, '')}`);
    found.push({
      element,
      text,
      key: 'silent',
      ...(sign || elsewhere || !visible(element) ? {result: 'a_verifier'} : {}),
    });
  }
  return {looked: links.length > 0, found};
};
