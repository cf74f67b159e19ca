// The fields to change: lists, boxes and texts, and whether a text beside warns of what will happen.
(tools) => {
  const c = window.__conduite;
  const warns = tools.pattern(tools.data.warns);
  const around = (el) => {
    const described = (el.getAttribute('aria-describedby') ?? '')
      .split(/\s+/)
      .map((id) => document.getElementById(id)?.textContent ?? '');
    const block = el.closest('form, fieldset, section, div, p');
    return [
      ...[...(el.labels ?? [])].map((label) => label.textContent),
      ...described,
      el.previousElementSibling?.textContent ?? '',
      el.closest('label')?.previousElementSibling?.textContent ?? '',
      block && block.textContent.length < 600 ? block.textContent.replace(el.textContent, '') : '',
    ].join(' ');
  };
  const way = (el) =>
    el.localName === 'select'
      ? 'select'
      : /^(checkbox|radio)$/.test(el.type)
        ? 'box'
        : /^(text|search|email|tel|url|number|textarea|)$/.test(el.type)
          ? 'text'
          : '';
  const fields = [...document.querySelectorAll('select:not([multiple]), input, textarea')].filter(
    (el) => !el.disabled && !el.readOnly && way(el) && c.seen(el),
  );
  return c.sample(fields, 8, 3).map((element) => ({
    element,
    mark: c.mark(element),
    way: way(element),
    room: element.maxLength,
    warned: warns.test(around(element)),
    text: (
      tools.oneLine(element.labels?.[0]?.firstChild?.textContent) ||
      element.getAttribute('aria-label') ||
      element.name ||
      element.localName
    ).slice(0, 60),
  }));
};
