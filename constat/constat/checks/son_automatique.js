// Sound that starts by itself and lasts: what plays, for how long, with which controls.
async (tools) => {
  const c = window.__conduite;
  const named = (address) => (/^(data|blob):/.test(address) ? '' : ` (${address.split('/').pop().slice(0, 40)})`);
  const loud = (el) => !el.muted && el.volume > 0;
  const starts = [...document.querySelectorAll('audio, video')].filter((el) => (el.autoplay || !el.paused) && loud(el));
  for (const el of window.__audit.started.sounds) if (!starts.includes(el) && loud(el)) starts.push(el);
  // What is asked of a file by a media fragment (« #t=8,10 »), and how long that is; with « loop » the rest comes.
  const partOf = (el) => {
    const [, from, to] = (el.currentSrc || el.src).match(/#(?:.*&)?t=(?:npt:)?([\d.]*)(?:,([\d.]+))?/) ?? [];
    return el.loop || (!from && !to) ? [0, el.duration] : [Number(from), Math.min(Number(to ?? Infinity), el.duration)];
  };
  const found = [];
  for (const el of starts.slice(0, 4)) {
    for (let i = 0; i < 16 && el.readyState < 1 && !el.error && el.networkState !== 3; i += 1)
      await new Promise((go) => setTimeout(go, 50));
    const known = Number.isFinite(el.duration) && el.duration > 0;
    const part = partOf(el);
    if (known && part[1] - part[0] <= 3 && !el.loop) continue;
    if (el.isConnected && el.controls && tools.visible(el)) continue;
    if (c.pauses().length) continue;
    let sounds = known && el.localName === 'audio';
    if (known && el.localName === 'video') {
      el.muted = true;
      try {
        await el.play();
      } catch {
        /* it can't play here */
      }
      await new Promise((go) => setTimeout(go, 250));
      el.pause();
      el.muted = false;
      sounds = el.webkitAudioDecodedByteCount > 0;
      if (!sounds && el.webkitVideoDecodedByteCount > 0) continue;
    }
    found.push({
      key: sounds ? 'sound' : 'maybe',
      result: sounds ? 'echoue' : 'a_verifier',
      element: el.isConnected ? el : document.body,
      address: named(el.currentSrc || el.src),
      source: el.currentSrc || el.src,
      part: known ? part : null,
      loop: el.loop,
    });
  }
  if (window.__audit.started.tones) found.push({key: 'tone', result: 'a_verifier', element: document.body});
  return found;
};
