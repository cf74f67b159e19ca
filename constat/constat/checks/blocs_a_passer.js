({all, exposed, oneLine, textOf, textsOf, visible}) => {
  const ways = all('h1, h2, h3, h4, h5, h6, [role=heading], main, [role=main]').some(
    (el) => exposed(el) && oneLine(el.textContent),
  );
  const jump = all('a[href*="#"]').some(
    (el) =>
      el.href.split('#')[0] === location.href.split('#')[0] &&
      el.hash.length > 1 &&
      document.getElementById(el.hash.slice(1))?.contains(el) === false,
  );
  const order = all('body *').filter((el) => exposed(el) && visible(el));
  const prose = order.findIndex(
    (el) =>
      !el.closest('a, button, nav, header') &&
      (
        textsOf(el)
          .map((node) => node.data)
          .join(' ')
          .match(/\p{L}+/gu) ?? []
      ).length > 5,
  );
  const links = order.slice(0, Math.max(prose, 0)).filter((el) => el.matches('a[href], button'));
  const looked = links.length > 2;
  // Two menus to which one name was given, and that aren't the same menu.
  const menus = all('nav[aria-label], [role=navigation][aria-label]').filter((el) => exposed(el) && visible(el));
  const leads = (el) =>
    [...el.querySelectorAll('a[href]')]
      .map((link) => link.href.split('#')[0])
      .sort()
      .join(' ');
  const twin = menus.find((el, i) =>
    menus
      .slice(0, i)
      .some(
        (other) =>
          other.getAttribute('aria-label').trim().toLowerCase() ===
            el.getAttribute('aria-label').trim().toLowerCase() && leads(other) !== leads(el),
      ),
  );
  if (twin) return {looked, found: [{element: twin, key: 'twin', text: twin.getAttribute('aria-label')}]};
  if (ways || jump || !looked) return {looked, found: []};
  return {
    looked,
    found: [{element: links[0], key: 'none', count: links.length, ...(links.length > 3 ? {} : {result: 'a_verifier'})}],
  };
};
