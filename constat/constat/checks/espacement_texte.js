// Put the sheet of the reader; without one, take it away and tell what locks its spacing below the norm's values.
(tools, sheet) => {
  const c = window.__conduite;
  if (sheet) {
    c.sheet = new CSSStyleSheet();
    c.sheet.replaceSync(sheet);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, c.sheet];
    return [];
  }
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== c.sheet);
  const least = {'line-height': 1.5, 'letter-spacing': 0.12, 'word-spacing': 0.16};
  const locks = (el) =>
    Object.entries(least).some(([name, ratio]) => {
      if (el.style.getPropertyPriority(name) !== 'important') return false;
      if (
        name === 'line-height' &&
        el.getBoundingClientRect().height < Number.parseFloat(getComputedStyle(el).fontSize) * 1.9
      )
        return false;
      const style = getComputedStyle(el);
      const size = Number.parseFloat(style.fontSize);
      const value = style.getPropertyValue(name);
      const em = value === 'normal' ? (name === 'line-height' ? 1.2 : 0) : Number.parseFloat(value) / size;
      return em < ratio - 0.005;
    });
  return [...document.body.querySelectorAll('[style*=important]')]
    .filter((el) => el.innerText?.trim() && locks(el) && c.seen(el))
    .map((element) => ({key: 'locked', result: 'echoue', element}));
};
