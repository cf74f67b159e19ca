({all, exposed, oneLine, textOf, textsOf, visible}) => {
  const ways = all('h1, h2, h3, h4, h5, h6, [role=heading], main, [role=main]').some((el) => exposed(el) && oneLine(el.textContent));
  const jump = all('a[href*="#"]').some((el) => el.href.split('#')[0] === location.href.split('#')[0] && el.hash.length > 1 && document.getElementById(el.hash.slice(1)));
  const order = all('body *').filter((el) => exposed(el) && visible(el));
  const prose = order.findIndex((el) => !el.closest('a, button, nav, header') && (textsOf(el).map((node) => node.data).join(' ').match(/\p{L}+/gu) ?? []).length > 5);
  const links = order.slice(0, Math.max(prose, 0)).filter((el) => el.matches('a[href], button'));
  const looked = links.length > 2;
  if (ways || jump || !looked) return {looked, found: []};
  return {looked, found: [{element: links[0], key: 'none', count: links.length, ...(links.length > 3 ? {} : {result: 'a_verifier'})}]};
}
