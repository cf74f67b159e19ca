({all, bare, exposed, guess, kin, oneLine, textOf, visible, words}) => {
  const EMPTY =
    /^(untitled( \w+)?( \d+)?|sans[- ]titre( ?\d+)?|(new|nouvelle) (page|document)|nouveau document|document( \d+| sans (nom|titre))?|page( web)?( ?\d+)?|web ?page|titre( de (la )?page)?|(page )?title( (here|of (the )?page))?|index|default|test( page)?( \d+)?|page de test|website|web ?site|site( web)?|my (web)?(page|site)|mon site|welcome|bienvenue|home ?page|loading\.*|chargement\.*|react app|vite app|vue app|next app|angular|wordpress|lorem ipsum.*|todo|html( (page|document|file|template))?|example|exemple|null|undefined|n\/a|\W+)$/i;
  const FILE = /^[\w./\\-]+\.(html?|php|aspx?|jsp|docx?|pdf|xhtml|md|indd|qxd)$/i;
  const title = oneLine(document.title);
  const element = document.querySelector('title') ?? document.documentElement;
  if (!title || !document.body) return {looked: false, found: []};
  const stem = decodeURIComponent(
    location.pathname
      .split('/')
      .pop()
      .replace(/\.\w+$/, '')
      .replace(/%(?![0-9a-f]{2})/gi, '%25'),
  );
  const found = [];
  // What the page is about may well be « WordPress », or a test.
  const told = all('h1').some((el) => visible(el) && words(textOf(el)).some((word) => words(title).includes(word)));
  if (EMPTY.test(title))
    found.push({
      element,
      text: title,
      key: 'empty',
      ...(told && !/untitled|sans titre|document/i.test(title) ? {result: 'a_verifier'} : {}),
    });
  else if (FILE.test(title) || /^(https?:\/\/|www\.)\S+$/i.test(title)) found.push({element, text: title, key: 'file'});
  else if (/[_\d-]/.test(stem) && stem.length > 3 && title === stem) found.push({element, text: title, key: 'file'});
  else if (/^(accueil|home|contact|blog|news|actualit[ée]s)$/i.test(title))
    found.push({element, text: title, key: 'short', result: 'a_verifier'});
  else {
    // Whether any word of the title is anywhere in the page: if none is, it is another page's.
    const images = all('img[alt], [aria-label]')
      .map((el) => `${el.getAttribute('alt') ?? ''} ${el.getAttribute('aria-label') ?? ''}`)
      .join(' ');
    const body = oneLine(document.body.innerText);
    const there = words(`${body} ${images} ${stem.replace(/[-_]/g, ' ')}`);
    const mine = [...new Set(words(title))];
    const heading = all('h1').find((el) => visible(el) && exposed(el));
    const tongue = guess(body);
    const shared = (list) => mine.some((word) => list.some((other) => kin(word, other)));
    if (mine.length && there.length >= 8 && !shared(there)) {
      const sure =
        mine.length > 1 &&
        (body.match(/\p{L}+/gu) ?? []).length >= 25 &&
        (!tongue || guess(title, 3) === tongue || !guess(title, 3));
      found.push({element, text: title, key: 'other', ...(sure ? {} : {result: 'a_verifier'})});
    } else if (heading && mine.length && words(textOf(heading)).length > 1 && !shared(words(textOf(heading)))) {
      found.push({element, text: title, heading: textOf(heading).slice(0, 80), key: 'apart', result: 'a_verifier'});
    }
  }
  return {looked: true, found};
};
