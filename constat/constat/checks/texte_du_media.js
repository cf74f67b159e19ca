async ({accessibleName, all, data, idsOf, oneLine, pattern, visible}) => {
  const found = [];
  const written = [];
  const gone = new Set();
  const media = all('audio, video').filter((el) => el.localName === 'audio' || visible(el));
  const TEXT = pattern(data.text);
  const SPOKEN = pattern(data.spoken);
  const TALK = pattern(data.talk);
  const NOISE = pattern(data.noise, '', '', 'iu');
  const DUMB = pattern(data.dumb, '', '', 'iu');
  // A copy is played, since the page's own film stays as it is.
  const playsWithoutSound = async (el) => {
    const copy = Object.assign(document.createElement('video'), {muted: true, src: el.currentSrc});
    const played = new Promise((done) => {
      copy.addEventListener('timeupdate', () => copy.currentTime > 0.2 && done());
      ['ended', 'error'].forEach((kind) => copy.addEventListener(kind, done));
      setTimeout(done, 3000);
    });
    await Promise.race([
      played,
      copy.play().then(
        () => played,
        () => {},
      ),
    ]);
    const silent =
      copy.webkitVideoDecodedByteCount > 0 && copy.webkitAudioDecodedByteCount === 0 && copy.currentTime > 0.2;
    copy.pause();
    copy.removeAttribute('src');
    copy.load();
    return silent;
  };
  const ready = (el) =>
    el.readyState > 0 || el.error || el.preload === 'none'
      ? Promise.resolve()
      : new Promise((done) => {
          ['loadedmetadata', 'error'].forEach((kind) => el.addEventListener(kind, done, {once: true}));
          setTimeout(done, 700);
        });
  await Promise.all(media.map(ready));
  const films = media.filter((el) => el.localName === 'video' && !el.querySelector('track'));
  const soundless = new Set(
    (await Promise.all(films.map(async (el) => (await playsWithoutSound(el)) && el))).filter(Boolean),
  );
  for (const element of media) {
    const here = element.closest('figure, section, article, main') ?? document.body;
    const around = oneLine(here.innerText);
    const words = (around.match(/\p{L}+/gu) ?? []).length;
    const links = [...here.querySelectorAll('a, button, summary, h2, h3, h4, p')].some(
      (el) => TEXT.test(el.textContent) && el.textContent.length < 200,
    );
    for (const link of here.querySelectorAll('a[href^="#"]')) {
      if (
        link.hash.length > 1 &&
        TEXT.test(link.textContent) &&
        !document.getElementById(decodeURIComponent(link.hash.slice(1))) &&
        !gone.has(link) &&
        !/onclick|data-/.test(link.cloneNode().outerHTML)
      )
        found.push({element: link, key: 'gone', text: oneLine(link.textContent)});
      gone.add(link);
    }
    const told = links || idsOf(element, 'aria-describedby').length > 0 || DUMB.test(around);
    const tracks = [...element.querySelectorAll('track')];
    const silent = element.muted || element.hasAttribute('muted');
    if (element.localName === 'audio') {
      // Music asks for nothing: what says, right beside it, that somebody speaks, or a page that is nothing but this
      // sound.
      const beside = [
        element.previousElementSibling,
        element.nextElementSibling,
        element.closest('p, li, figure, label'),
      ]
        .map((el) => el?.innerText ?? '')
        .filter((text) => text.length < 250);
      const about = [accessibleName(element), ...beside].join(' ');
      const sure =
        words < 80 &&
        element.controls &&
        !element.autoplay &&
        !element.loop &&
        (words < 8 || SPOKEN.test(about)) &&
        !NOISE.test(around);
      if (!told && !tracks.length && !(element.duration < 3))
        found.push({element, key: 'audio', ...(sure ? {} : {result: 'a_verifier'})});
      continue;
    }
    if (silent && element.autoplay && element.loop && !element.controls) continue;
    const captions = tracks.filter((el) => /^(captions|subtitles)$/.test(el.kind));
    // Nothing on a page without words says what a film without sound shows.
    const mute = soundless.has(element);
    if (mute && !told && words < 8 && element.controls && !element.autoplay && !element.loop)
      found.push({element, key: 'mute'});
    else if (!captions.length && !silent && !mute && !DUMB.test(around))
      found.push({element, key: 'captions', result: 'a_verifier'});
    // Who only talks shows nothing that isn't said.
    else if (!tracks.some((el) => el.kind === 'descriptions') && !told && !TALK.test(around))
      found.push({element, key: 'video', result: 'a_verifier'});
    // The files of another server are not asked for.
    if (captions.length && captions.every((el) => new URL(el.src, location.href).origin === location.origin))
      written.push({element, loaded: element.readyState > 0, files: captions.map((el) => el.src)});
  }
  // A link to the file itself: the browser shows it alone, without a word.
  const played = new Set(
    [...all('audio[src], video[src], source[src], embed[src]')].map((el) => new URL(el.src, location.href).pathname),
  );
  const linked = all('a[href]').filter((el) => visible(el) && /^(https?|file):$/.test(el.protocol));
  for (const element of linked) {
    const kind = Object.keys(data.files).find((one) => pattern(data.files[one], '\\.', '$').test(element.pathname));
    if (!kind || played.has(element.pathname)) continue;
    const here = element.closest('li, tr, figure, section, article, main') ?? document.body;
    const around = oneLine(here.innerText);
    const told = TEXT.test(around) || (kind === 'sound' ? NOISE : DUMB).test(around);
    if (!told) found.push({element, key: kind, text: accessibleName(element).slice(0, 60), result: 'a_verifier'});
  }
  return {looked: media.length > 0, found, written};
};
