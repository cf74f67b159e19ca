// When the first and the last audible sound of a file are heard, in seconds; null where there is none.
// `content`: its bytes in base64, or nothing where the page may read `source` itself.
async (tools, source, content) => {
  const bytes = content
    ? Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0)).buffer
    : await (await fetch(source)).arrayBuffer();
  const sound = await new OfflineAudioContext(1, 1, tools.data.rate).decodeAudioData(bytes);
  const times = [];
  for (let number = 0; number < sound.numberOfChannels; number += 1) {
    const signs = sound.getChannelData(number);
    const isHeard = (sign) => Math.abs(sign) > tools.data.heard;
    const first = signs.findIndex(isHeard);
    if (first >= 0) times.push(first / sound.sampleRate, signs.findLastIndex(isHeard) / sound.sampleRate);
  }
  return times.length ? [Math.min(...times), Math.max(...times)] : null;
};
