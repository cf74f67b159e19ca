({all, visible}) => {
  const found = [];
  const media = all('audio, video').filter((el) => el.localName === 'audio' || visible(el));
  const COMMAND = /lire|lecture|pause|play|stop|arr[êe]t|▶|⏸|son|sound|mute/i;
  // Who has no mouse, and no script, can't start or stop what has no controls.
  const commands = all('button, [role=button], input[type=button], [onclick]:not(video, audio)').some(
    (el) =>
      visible(el) &&
      COMMAND.test(`${el.textContent} ${el.getAttribute('aria-label') ?? ''} ${el.title} ${el.className}`),
  );
  for (const element of media) {
    const silent = element.muted || element.hasAttribute('muted');
    const decor = silent && element.autoplay && element.loop;
    if (element.localName === 'video' && !element.controls && !decor && !commands && !element.closest('a, button'))
      found.push({element, key: 'controls', ...(silent && element.autoplay ? {result: 'a_verifier'} : {})});
    for (const track of element.querySelectorAll('track'))
      if (!track.getAttribute('src')) found.push({element: track, key: 'track'});
  }
  for (const element of all('embed, object').filter(
    (el) =>
      visible(el) &&
      /\.swf|shockwave|silverlight|java-applet|x-java/i.test(
        `${el.getAttribute('data') ?? ''} ${el.getAttribute('src') ?? ''} ${el.type}`,
      ),
  ))
    found.push({element, key: 'plugin'});
  return {looked: media.length > 0, found};
};
