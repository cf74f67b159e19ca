/* What a query finds among the guides. Each word of the query is worth what the best place of a guide gives it; then
   the more the whole query looks like one expression of the guide (its title, a keyword), the better. */
const { places: PLACES, meaning: MEANING, weight: WEIGHT, score: SCORE, count: COUNT } = SearchNumbers;

window.GuideSearch = class {
  /* `corpus`: { guides: [{ address, title, theme, summary, keywords, steps, questions }], stopWords, acts, synonyms,
     subjects…, own }, as guidebook/pages/search.py writes it: French words, and those of the page's language. */
  constructor(corpus, common) {
    const tongue = this.tongue = new Tongue(corpus.own), own = (name) => tongue.list(name);
    this.words = new SearchWords(common, tongue);
    this.common = common;
    this.stop = new Set([...corpus.stopWords, ...tongue.folded(own("stopWords"))]);
    this.stopSounds = new Set(corpus.stopWords.filter((word) => word.length > 2).map(French.sound));
    this.acts = new Set([...corpus.acts, ...tongue.folded(own("acts"))].map((word) => tongue.root(word)));
    this.actness = new Map();  // what each word asked for is
    this.actSounds = new Set(corpus.acts.filter((word) => word.length > 4).map(French.sound));
    this.someone = new Set(corpus.someone.flatMap((word) => [word, tongue.root(word), French.sound(word)]));
    for (const word of tongue.folded(own("someone"))) this.someone.add(word).add(tongue.root(word));
    this.synonyms = new Map();
    for (const group of [...corpus.synonyms, ...own("synonyms")]) {
      const entries = group.map(French.words).map((words) => this.words.add(words.join(" "), words.length > 1));
      for (const said of French.spelt(group.join(" ")).values()) entries.push(this.words.add(said, true));
      for (const entry of entries) {
        entry.isNamed = true;
        this.synonyms.set(entry, [...(this.synonyms.get(entry) || []), ...entries.filter((other) => other !== entry)]);
      }
    }
    for (const words of [...corpus.subjects, ...corpus.deaf, ...own("subjects"), ...own("deaf")].map(French.words))
      this.words.add(words.join(" "), words.length > 1).isNamed = true;
    this.guides = corpus.guides.map((guide) => this.read(guide));
    this.words.tellRarities(this.guides.length, this.synonyms);
    // Once all words are known, as a query is read.
    const expressions = (list) => list.map((one) => this.forms(one));
    this.contact = expressions([...corpus.contact, ...own("contact")]);
    this.deaf = expressions([...corpus.deaf, ...own("deaf")]);
  }

  read(guide) {
    const read = { guide, core: new Set() };
    read.expressions = [this.note(guide.title, read, PLACES.title)];
    for (const keyword of guide.keywords) read.expressions.push(this.note(keyword, read, PLACES.keyword));
    for (const entry of oftenIn(read.expressions)) if (!this.isAct(entry.text)) read.core.add(entry);
    for (const question of guide.questions) read.expressions.push(this.note(question, read, PLACES.question));
    this.note(guide.summary, read, PLACES.summary);
    this.note(guide.theme, read, PLACES.theme);
    for (const label of guide.labels || []) this.note(label, read, PLACES.label);
    for (const step of guide.steps) this.note(step, read, PLACES.step);
    return read;
  }

  /* Note the words of a text, and its neighbours joined: some people write them in one. With a word without subject at
     an end they would only look rare. An expression is kept: where each word stands (entry → places), which places
     carry the subject, and what being like it is worth. What is in the title, or is a whole keyword, is the core. */
  note(text, read, weight) {
    const words = French.words(text), content = this.content(words), places = new Map();
    const add = (entry, from, size) => {
      entry.guides.set(read, Math.max(weight, entry.guides.get(read) || 0));
      const here = places.get(entry) || [];
      for (let place = from; place < from + size; place++) here.push(place);
      places.set(entry, here);
    };
    const spelt = French.spelt(text);
    for (const place of content) {
      add(this.words.add(words[place], false), place, 1);
      if (spelt.has(words[place])) add(this.words.add(spelt.get(words[place]), true), place, 1);
    }
    this.neighbours(words, (joined, from, size) => {
      const letters = joined.length === 2 * size - 1;  // R S A
      const whole = letters || (content.includes(from) && content.includes(from + size - 1));
      if ((weight >= PLACES.keyword && size < 4 && whole) || this.words.get(joined)?.isNamed)
        add(this.words.add(joined, true), from, size);
    });
    for (const [entry, here] of weight < PLACES.keyword ? [] : places)
      if (weight === PLACES.title || content.every((place) => here.includes(place))) read.core.add(entry);
    const heavy = new Map(content.map((place) => [place, this.isAct(words[place]) ? WEIGHT.act : 1]));
    return { places: [...places], heavy, weight: weight < PLACES.keyword ? weight : (1 + weight) / 2 };
  }

  /* Does the word say what is done, and little of a subject? Maybe misspelt: bloqer. */
  isAct(word) {
    if (!this.actness.has(word)) {
      if (this.actness.size > 500) this.actness.clear();
      const isHeard = () => !this.words.isWhole(word) && this.actSounds.has(French.sound(word));
      this.actness.set(word, this.acts.has(this.tongue.root(French.fold(word))) || isHeard());
    }
    return this.actness.get(word);
  }

  /* Two to four words side by side: told as one, with the place of the first and how many they are. */
  neighbours(words, tell) {
    for (let from = 0; from < words.length; from++) {
      let joined = words[from];
      for (let size = 2; size <= 4 && from + size <= words.length; size++) {
        joined += ` ${words[from + size - 1]}`;
        tell(joined, from, size);
      }
    }
  }

  /* The places of the words that carry a subject; of all of them if none does. */
  content(words, empty = (word) => this.stop.has(French.fold(word))) {
    const all = words.map((word, place) => place);
    const some = all.filter((place) => words[place].length > 1 && !empty(words[place]));
    return some.length ? some : all;
  }

  /* The word after an elision that was typed in one: lordi. A whole word with a few letters more is that word:
     "dame" is no "d'AME". */
  elided(word) {
    const bare = French.withoutElision(word);
    return bare.length < 4 && !this.words.has(word) && this.common.has(French.fold(word)) ? word : bare;
  }

  /* A typed word without subject, maybe misspelt or with its apostrophe lost: comen, fair, jveux; a number. */
  carriesNothing(word) {
    if (this.stop.has(French.fold(word))) return true;
    if (this.words.has(word)) return false;
    if (/^\d+$/.test(word)) return true;
    if (this.stop.has(French.fold(French.withoutElision(word)))) return true;
    return [word, word.replace(/^j(?=..)/, "")].some((one) => one.length > 2 && this.stopSounds.has(French.sound(one)));
  }

  /* Does the query ask for a person, and tell nothing of a subject? */
  isForSomeone(query) {
    const words = French.words(query);
    const asks = (word) => this.asksForSomeone(word) || this.asksForSomeone(French.withoutElision(word));
    const isLittle = (word) => (word.length < 3 && !this.words.has(word)) || this.carriesNothing(word);
    return words.some(asks) && words.every((word) => asks(word) || isLittle(word));
  }

  asksForSomeone(word) {
    const text = French.fold(word);
    if (this.someone.has(text) || (text.length > 3 && this.someone.has(this.tongue.root(text)))) return true;
    return text.length > 2 && !this.common.has(text) && this.someone.has(French.sound(word));
  }

  /* The words with a subject of an expression or a query: their roots, and how they are heard, unless French. */
  forms(text) {
    const words = French.words(text);
    const content = this.content(words).map((place) => this.elided(words[place]));
    return content.map((word) => ({ root: this.tongue.root(French.fold(word)), sound: French.sound(word), word }));
  }

  /* Has the query all the words of one of these expressions, however spelt? */
  hasOneOf(expressions, query) {
    const typed = this.forms(query);
    const isHeard = ({ word }) => word.length > 3 && !this.common.has(French.fold(word));
    const isSame = (one, other) => other.root === one.root || (isHeard(other) && other.sound === one.sound);
    const isIn = (one) => typed.some((other) => isSame(one, other));
    return expressions.some((expression) => expression.every(isIn));
  }

  /* The guides that answer, best first; "isFarAhead" says whether the first one leaves the others far behind. */
  find(query) {
    this.isFarAhead = false;
    const words = French.words(query), slots = this.slots(words);
    const isTelling = (word) => !/^[a-z]$/.test(word) && !this.stop.has(French.fold(word)) && !this.isAct(word);
    const isOneWord = words.filter(isTelling).length < 2;
    const total = slots.reduce((sum, slot) => sum + slot.weight, 0);
    const found = new Map();
    slots.forEach(({ matches, weight }, place) => {
      for (const [entry, quality] of matches)
        for (const [read, where] of entry.guides) {
          if (!found.has(read)) found.set(read, { read, worths: slots.map(() => 0), qualities: slots.map(() => 0) });
          const result = found.get(read), { worths, qualities } = result;
          /* The bank of "message de ma banque" is no core of a guide. */
          result.isCore ||= quality > CORE.found && read.core.has(entry);
          qualities[place] = Math.max(qualities[place], quality);
          worths[place] = Math.max(worths[place], quality * where * Math.min(entry.rarity, weight));
        }
    });
    const results = [...found.values()];
    for (const result of results) {
      result.score = sum(result.worths) / total + (SCORE.found * sum(result.qualities)) / slots.length;
    }
    const best = results.sort(byScore).slice(0, COUNT.compared);
    for (const result of best) {
      result.isCore ||= hasAllToldOf(result, slots);
      const { like, subject } = likest(result, slots, total, isOneWord);
      result.score += SCORE.like * like;
      const hasAll = slots.length > 2 && result.qualities.every((quality) => quality > CERTAINTY.surely);
      result.subject = hasAll ? Math.max(subject, SUBJECT.there) : subject;
    }
    best.sort(byScore);
    cover(best, slots.length);
    if (!isAnswered(best.slice(0, 3), slots, words.length)) return [];
    const shown = best.filter(({ score }) => score > SCORE.shown * best[0].score).slice(0, COUNT.shown);
    this.isFarAhead = shown.length > 1 && shown[1].score < SCORE.far * shown[0].score;
    return shown.map(({ read }) => read.guide);
  }

  /* The words of the query that carry a subject: what each may be (entry → quality), and its weight. */
  slots(typed) {
    const words = typed.flatMap((word) => this.parted(word));
    const content = this.content(words, (word) => this.carriesNothing(word));
    const slots = new Map(content.map((place) => [place, { matches: new Map(), isAct: this.isAct(words[place]) }]));
    const give = (from, size, found) => {
      for (let place = from; place < from + size; place++)
        for (const [entry, quality] of slots.has(place) ? found : [])
          slots.get(place).matches.set(entry, Math.max(quality, slots.get(place).matches.get(entry) || 0));
    };
    for (const place of slots.keys()) {
      give(place, 1, this.withSynonyms(this.words.meant(words[place], false)));
      const bare = this.elided(words[place]);
      const least = bare.length > 3 ? MEANING.elided : MEANING.elided_short;
      if (bare !== words[place])
        give(place, 1, this.withSynonyms([...this.words.meant(bare, false)].filter(([, quality]) => quality > least)));
    }
    this.neighbours(words, (joined, from, size) => {
      const told = content.filter((place) => place >= from && place < from + size);
      if (!told.length) return;
      const isCut = told.includes(from) && told.includes(from + size - 1);
      const matches = this.words.together(joined, size, told.map((place) => words[place]), isCut);
      const isName = ([{ isNamed }, quality]) => isNamed && quality > QUALITY.is;
      const [name] = ((this.words.get(joined) || told.length > 1) && matches.find(isName)) || [];
      if (name) this.takeOver(name, told.map((place) => slots.get(place)));
      give(from, size, this.withSynonyms(matches));
    });
    for (const slot of slots.values()) {
      slot.weight = weightOf(slot.matches, slot.isAct);
      slot.isElsewhere = isElsewhere(slot);
    }
    return [...slots.values()];
  }

  /* A name of several words is that name alone: "mon espace sante" has nothing of "espace particulier". */
  takeOver(name, slots) {
    const same = new Set([name, ...(this.synonyms.get(name) || [])]);
    for (const slot of slots) {
      slot.isAct = false;
      for (const other of [...slot.matches.keys()])
        if (!same.has(other) && !other.text.includes(name.text)) slot.matches.delete(other);
    }
  }

  /* The words in one that no guide has side by side (payeramende, jeveuxvoter): as few as may be, five at most. */
  parted(word) {
    const text = French.fold(word);
    if (word.length < 6 || word.length > 40 || !/^[a-z]/.test(text) || this.common.has(text)) return [word];
    if ([...this.words.meant(word, false).values()].some((quality) => quality > MEANING.whole)) return [word];
    const ways = [[]];  // up to each letter
    for (let end = 2; end <= word.length; end++)
      for (let from = 0; from < end - 1; from++) {
        const part = word.slice(from, end), best = ways[end] ? ways[end].length : 6;
        const isShorter = ways[from] && ways[from].length + 1 < best;
        if (isShorter && this.isWord(part, word.length > 7, end === word.length)) ways[end] = [...ways[from], part];
      }
    const parts = ways[word.length] || [word], empty = parts.map((part) => this.stop.has(French.fold(part)));
    const chance = word.length < 8 ? empty[empty.length - 1] && !empty[0] : empty.length > 2 && !empty.includes(false);
    return chance ? [word] : parts;  // somme-il, to-ma-tes
  }

  isWord(part, byEar, last) {
    if (/^([^aeiouy])\1/.test(part)) return false;  // moisi-ssures
    if (this.stop.has(French.fold(part)) || (byEar && this.words.heard(part))) return true;
    return part.length > (last ? 1 : 2) && this.words.has(part);  // faireuncv
  }

  withSynonyms(matches) {
    const all = new Map(matches);
    for (const [entry, quality] of matches)
      if (quality >= MEANING.of)
        for (const other of this.synonyms.get(entry) || [])
          all.set(other, Math.max(MEANING.synonym * quality, all.get(other) || 0));
    return all;
  }
};

const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);
const byScore = (a, b) => b.score - a.score;
