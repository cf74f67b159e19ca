({accessibleName, all, bare, exposed, oneLine}) => {
  const links = all('a[href]').filter(
    (el) => exposed(el) && /\.pdf$/i.test(el.href.split(/[?#]/)[0]) && /^(file|https?):/.test(el.href),
  );
  const seen = new Map();
  for (const element of links) {
    const address = element.href.split('#')[0];
    if (seen.has(address)) continue;
    // Another way to read it, named beside: the same words as a page, or « version accessible ».
    const block = element.closest('li, p, td, dd, figure, section, article') ?? element.parentElement;
    const other =
      /accessible|html|version (texte|web|en ligne)|web version|text version|lire en ligne|read online/i.test(
        block.textContent,
      ) ||
      [...block.querySelectorAll('a[href]')].some(
        (el) => el !== element && !/\.pdf$/i.test(el.href) && bare(el.textContent).length > 3,
      );
    seen.set(address, {element, address, other, text: accessibleName(element).slice(0, 80)});
  }
  return {looked: seen.size > 0, found: [], documents: [...seen.values()]};
};
