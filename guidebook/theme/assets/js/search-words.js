const { quality: QUALITY, likeness: LIKENESS } = SearchNumbers;

/* The words that the guides use, and which of them a typed word may be: written nearly so, or heard so. */
window.SearchWords = class {
  constructor(common, tongue) {
    this.common = common;
    this.tongue = tongue;
    this.known = new Map();   // text without accents → entry
    this.entries = [];
    this.roots = new Set();   // of single words
    this.sounds = new Set();  // of single words
    this.answers = new Map(); // typed word → what it may be
  }

  /* The entry written so, if the guides have it. */
  get(word) {
    return this.known.get(spelling(word));
  }

  /* Do the guides have this word, or another form of it? */
  has(word) {
    const text = spelling(word);
    return this.known.get(text)?.joined === false || (text.length > 2 && this.roots.has(this.tongue.root(text)));
  }

  /* Have they one that is heard so? */
  heard(word) {
    if (word.length < 4 || word.length > 14) return false;
    const sound = French.sound(word);
    return sound.length > 2 && this.sounds.has(sound);
  }

  /* Is it a word that one knows to write? */
  isWhole(word) {
    return word.length > 3 && (this.has(word) || this.common.has(French.fold(word)));
  }

  /* What words side by side may be as one (entry, quality). A whole word and the little ones around it are no word cut
     in pieces: "payer l" is no "appel"; and whole words are a name only if they are nearly that one. */
  together(joined, size, told, isCut) {
    const entry = this.get(joined);
    if (entry) return [[entry, 1]];
    const whole = told.filter((word) => this.isWhole(word)).length;
    if (size > 3 || (whole && !isCut)) return [];
    const matches = [...this.meant(joined, true)];
    return whole === told.length ? matches.filter(([, quality]) => quality > QUALITY.another) : matches;
  }

  /* An entry: its text, its root, its sound, the root of that, the letters of both as bits, and the guides that have it
     with the weight of the place. `joined` tells several words written as one; `isNamed`, that it has synonyms. */
  add(word, joined) {
    const text = spelling(word);
    let entry = this.known.get(text);
    if (!entry) {
      const sound = French.sound(word);
      entry = {
        text, root: this.tongue.root(text), letters: bits(text),
        sound, heardRoot: French.heardRoot(sound), heard: bits(sound), joined, isNamed: false, guides: new Map(),
      };
      this.known.set(text, entry);
      this.entries.push(entry);
    }
    entry.joined &&= joined;
    if (!joined) {
      this.roots.add(entry.root);
      this.sounds.add(entry.sound);
    }
    return entry;
  }

  /* A word is as rare as those of its root and those that mean the same, together: payer is as common as payez.
     Once all guides are read: `all` is their number. */
  tellRarities(all, synonyms) {
    const families = new Map();
    const family = ({ joined, text, root }) => (joined ? `+${text}` : root);
    const gather = (to, from) => from.forEach((where, read) => to.set(read, Math.max(where, to.get(read) || 0)));
    for (const entry of this.entries) {
      if (!families.has(family(entry))) families.set(family(entry), new Map());
      gather(families.get(family(entry)), entry.guides);
    }
    for (const entry of this.entries) {
      const guides = new Map();
      for (const name of [entry, ...(synonyms.get(entry) || [])]) gather(guides, families.get(family(name)));
      const size = Math.max(1, sum([...guides.values()]));
      entry.rarity = (Math.log(1 + all / size) / Math.log(1 + all)) ** 2;
    }
  }

  /* Map(entry → quality from 0 to 1). Looked for once: only the last word changes while one types. */
  meant(word, joined) {
    const key = joined ? `+${word}` : word;
    if (!this.answers.has(key)) {
      if (this.answers.size > 500) this.answers.clear();
      this.answers.set(key, this.compare(word, joined));
    }
    return this.answers.get(key);
  }

  compare(word, joined) {
    const text = spelling(word), sound = French.sound(word), root = this.tongue.root(text), { length } = text;
    const letters = bits(text), heard = bits(sound), heardRoot = French.heardRoot(sound), found = new Map();
    let sure = false;
    const misheard = sound.length < 3 ? 0 : sound.length < 6 ? 1 : 2;
    for (const entry of this.entries) {
      /* Several words in one: chance likenesses are many, so be strict. */
      const strict = joined || entry.joined;
      const slips = length < 3 ? 0 : length < (strict ? 7 : 4) ? 1 : length < 12 || strict ? 2 : 3;
      let quality = 0;
      if (entry.text === text) quality = 1;
      else if (!strict && entry.root === root) quality = QUALITY.same_root;
      else {
        if (!strict && heardRoot.length > 3 && entry.heardRoot === heardRoot) quality = QUALITY.heard_root;
        if (!strict && length > 1 && entry.text.startsWith(text))
          quality = Math.max(quality, QUALITY.begun + (QUALITY.begun_more * length) / entry.text.length);
        const least = strict ? QUALITY.strict : Math.max(quality, QUALITY.least);
        if (length > 2 && (within(text, letters, entry.text, entry.letters, slips)
          || within(sound, heard, entry.sound, entry.heard, misheard)))
          quality = Math.max(quality, likeness(text, sound, entry, least));
      }
      if (quality >= QUALITY.least) found.set(entry, quality);
      if (!strict && quality > QUALITY.is) sure = true;
    }
    /* A word that the guides have is that word, and hardly another one. */
    if (sure) for (const [entry, quality] of found) if (quality < QUALITY.another) found.delete(entry);
    /* Good French that the guides do not have is that word, unless one of theirs is heard the same. */
    if (!sure && !joined && this.common.has(text)) {
      for (const entry of found.keys())
        if (entry.root !== root && entry.sound !== sound && !entry.text.startsWith(text)) found.delete(entry);
    }
    return found;
  }
};

/* Several words are written as one. */
const spelling = (words) => French.fold(words).replaceAll(" ", "");

/* Which letters a word has, one bit each: comparing two of these is quick, and spares most of the real comparing. */
function bits(text) {
  let set = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    set |= 1 << (code > 96 ? code - 97 : 26 + (code % 6));
  }
  return set;
}

function within(text, letters, other, otherLetters, slips) {
  if (text === other) return true;
  if (Math.abs(text.length - other.length) > slips) return false;
  let left = 2 * slips;
  for (let set = letters ^ otherLetters; set; set &= set - 1) if (!left--) return false;
  return true;
}

/* How like an entry is, at least `least`; else 0. */
function likeness(text, sound, entry, least) {
  const length = Math.max(text.length, entry.text.length), heardLength = Math.max(sound.length, entry.sound.length);
  const share = entry.sound.length < 3 ? LIKENESS.heard_short : LIKENESS.heard;
  const slips = ((1 - (least / LIKENESS.most - share) / LIKENESS.written) * length) / LIKENESS.slip;
  const written = 1 - (LIKENESS.slip * French.distance(text, entry.text, slips)) / length;
  if (written === -Infinity) return 0;
  const misheard = French.distance(sound, entry.sound, heardLength, French.heard);
  const heard = 1 - (LIKENESS.misheard * misheard) / heardLength;
  const same = heard === 1 && sound.length > 2;
  const both = LIKENESS.written * written + share * heard;
  const like = LIKENESS.most * Math.max(written, both, same ? LIKENESS.heard_same : 0);
  return like > least ? like : 0;
}
