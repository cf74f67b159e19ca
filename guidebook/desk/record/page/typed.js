// What was typed, as keyed fingerprints (HMAC-SHA-256, FIPS 180-4 and 198-1): `crypto.subtle` is not there on every
// page, and answers too late for one that goes away. `typed.py` makes the same ones of what pages show.
const typed = ((key) => {
  const rotate = (x, by) => (x >>> by) | (x << (32 - by));
  const primes = [];
  for (let n = 2; primes.length < 64; n++) if (primes.every((prime) => n % prime)) primes.push(n);
  const fraction = (x) => (x - Math.floor(x)) * 2 ** 32 | 0;
  const ROUND = primes.map((prime) => fraction(Math.cbrt(prime)));
  const START = primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));

  const mixed = (state, words) => {
    const w = words.slice();
    for (let i = 16; i < 64; i++) {
      const s0 = rotate(w[i - 15], 7) ^ rotate(w[i - 15], 18) ^ (w[i - 15] >>> 3);
      const s1 = rotate(w[i - 2], 17) ^ rotate(w[i - 2], 19) ^ (w[i - 2] >>> 10);
      w[i] = (w[i - 16] + s0 + w[i - 7] + s1) | 0;
    }
    let [a, b, c, d, e, f, g, h] = state;
    for (let i = 0; i < 64; i++) {
      const s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
      const t1 = (h + s1 + ((e & f) ^ (~e & g)) + ROUND[i] + w[i]) | 0;
      const s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
      const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + t1) | 0, c, b, a, (t1 + t2) | 0];
    }
    return [a, b, c, d, e, f, g, h].map((part, i) => (part + state[i]) | 0);
  };

  const sha256 = (bytes) => {
    const padded = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64);
    padded.set(bytes);
    padded[bytes.length] = 0x80;
    const view = new DataView(padded.buffer);
    view.setUint32(padded.length - 4, bytes.length * 8);
    let state = START;
    for (let at = 0; at < padded.length; at += 64) {
      state = mixed(state, Array.from({ length: 16 }, (_, i) => view.getInt32(at + 4 * i)));
    }
    const out = new DataView(new ArrayBuffer(32));
    state.forEach((part, i) => out.setInt32(4 * i, part));
    return new Uint8Array(out.buffer);
  };

  const around = (sign, bytes) => {
    const block = new Uint8Array(64 + bytes.length).fill(sign, 0, 64);
    key.forEach((byte, i) => { block[i] ^= byte; });
    block.set(bytes, 64);
    return sha256(block);
  };

  const digest = (text) => {
    const bytes = around(0x5c, around(0x36, new TextEncoder().encode(text)));
    return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  };

  const wordsOf = (text) => text.normalize("NFKD").replace(/\p{Mn}/gu, "").toLowerCase().match(/[\p{L}\p{N}]+/gu) || [];

  // The whole of it, and each word that is long enough to be somebody's and not everybody's.
  const digests = (text, whole = false) => {
    const words = wordsOf(text);
    const told = new Set(words.join("").length > 1 ? [`c:${words.join("")}`] : []);
    if (!whole) words.filter((word) => word.length > 2).forEach((word) => told.add(`w:${word}`));
    return [...told].map(digest);
  };

  return { digests };
})(KEY);
