({all, textOf, visible}) => {
  const TARGETS =
    'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]:is([role=button], ' +
    '[role=link], ' +
    '[role=checkbox], [role=radio], [role=switch], [role=tab], [role=menuitem], [role=option])';
  const LABELLED = 'input[type=checkbox], input[type=radio]';
  // What stands in a sentence is as high as the line, WCAG 2.5.5 excepts it.
  const inSentence = (el) => {
    let line = el;
    while (line.parentElement && getComputedStyle(line).display.startsWith('inline')) line = line.parentElement;
    return (
      line !== el &&
      textOf(line) !== textOf(el) &&
      [...line.childNodes].some((node) => node.nodeType === 3 && /\p{L}{2}/u.test(node.data))
    );
  };
  // What is touched for a box to tick is its label too.
  const size = (el) => {
    const touched = [el, ...el.querySelectorAll('*'), ...(el.matches(LABELLED) ? el.labels : [])].map((one) =>
      one.getBoundingClientRect(),
    );
    const span = (from, to) =>
      Math.round(Math.max(...touched.map((r) => r[to])) - Math.min(...touched.map((r) => r[from])));
    return {element: el, width: span('left', 'right'), height: span('top', 'bottom')};
  };
  const targets = all(TARGETS)
    .filter(
      (el) =>
        !el.disabled && (visible(el) || (el.matches(LABELLED) && [...el.labels].some(visible))) && !inSentence(el),
    )
    .map(size);
  const small = targets.filter(({width, height}) => width < 44 || height < 44);
  const [least] = small.toSorted((a, b) => a.width * a.height - b.width * b.height);
  const found = least ? [{...least, key: small.length > 1 ? 'some' : 'one', count: small.length, result: 'passe'}] : [];
  return {looked: targets.length > 0, found};
};
