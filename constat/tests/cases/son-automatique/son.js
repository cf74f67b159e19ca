// A tone of so many seconds and then so many of silence, as a data address: 8 bits, 8000 samples a second.
function son(tone, silence = 0) {
  const seconds = tone + silence;
  const n = 8000 * seconds;
  const bytes = new Uint8Array(44 + n).fill(128, 44);
  for (let i = 0; i < 8000 * tone; i += 1) bytes[44 + i] = 128 + 100 * Math.sin(i / 3);
  const view = new DataView(bytes.buffer);
  const word = (at, text) => [...text].forEach((letter, i) => { bytes[at + i] = letter.charCodeAt(0); });
  word(0, 'RIFF'); view.setUint32(4, 36 + n, true); word(8, 'WAVEfmt '); view.setUint32(16, 16, true);
  view.setUint16(20, 1, true); view.setUint16(22, 1, true);
  view.setUint32(24, 8000, true); view.setUint32(28, 8000, true);
  view.setUint16(32, 1, true); view.setUint16(34, 8, true); word(36, 'data'); view.setUint32(40, n, true);
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return 'data:audio/wav;base64,' + btoa(text);
}
