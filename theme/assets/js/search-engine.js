/* What a query finds among the guides. MiniSearch's SearchableMap (its file names it MiniSearch)
   holds the words and finds those that begin like one or differ by a few letters; what each is worth is ours,
   because people spell by ear. */
window.GuideSearch = class {
  /* `corpus`: { guides: [[address, title, theme, summary, keywords, steps]], stopWords, synonyms }. */
  constructor(corpus) {
    this.stop = new Set(corpus.stopWords);
    this.words = new Map();     // word without accents → its number
    this.spelt = [];            // number → { text, root, sound, joined, rarity, guides: Map(guide → weight) }
    this.cache = new Map();     // typed word → what it means
    this.synonyms = new Map();  // joined expression → joined expressions that mean the same
    for (const group of corpus.synonyms) {
      const joined = group.map((expression) => French.words(expression).map(French.fold).join(""));
      for (const one of joined)
        this.synonyms.set(one, [...(this.synonyms.get(one) || []), ...joined.filter((other) => other !== one)]);
    }
    for (const expression of this.synonyms.keys()) this.number(expression);
    this.guides = corpus.guides.map((guide, number) => this.read(guide, number));
    for (const word of this.spelt) word.rarity = this.rarity(word.guides.size || 1);
  }

  rarity(guides) {
    const all = this.guides.length;
    return Math.log(1 + all / guides) / Math.log(1 + all);
  }

  /* A guide's expressions (title, keywords) are kept apart: a query is often one of them. */
  read(guide, number) {
    const [, title, theme, summary, keywords, steps] = guide;
    const expressions = [title, ...keywords].map((text, place) => this.note(text, number, place ? 0.9 : 1, true));
    this.note(theme, number, 0.5);
    this.note(summary, number, 0.6);
    for (const step of steps) this.note(step, number, 0.45);
    return { guide, expressions };
  }

  /* Note the words of a text, and its neighbours joined, as some people write them. */
  note(text, guide, weight, expression = false) {
    const words = French.words(text), kept = new Map(), content = [];
    const add = (word, places) => {
      const seen = this.number(word), { guides } = this.spelt[seen];
      if (!(guides.get(guide) >= weight)) guides.set(guide, weight);
      kept.set(seen, [...(kept.get(seen) || []), ...places]);
    };
    words.forEach((word, place) => {
      if (!this.stop.has(French.fold(word)) && word.length > 1) {
        content.push(place);
        add(word, [place]);
        this.spelt[this.words.get(French.fold(word))].joined = false;
      }
      for (const size of [2, 3, 4]) {
        const joined = words.slice(place, place + size);
        if (place + size > words.length) break;
        const known = this.synonyms.has(French.fold(joined.join("")));
        if (known || (expression && size < 4)) add(joined.join(""), joined.map((_, i) => place + i));
      }
    });
    return { kept, content };
  }

  number(word) {
    const folded = French.fold(word);
    let number = this.words.get(folded);
    if (number === undefined) {
      number = this.spelt.length;
      const sound = French.sound(word);
      this.words.set(folded, number);
      this.spelt.push({
        text: folded, letters: lettersOf(folded), sound, heard: lettersOf(sound), root: French.root(folded), joined: true, guides: new Map(),
      });
    }
    return number;
  }

  /* The guides that answer, best first, and the share of the query's words that the best one has. */
  find(query) {
    const slots = this.slots(query);
    const total = slots.reduce((sum, slot) => sum + slot.weight, 0);
    const scores = new Map();
    slots.forEach((slot, place) => {
      for (const [number, quality] of slot.matches) {
        const { guides, rarity } = this.spelt[number];
        for (const [guide, weight] of guides) {
          if (!scores.has(guide)) scores.set(guide, slots.map(() => ({ quality: 0, worth: 0 })));
          const best = scores.get(guide)[place];
          best.quality = Math.max(best.quality, quality);
          best.worth = Math.max(best.worth, quality * weight * Math.min(rarity, slot.weight));
        }
      }
    });
    const ranked = [...scores].map(([guide, places]) => {
      const worth = places.reduce((sum, place) => sum + place.worth, 0) / total;
      const known = places.reduce((sum, { quality }) => sum + (quality < 0.65 ? 0.75 : 1) * quality, 0) / slots.length;
      return { guide, known, score: worth + 0.3 * known };
    });
    const best = ranked.sort((a, b) => b.score - a.score || a.guide - b.guide).slice(0, 40);
    for (const one of best) one.score += 0.8 * this.likest(one.guide, slots, total);
    best.sort((a, b) => b.score - a.score || a.guide - b.guide);
    const share = Math.max(0, ...best.slice(0, 3).map((one) => one.known));
    return { share, ranked: best.map(({ guide, score, known }) => ({ guide: this.guides[guide].guide, score, known })) };
  }

  /* How much the query looks like one of the guide's expressions, from 0 to 1. */
  likest(guide, slots, total) {
    let best = 0;
    for (const { kept, content } of this.guides[guide].expressions) {
      const covered = new Map();
      let asked = 0;
      for (const { matches, weight } of slots) {
        let most = 0;
        for (const [number, places] of kept) {
          const quality = matches.get(number);
          if (!quality) continue;
          most = Math.max(most, quality);
          for (const place of places) covered.set(place, Math.max(covered.get(place) || 0, quality));
        }
        asked += most * weight;
      }
      if (!asked || !content.length) continue;
      const recall = asked / total;
      const precision = content.reduce((sum, place) => sum + (covered.get(place) || 0), 0) / content.length;
      if (precision) best = Math.max(best, (2 * recall * precision) / (recall + precision));
    }
    return best;
  }

  /* The words of the query, each with the known words that it may be (number → quality) and its weight. */
  slots(query) {
    const words = French.words(query);
    let content = words.map((word, place) => place).filter((place) => !this.stop.has(French.fold(words[place])) && words[place].length > 1);
    if (!content.length) content = words.map((word, place) => place);
    const slots = new Map(content.map((place) => [place, { word: words[place], matches: this.meant(words[place]) }]));
    for (let place = 0; place < words.length; place++) {
      for (const size of [1, 2, 3, 4]) {
        if (place + size > words.length) break;
        const joined = words.slice(place, place + size).join("");
        const found = size === 1 ? new Map() : size < 4 ? this.meant(joined, true) : new Map();
        if (size === 4 && this.synonyms.has(French.fold(joined))) found.set(this.words.get(French.fold(joined)), 1);
        for (const [number, quality] of size === 1 ? slots.get(place)?.matches || [] : [...found]) {
          if (quality < 0.75) continue;
          for (const other of this.synonyms.get(this.spelt[number].text) || []) {
            const same = this.words.get(other);
            found.set(same, Math.max(found.get(same) || 0, 0.85 * quality));
          }
        }
        for (let i = place; i < place + size; i++) {
          const slot = slots.get(i);
          if (slot) for (const [number, quality] of found) slot.matches.set(number, Math.max(slot.matches.get(number) || 0, quality));
        }
      }
    }
    for (const slot of slots.values()) {
      slot.weight = 0;
      for (const [number, quality] of slot.matches) if (quality > 0.6 && this.spelt[number].guides.size) slot.weight = Math.max(slot.weight, this.spelt[number].rarity * quality);
      slot.weight ||= 1;
    }
    return [...slots.values()];
  }

  /* What a typed word means: looked for once, for only the last word changes while one types. */
  meant(word, joined = false) {
    const key = joined ? "+" + word : word;
    if (!this.cache.has(key)) {
      if (this.cache.size > 500) this.cache.clear();
      this.cache.set(key, this.candidates(word, joined));
    }
    return new Map(this.cache.get(key));
  }

  /* The known words that a typed word may be, each with a quality from 0 to 1. */
  candidates(word, joined) {
    const text = French.fold(word), length = text.length, sound = French.sound(word), root = French.root(text);
    const found = new Map();
    const keep = (number, quality) => {
      if (quality >= 0.55 && !(found.get(number) >= quality)) found.set(number, quality);
    };
    const letters = lettersOf(text), heard = lettersOf(sound);
    const most = length < 3 ? -1 : length < 4 ? 1 : length < 9 ? 2 : 3;
    const mostHeard = length < 3 || sound.length < 3 ? 0 : sound.length < 6 ? 1 : 2;
    this.spelt.forEach((other, number) => {
      if (other.text === text) return keep(number, 1);
      if (!joined && !other.joined) {
        if (other.root === root) keep(number, 0.93);
        if (length > 1 && other.text.startsWith(text)) keep(number, 0.92 - 0.35 * (1 - length / other.text.length));
      }
      if (length < 3 || !(close(text, letters, other.text, other.letters, most) || close(sound, heard, other.sound, other.heard, mostHeard)))
        return;
      const written = 1 - (1.4 * French.distance(text, other.text)) / Math.max(length, other.text.length);
      const said = 1 - (1.2 * French.distance(sound, other.sound)) / Math.max(sound.length, other.sound.length);
      const quality = 0.95 * Math.max(written, 0.35 * written + (other.sound.length < 3 ? 0.5 : 0.65) * said);
      if (quality > (joined || other.joined ? 0.75 : 0)) keep(number, quality);
    });
    return found;
  }
};
