({accessibleName, all, exposed, idsOf, oneLine}) => {
  const FILES = /\.(pdf|docx?|xlsx?|pptx?|od[tsp]|rtf|csv|epub|zip|rar|7z|exe|dmg)([?#]|$)/i;
  const KNOWN = {
    pdf: /pdf|acrobat/i,
    doc: /word|docx?/i,
    xls: /excel|xlsx?|tableur|spreadsheet/i,
    ppt: /power ?point|pptx?|diaporama|slides/i,
    od: /open ?document|od[tsp]|libre ?office/i,
    zip: /zip|archive|compress/i,
    csv: /csv|tableur|spreadsheet/i,
    epub: /epub/i,
    rtf: /rtf/i,
    exe: /exe|installer|windows|programme/i,
  };
  const WEIGHT = /\d\s*(o|ko|mo|go|kb|mb|gb|kib|mib|octets|bytes)\b/i;
  const found = [];
  const links = all('a[href]').filter((el) => FILES.test(el.href.split('?')[0]) && exposed(el));
  for (const element of links) {
    const ending = element.href.split('?')[0].match(FILES)[1].toLowerCase();
    const known = Object.entries(KNOWN).find(([start]) => ending.startsWith(start))?.[1] ?? new RegExp(ending, 'i');
    const text = accessibleName(element);
    const pictures = [...element.querySelectorAll('img, svg')]
      .map((el) => `${el.getAttribute('alt') ?? ''} ${el.textContent}`)
      .join(' ');
    const tied = idsOf(element, 'aria-describedby').map((el) => el.textContent);
    const own = [text, element.textContent, element.title, element.type, pictures, ...tied].join(' ');
    const block = oneLine(
      element.closest('p, li, td, dd, figure, tr, section, article')?.textContent ?? element.parentElement.textContent,
    );
    const said = own.replace(/https?:\S+/g, '');
    if (!text || known.test(said) || WEIGHT.test(said)) continue;
    found.push({
      element,
      text,
      ending: ending.toUpperCase(),
      key: 'silent',
      ...(known.test(block) || WEIGHT.test(block) || element.hasAttribute('download') ? {result: 'a_verifier'} : {}),
    });
  }
  return {looked: links.length > 0, found};
};
