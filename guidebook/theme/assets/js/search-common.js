/* The commonest words of the language, as fingerprints. tools/word_set.py writes them: each gap between two is some 1,
   a 0, and `rice` bits. One strange word in 2 ** rice passes for one of them. */
window.CommonWords = class {
  constructor({ range, count, rice, gaps }) {
    const bytes = atob(gaps);
    this.range = range;
    this.prints = new Int32Array(count);
    let place = 0, print = 0;
    const bit = () => (bytes.charCodeAt(place >> 3) >> (7 - (place++ & 7))) & 1;
    for (let at = 0; at < count; at++) {
      let gap = 0;
      while (bit()) gap++;
      for (let i = 0; i < rice; i++) gap = (gap << 1) | bit();
      this.prints[at] = print += gap;
    }
  }

  /* Is this word, without accents, one of them? */
  has(word) {
    const wanted = this.print(word), { prints } = this;
    let from = 0, to = prints.length - 1;
    while (from <= to) {
      const middle = (from + to) >> 1;
      if (prints[middle] === wanted) return true;
      if (prints[middle] < wanted) from = middle + 1;
      else to = middle - 1;
    }
    return false;
  }

  /* FNV-1a, of 32 bits. */
  print(word) {
    let value = 0x811c9dc5;
    for (let i = 0; i < word.length; i++) value = Math.imul(value ^ word.charCodeAt(i), 0x01000193);
    return (value >>> 0) % this.range;
  }
};
