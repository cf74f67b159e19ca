({accessibleName, all, bare, exposed, oneLine, role, textOf, visible}) => {
  const found = [];
  const hidden = all('[aria-hidden=true]').filter(
    (el) => !el.parentElement?.closest('[aria-hidden=true]') && visible(el),
  );
  const told = bare(
    oneLine(
      all('body *')
        .filter((el) => exposed(el) && !el.children.length)
        .map((el) => `${el.textContent} ${el.getAttribute('alt') ?? ''} ${el.getAttribute('aria-label') ?? ''}`)
        .join(' '),
    ),
  );
  // Behind an open box, the page is hidden on purpose.
  const boxes = all('[role=dialog][aria-modal=true], [role=alertdialog], dialog:modal').filter(
    (el) => visible(el) && exposed(el),
  );
  for (const element of hidden) {
    if (boxes.some((box) => !element.contains(box))) continue;
    const text = textOf(element);
    const words = text.match(/\p{L}{2,}/gu) ?? [];
    const heading = element.matches('h1, h2, h3, h4, h5, h6');
    if (words.length < 2 || element.closest('svg, [role=img], button, a, [role=button], [role=link], [aria-label]'))
      continue;
    const again =
      told.includes(bare(text)) ||
      bare(text)
        .split(/[.!?\n]+/)
        .every((part) => told.includes(part.trim()));
    if (again) continue;
    const real =
      element.matches(
        'p, h1, h2, h3, h4, h5, h6, ul, ol, table, main, section, article, form, label, li, dl, blockquote',
      ) || element.querySelector('p, h1, h2, h3, li');
    found.push({
      element,
      key: 'text',
      text: text.slice(0, 80),
      ...(real && (words.length > 4 || heading) ? {} : {result: 'a_verifier'}),
    });
  }
  // A heading, a list, a link emptied of its role, though its content is told.
  for (const element of all(
    ':is(h1, h2, h3, h4, h5, h6, ul, ol, dl, a[href], button, main, nav, label, fieldset, ' +
      'figure):is([role=presentation], [role=none])',
  )) {
    if (
      !visible(element) ||
      element.getAttribute('aria-hidden') === 'true' ||
      element.closest(
        '[aria-hidden=true], [role=menu], [role=menubar], [role=tablist], [role=tree], [role=listbox], [role=toolbar]',
      ) ||
      !oneLine(element.textContent)
    )
      continue;
    const menu = element.matches('ul, ol') && element.querySelector('[role]');
    if (!menu)
      found.push({
        element,
        key: element.matches('ul, ol, dl') ? 'list' : 'role',
        text: textOf(element).slice(0, 80),
        ...(/^H\d$/.test(element.tagName) ? {} : {result: 'a_verifier'}),
      });
  }
  // Text that is out of sight for everybody but told, where it repeats or upsets what is there.
  for (const element of all('[title]').filter(
    (el) =>
      visible(el) &&
      exposed(el) &&
      !el.matches('iframe, frame, abbr, dfn, link, style, input, select, textarea, svg *'),
  )) {
    const [title, name] = [oneLine(element.title), oneLine(element.textContent) || accessibleName(element)];
    if (title && element.matches('a, button') && name && bare(title) === bare(name))
      found.push({element, key: 'twice', text: title});
    else if (title.length > 60 && !element.matches('a, button, img'))
      found.push({element, key: 'tip', text: title.slice(0, 80), result: 'a_verifier'});
  }
  return {looked: hidden.length > 0, found};
};
