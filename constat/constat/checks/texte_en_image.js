async ({all, accessibleName, visible}) => {
  const LOGO = /logo|marque|brand|wordmark|signature|captcha|qr-?code|emblem|blason|badge/i;
  const found = [];
  // A picture that didn't arrive shows its alternative, which is text.
  const arrived = (el) =>
    el.localName === 'object' ||
    (el.localName === 'img'
      ? el.naturalWidth > 0
      : new Promise((done) => {
          const picture = new Image();
          picture.onload = () => done(true);
          picture.onerror = () => done(false);
          picture.src = el.src;
        }));
  for (const element of all('img, input[type=image], object[type^="image/"]').filter((el) => visible(el))) {
    const box = element.getBoundingClientRect();
    const codes = ['src', 'alt', 'id', 'class'].map((name) => element.getAttribute(name) ?? '');
    const about = [...codes, element.parentElement.className].join(' ').replace(/data:\S{200,}/, '');
    if (
      box.width < 90 ||
      box.height < 14 ||
      box.width > 1300 ||
      box.height > 900 ||
      LOGO.test(about) ||
      element.closest('header a, [role=banner] a')
    )
      continue;
    if (!(await arrived(element))) continue;
    found.push({
      element,
      text: accessibleName(element).slice(0, 120),
      clip: [box.x + scrollX, box.y + scrollY, box.width, box.height],
    });
  }
  // An empty block whose picture comes from the style sheet: what it writes is nowhere else.
  for (const element of all('div, span, p, section, a, i, h1, h2, h3').filter(
    (el) =>
      !el.children.length &&
      !el.textContent.trim() &&
      visible(el) &&
      /url\(/.test(getComputedStyle(el).backgroundImage),
  )) {
    const box = element.getBoundingClientRect();
    const codes = [element.className, element.id, element.getAttribute('aria-label') ?? ''];
    const about = [getComputedStyle(element).backgroundImage.slice(0, 300), ...codes].join(' ');
    if (
      box.width < 90 ||
      box.height < 20 ||
      box.width > 1000 ||
      box.height > 500 ||
      LOGO.test(about) ||
      element.closest('header a, [role=banner] a, [aria-hidden=true]')
    )
      continue;
    found.push({
      element,
      text: accessibleName(element).slice(0, 120),
      background: true,
      clip: [box.x + scrollX, box.y + scrollY, box.width, box.height],
    });
  }
  return found.slice(0, 12);
};
