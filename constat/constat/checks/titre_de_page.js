({all, data, exposed, guess, kin, oneLine, textOf, visible, whole, words}) => {
  const [EMPTY, UNFILLED, FILE, ADDRESS, SHORT] = [data.empty, data.unfilled, data.file, data.address, data.short].map(
    whole,
  );
  const title = oneLine(document.title);
  const element = document.querySelector('title') ?? document.documentElement;
  if (!title || !document.body) return {looked: false, found: []};
  const file = location.pathname
    .split('/')
    .pop()
    .replace(/\.\w+$/, '')
    .replace(/%(?![0-9a-f]{2})/gi, '%25');
  const stem = decodeURIComponent(file);
  const mine = [...new Set(words(title))];
  const shares = (list) => mine.some((word) => list.some((other) => kin(word, other)));
  const say = (key, more = {}) => ({looked: true, found: [{element, text: title, key, ...more}]});
  const doubt = {result: 'a_verifier'};

  // What the page is about may well be « WordPress », or a test.
  const headed = all('h1').some((el) => visible(el) && words(textOf(el)).some((word) => mine.includes(word)));
  const neverMeant = /untitled|sans titre|document/i.test(title);
  if (UNFILLED.test(title)) return say('empty', headed ? doubt : {});
  if (EMPTY.test(title)) return say('empty', headed && !neverMeant ? doubt : {});
  // A command or a program may be called « npm-audit », and its page too: its heading says so.
  const isHeading = all('h1').some((el) => visible(el) && oneLine(el.textContent).startsWith(title));
  const isStem = title === stem && stem.length > 3 && /[_\d-]/.test(stem) && !isHeading;
  if (FILE.test(title) || ADDRESS.test(title) || isStem) return say('file');
  if (SHORT.test(title)) return say('short', doubt);

  // Whether any word of the title is anywhere in the page: if none is, it is another page's.
  const images = all('img[alt], [aria-label]').map(
    (el) => `${el.getAttribute('alt')} ${el.getAttribute('aria-label')}`,
  );
  const body = oneLine(document.body.innerText);
  const there = words(`${body} ${images.join(' ')} ${stem.replace(/[-_]/g, ' ')}`);
  if (mine.length && there.length >= data.enough.some && !shares(there)) {
    const tongue = guess(body);
    const [long, ofTitle] = [(body.match(/\p{L}+/gu) ?? []).length >= data.enough.sure, guess(title, 3)];
    const sameTongue = !tongue || !ofTitle || ofTitle === tongue;
    return say('other', mine.length > 1 && long && sameTongue ? {} : doubt);
  }
  const heading = all('h1').find((el) => visible(el) && exposed(el));
  const headingWords = heading ? words(textOf(heading)) : [];
  if (mine.length && headingWords.length > 1 && !shares(headingWords))
    return say('apart', {heading: textOf(heading).slice(0, 80), ...doubt});
  return {looked: true, found: []};
};
