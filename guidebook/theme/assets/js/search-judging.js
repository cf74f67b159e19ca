/* How search-engine.js judges: what a typed word weighs, how like a guide's expressions a query is, what the first
   three leave out, and whether they answer at all. */
const { cover: COVER, certainty: CERTAINTY, answered: ANSWERED, subject: SUBJECT, core: CORE } = SearchNumbers;

/* Is the word found? Surely, probably, or perhaps by chance. */
const certainty = (quality) => {
  if (quality > CERTAINTY.surely) return 1;
  return quality > CERTAINTY.probably ? quality : CERTAINTY.by_chance * quality;
};

/* A rare word says more about what is looked for than a common one, and one that no guide has says the most; what is
   done (prendre, demander) says little in any case. */
function weightOf(matches, isAct) {
  let weight = 0, best = 0;
  for (const [entry, quality] of matches) if (entry.guides.size) best = Math.max(best, quality);
  for (const [entry, quality] of matches)
    if (quality > WEIGHT.least && quality > best - WEIGHT.near && entry.guides.size)
      weight = Math.max(weight, quality * entry.rarity);
  return Math.min(weight || 1, isAct ? WEIGHT.act : 1);
}

/* How much the query looks like one of the guide's expressions, from 0 to 1: has it all of the query's words, and
   the query all of its words? And how surely the guide's subject, a title or a keyword, is in the query. */
function likest({ read, isCore }, slots, total, isOneWord) {
  let best = 0, several = 0, subject = 0, alone = 0;
  for (const { places, heavy, weight: standing } of read.expressions) {
    const covered = new Map();
    let asked = 0;
    for (const { matches, weight } of slots) {
      let most = 0;
      for (const [entry, here] of places) {
        const quality = matches.get(entry) || 0;
        most = Math.max(most, quality);
        if (quality) for (const place of here) covered.set(place, Math.max(quality, covered.get(place) || 0));
      }
      asked += most * weight;
    }
    const recall = asked / total;
    let had = 0, all = 0, whole = true;
    for (const [place, weight] of heavy) {
      had += weight * (covered.get(place) || 0);
      all += weight;
      whole &&= covered.has(place);
    }
    const precision = had / all;
    if (!recall || !precision) continue;
    const alike = (2 * recall * precision) / (recall + precision), like = standing * alike;
    best = Math.max(best, like);
    several += like > SCORE.alike;
    if (standing < PLACES.keyword) {
      if (standing === PLACES.question && alike > SUBJECT.sure) subject = Math.max(subject, alike);
      continue;
    }
    alone += whole || standing === 1 ? 2 : alike > SCORE.alike;
    const isIn = precision > SUBJECT.whole;
    if (!isIn && !isCore) continue;
    subject = Math.max(subject, alike, isIn ? (had > SUBJECT.several ? SUBJECT.sure : SUBJECT.there) : 0);
  }
  /* One word that is a part of one keyword is not its subject: dentiste, argent du dentiste. */
  if (isOneWord && alone < 2) subject = 0;
  return { like: best + SCORE.several * Math.min(several, COUNT.several), subject };
}

/* The words that many of a guide's expressions have. */
function oftenIn(expressions) {
  const times = new Map();
  for (const { places } of expressions) for (const [entry] of places) times.set(entry, 1 + (times.get(entry) || 0));
  const least = Math.max(2, CORE.often * expressions.length);
  return [...times.keys()].filter((entry) => times.get(entry) >= least);
}

/* Has a guide all that the query tells of, and is nothing of that elsewhere? */
function hasAllToldOf({ qualities }, slots) {
  return slots.every(({ isAct, isElsewhere }, place) => isAct || (!isElsewhere && qualities[place] > MEANING.of));
}

/* What the first three leave out of the query, though a guide surely has it, is told by the third. */
function cover(best, size) {
  for (let place = 0; place < size; place++) {
    if (best.slice(0, 3).some(({ qualities }) => qualities[place] > COVER.told)) continue;
    const other = best.findIndex(({ qualities }) => qualities[place] > COVER.surely);
    if (other < 3) continue;
    best[other].score = best[2].score;
    best.splice(2, 0, ...best.splice(other, 1));
  }
}

/* Is the query about what the guides tell? By the share of its words that the first three have: about half; less if it
   looks very much like one of their expressions, or if it is a long sentence, where much is said beside the subject:
   by the words that carry one, or by all that are typed.
   And the subject of one of them must be there: surely so, if a word is about what no guide tells, and none has all. */
function isAnswered(firsts, slots, typed) {
  const words = slots.map((_, place) => Math.max(0, ...firsts.map(({ qualities }) => qualities[place])));
  const share = sum(words.map(certainty)) / slots.length, score = firsts[0]?.score || 0;
  const long = slots.length >= ANSWERED.long_words;
  const about = firsts.filter(({ subject }) => subject >= SUBJECT.there);
  const has = ({ qualities }) => slots.every(({ isAct }, place) => isAct || qualities[place] > QUALITY.is);
  const elsewhere = slots.some((slot) => slot.isElsewhere) && !(slots.length > 1 && about.some(has));
  if (!firsts.some(({ subject }) => subject >= (elsewhere && !long ? SUBJECT.sure : SUBJECT.there))) return false;
  return share >= ANSWERED.share
    || (share >= ANSWERED.like_share && score >= ANSWERED.like_score)
    || (share >= ANSWERED.long_share && (long || typed >= ANSWERED.sentence));
}

/* Is the word one that people use for something that no guide is about, by any name? RSA, where nothing tells of it. */
function isElsewhere({ matches, isAct }) {
  const all = [...matches];
  const isNamed = all.some(([{ guides, isNamed: named }, quality]) => quality > QUALITY.is && (named || !guides.size));
  return !isAct && isNamed && !all.some(([entry, quality]) => quality > MEANING.of && isSubject(entry));
}

/* Is a guide about the word? */
function isSubject(entry) {
  return [...entry.guides.keys()].some(({ core }) => core.has(entry));
}
