({accessibleName, all, exposed, role, textOf}) => {
  const FILE = /^[\w\s()%.-]+\.(jpe?g|png|gif|svg|webp|avif|bmp|tiff?|ico)$/i;
  const CAMERA = /^(img|dsc[nf]?|pict?|p|photo|image|screenshot|capture)[_-]?\d{3,}$/i;
  const FILLER = /^(images?|img|photos?|pictures?|graphi(c|que)|ic[oô]ne?s?|alt|alt ?text|texte alternatif|alternative|sans titre|untitled|placeholder|spacer|todo|null|undefined|n\/?a|lorem ipsum.*|description( de l['’]image)?|image description|image \d+|photo \d+)$/i;
  const OPENING = /^(image|photo|photographie|illustration|picture|graphic|une image|une photo)( de| du| des| d['’]| of)\b/i;
  const images = all('img[alt], input[type=image], area[alt], [role=img]').filter((el) => exposed(el) && role(el) !== 'presentation' && role(el) !== 'none');
  const judged = images.map((el) => ({element: el, text: accessibleName(el)})).filter(({text}) => text);
  const verdict = ({element, text}) => {
    const name = text.trim();
    const file = decodeURIComponent((element.getAttribute('src') ?? '').split(/[?#]/)[0].split('/').pop().replace(/%(?![0-9a-f]{2})/gi, '%25'));
    const stem = file.replace(/\.\w+$/, '');
    if (FILE.test(name) || CAMERA.test(name)) return {key: 'file'};
    if (stem.length > 3 && name === stem && /[_\d-]/.test(stem)) return {key: 'file'};
    if (FILLER.test(name)) return {key: 'filler'};
    if (OPENING.test(name)) return {key: 'opening', result: 'a_verifier', text: name.match(OPENING)[0]};
    const around = element.closest('a[href], button, figure');
    if (around && element.localName === 'img' && textOf(around).toLowerCase() === name.toLowerCase()) return {key: 'beside', result: 'a_verifier'};
    return null;
  };
  const found = judged.map((entry) => ({entry, said: verdict(entry)})).filter(({said}) => said).map(({entry, said}) => ({...entry, ...said}));
  return {looked: judged.length > 0, found};
}
