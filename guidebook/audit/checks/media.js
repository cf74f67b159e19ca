async ({all, exposed, idsOf, oneLine, visible}) => {
  const found = [];
  const media = all('audio, video').filter((el) => el.localName === 'audio' || visible(el));
  const TEXT = /transcri|version (texte|[ée]crite)|texte (de|du|int[ée]gral)|lire le texte|read the text|text (version|alternative)|sous-titr|caption|audiodescri|described|alternative/i;
  const SPOKEN = /podcast|balado|interview|entretien|message|discours|speech|[ée]mission|t[ée]moignage|[ée]pisode|conf[ée]rence|recording|enregistrement|annonce|announcement|parole|speak|talk|voix|voice|radio|r[ée]union|meeting|dit\b|says?\b|lu(e)? par|read by/i;
  const ready = (el) => (el.readyState > 0 || el.error ? Promise.resolve() : new Promise((done) => {
    ['loadedmetadata', 'error'].forEach((kind) => el.addEventListener(kind, done, {once: true}));
    setTimeout(done, 700);
    if (el.preload === 'none') done();
  }));
  await Promise.all(media.map(ready));
  for (const element of media) {
    const here = element.closest('figure, section, article, main') ?? document.body;
    const links = [...here.querySelectorAll('a, button, summary, h2, h3, h4, p')].some((el) => TEXT.test(el.textContent) && el.textContent.length < 200);
    const words = (oneLine(here.innerText).match(/\p{L}+/gu) ?? []).length;
    const told = links || idsOf(element, 'aria-describedby').length > 0;
    const tracks = [...element.querySelectorAll('track')];
    const silent = element.muted || element.hasAttribute('muted');
    const decor = silent && element.autoplay && element.loop && !element.controls;
    // Who has no mouse, and no script, can't start or stop what has no controls.
    const page = all('button, [role=button], input[type=button], [onclick]').some((el) => visible(el) && /lire|lecture|pause|play|stop|arr[êe]t|▶|⏸|son|sound|mute/i.test(`${el.textContent} ${el.getAttribute('aria-label') ?? ''} ${el.title} ${el.className}`));
    if (!element.controls && !decor && !page && element.localName === 'video' && !element.closest('a, button')) found.push({element, key: 'controls'});
    if (element.localName === 'audio' && !told && !tracks.length && (element.controls || page)) {
      const short = element.duration && element.duration < 3;
      if (!short) found.push({element, key: 'audio', // Music asks for nothing: what says that somebody speaks, or a page that is nothing but this sound.
        ...(words < 80 && !element.autoplay && !element.loop && (words < 8 || SPOKEN.test(here.innerText)) ? {} : {result: 'a_verifier'})});
    }
    if (element.localName !== 'video' || decor) continue;
    const captions = tracks.filter((el) => /^(captions|subtitles)$/.test(el.kind));
    for (const track of tracks) {
      if (track.track.mode === 'disabled') track.track.mode = 'hidden';
    }
    if (!captions.length && !silent) found.push({element, key: 'captions', result: 'a_verifier'});
    for (const track of tracks) if (!track.getAttribute('src')) found.push({element: track, key: 'track'});
    if (!tracks.some((el) => el.kind === 'descriptions') && !told) found.push({element, key: 'video', result: 'a_verifier'});
  }
  for (const element of all('embed, object').filter((el) => visible(el) && /\.swf|shockwave|silverlight|java-applet|x-java/i.test(`${el.getAttribute('data') ?? ''} ${el.getAttribute('src') ?? ''} ${el.type}`))) found.push({element, key: 'plugin'});
  return {looked: media.length > 0, found};
}
