({all, accessibleName, visible}) => {
  const LOGO = /logo|marque|brand|wordmark|signature|captcha|qr-?code|emblem|blason|badge/i;
  const found = [];
  for (const element of all('img, input[type=image], object[type^="image/"]').filter((el) => visible(el))) {
    const box = element.getBoundingClientRect();
    const about = `${element.getAttribute('src') ?? ''} ${element.getAttribute('alt') ?? ''} ${element.id} ${element.getAttribute('class') ?? ''} ${element.parentElement.className}`.replace(/data:\S{200,}/, '');
    if (box.width < 90 || box.height < 14 || box.width > 1300 || box.height > 900 || LOGO.test(about) || element.closest('header a, [role=banner] a')) continue;
    found.push({element, text: accessibleName(element).slice(0, 120), clip: [box.x + scrollX, box.y + scrollY, box.width, box.height]});
  }
  return found.slice(0, 12);
}
