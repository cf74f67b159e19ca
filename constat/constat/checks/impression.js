// Remember the texts of the content; then tell the blocks that paper loses.
(tools, what) => {
  const c = window.__conduite;
  const aside =
    'nav, header, footer, aside, button, form, label, dialog, [role=navigation], [role=banner], ' +
    '[role=contentinfo], [role=search], [role=dialog], a, video, audio, iframe, [aria-live], [role=status], ' +
    '[role=alert]';
  if (what === 'before') {
    c.printed = c
      .seenTexts()
      .filter((node) => !node.parentElement.closest(aside) && tools.oneLine(node.data).split(' ').length >= 4);
    return [];
  }
  const now = new Set(c.seenTexts());
  const lost = c.printed.filter((node) => !now.has(node));
  const blocks = [...new Set(lost.map((node) => node.parentElement))].filter(
    (el, i, all) => !all.some((other) => other !== el && other.contains(el)),
  );
  return blocks
    .slice(0, 4)
    .map((element) => ({key: 'lost', element, text: tools.oneLine(element.textContent).slice(0, 60)}));
};
