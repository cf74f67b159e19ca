/* Every number by which the search judges. A quality says how surely a typed word is a known one, from 0 to 1.
   Chosen by hand on the queries of tests/search; what each is worth there: `python -m bench.search_numbers`, and
   decisions/0007-our-own-search.md. */
window.SearchNumbers = {
  /* What a word is worth by its best place in a guide. */
  places: { title: 1, keyword: 0.9, question: 0.6, summary: 0.6, theme: 0.5, step: 0.45, label: 0.45 },

  /* The quality of a known word that isn't written as the typed one. */
  quality: {
    least: 0.55,       // below, it is another word
    same_root: 0.93,
    heard_root: 0.85,  // the same root by ear only
    begun: 0.57,       // the typed word is only its beginning,
    begun_more: 0.35,  // and up to so much more when little is missing
    strict: 0.75,      // several words in one: the least, for chance likenesses are many
    is: 0.9,           // above, the guides have the typed word,
    another: 0.8,      // and then below this it is hardly another one
  },

  /* What it costs to turn one spelling into the other, letter by letter. 1 is a letter added, lost or taken for any
     other; the likelier a slip is, the less it costs. */
  cost: {
    next_key: 0.8,     // the key beside it on a French keyboard, which is hit by chance
    kin: 0.6,          // a letter that is taken for the other: s and z, ai and ei
    ear: 0.5,          // by ear only: sounds that a language of birth does not part, e and i in Arabic
    swapped: 0.5,      // two letters in the wrong order are one slip, and of the fingers
    doubled: 0.4,      // a letter once for twice is never heard: adresse, adrese
    silent: 0.7,       // h and e, mostly written without being heard
    beginning: 0.2,    // more where the first letters differ: who misspells a word mostly knows how it begins
  },

  /* How like two spellings are: what a slip costs by the length of the word, and what each sense has to say. */
  likeness: {
    most: 0.95,
    slip: 1.4,
    misheard: 1.2,
    written: 0.35,
    heard: 0.65,
    heard_short: 0.5,  // one or two sounds say little: "fo" is many words
    heard_same: 0.98,
  },

  /* What a typed word may be besides. */
  meaning: {
    synonym: 0.85,     // a word that people use for the other one
    of: 0.75,          // only a word so surely meant has synonyms
    elided: 0.85,      // what is left after l', d'… is nearly that word, or it is not one
    elided_short: 0.95,
    whole: 0.7,        // a word known so surely isn't parted
  },

  /* A typed word weighs what those nearest to it weigh, not what rarer ones do; one that no guide has weighs the
     most, 1; one that only says what is done weighs little in any case. */
  weight: { least: 0.6, near: 0.2, act: 0.4 },

  /* A guide's score: what its words are worth, and then: */
  score: {
    found: 0.3,        // the share of the query's words that it has, however common
    like: 0.8,         // how much the query looks like one of its expressions
    several: 0.08,     // for each expression that is like the query, five at most: the guide is about that
    alike: 0.5,        // from here on an expression is like the query
    shown: 0.3,        // of the best one's score, a guide that is shown
    far: 0.7,          // below it, the second leaves the best one far ahead: 557 times of 561 it is the right one
  },

  /* How many guides have their expressions compared, and how many are shown. */
  count: { compared: 40, several: 5, shown: 10 },

  /* What the first three leave out of the query, though a guide surely has it, is told by the third. */
  cover: { told: 0.6, surely: 0.9 },

  /* Is a word found? Surely, probably, or perhaps by chance. */
  certainty: { surely: 0.78, probably: 0.65, by_chance: 0.75 },

  /* Is the query about what the guides tell? By the share of its words that the first three have: about half; less if
     it looks very much like one of their expressions, or if it is a long sentence, where much is said besides: so many
     words that carry a subject, or so many in all. */
  answered: { share: 0.48, like_share: 0.4, like_score: 1.3, long_share: 0.33, long_words: 5, sentence: 6 },

  /* Is a guide's subject in the query? By how alike they are: there, or surely there; and there in any case if a title
     or a keyword is in the query as a whole; surely, if that has several words. */
  subject: { there: 0.45, sure: 0.7, whole: 0.8, several: 1.6 },

  /* What is a guide about, besides its title and each keyword as a whole? A word that such a share of them have. And
     how surely such a word is in the query. */
  core: { often: 0.2, found: 0.6 },

  /* Milliseconds without a key before guides are shown, and before it is said what was found, or that nothing was:
     who looks for each letter types one in a second or so. */
  pause: { first: 150, settled: 1500 },
};
