/* French as people type it: words without accents or capitals, their root, and what they sound like.
   Everything that is heard the same is written the same by sound(): conpte and compte, fransse and France. */
window.French = (() => {
  const { cost: COST } = SearchNumbers;
  const fold = (text) => (/[^\0-\x7f]/.test(text) ? text.normalize("NFD").replace(/[\u0300-\u036f]/g, "") : text);

  /* A word; those in other letters are for guides that are translated. */
  const OTHER = "(?![\\p{Script=Latin}\\p{Script=Common}\\p{Script=Inherited}])[\\p{L}\\p{M}]";
  const WORD = new RegExp(`(?:[a-z0-9\\u00df-\\u00ff]|${OTHER})+`, "gu");

  /* Arabic letters as people type them: no sign over or under one, one alif, and those that many write for one another,
     of Persian and Pashto keyboards too. Their digits are ours. */
  const ARABIC = [
    [/[\u0610-\u061a\u0640\u064b-\u065f\u0670]/g, ""], [/[\u0622\u0623\u0625\u0671]/g, "\u0627"],
    [/[\u0629\u06c0\u06c1]/g, "\u0647"], [/[\u0649\u0626\u06cc\u06cd\u06d0]/g, "\u064a"],
    [/\u0624/g, "\u0648"], [/[\u06a9\u06aa]/g, "\u0643"],
    [/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => digit.charCodeAt(0) & 15],
  ];
  const arabic = (text) => ARABIC.reduce((all, [written, meant]) => all.replace(written, meant), text);

  /* The words of a text, in lower case, with their accents: those say which final e is heard.
     An apostrophe or a hyphen parts two words; search-engine.js joins neighbours again. Letters that French does not
     have lose their signs. */
  const words = (text) => text.toLowerCase().normalize("NFC")
    .replace(/\u0153/g, "oe").replace(/\u00e6/g, "ae").replace(/@/g, " arobase ")
    .replace(/\u0131/g, "i").replace(/[\u0100-\u024f\u0307]/g, (letter) => fold(letter))
    .replace(/\b([a-z]{2})-([a-z]{2})\b/g, "$1$2")
    .replace(/[\u200c\u200d]/g, "")
    .replace(/(?<=[\u0400-\u052f])['\u2019\u02bc](?=[\u0400-\u052f])/g, "")
    .replace(/[\u0600-\u06ff]+/g, arabic).match(WORD) || [];

  /* The word after l', d', qu'…, when it was typed in one: lordi, jveux. */
  const ELISION = /^(?:[cdlmnstz](?=[aeiouyh\u00e0-\u00ff])|qu(?=[aeiouy\u00e0-\u00ff])|j)(?=..)/;
  const withoutElision = (word) => word.replace(ELISION, "");

  /* The names of the letters, as they are heard. */
  const SAID = ("a b\u00e9 c\u00e9 d\u00e9 e ef g\u00e9 ache i ji ka el em "
    + "en o p\u00e9 ku er es t\u00e9 u v\u00e9 doublev\u00e9 ix igrec z\u00e8de").split(" ");
  const spellOut = (short) => [...short].map((letter) => SAID[letter.charCodeAt(0) - 97]).join("");

  /* The short forms of a text, and how they are said letter by letter, as some people write them: CPF, cepeef. */
  const spelt = (text) => {
    const shorts = (text.match(/\b[A-Z]{2,4}\b/g) || []).map((short) => short.toLowerCase());
    return new Map(shorts.map((short) => [short, spellOut(short)]));
  };

  /* Of nouns, then of verbs; the longer first. */
  const ENDINGS = new RegExp("(?:issements?|ements?|ations?|ateurs?|atrices?|ables?|antes?|ants?|ions?"
    + "|aient|ees?|ent|ait|ais|iez|ons|er|ez|es|ee|ai|e|s|x)$");

  /* The root that the forms of a word share: declarer, declaration; inscrire, inscription; remplir, remplit. */
  const root = (folded) => {
    if (/aux$/.test(folded) && folded.length > 5) folded = folded.slice(0, -3) + "al";
    folded = folded.replace(/(..s|^e)cri(?:ptions?|re|te?s?|v[a-z]+)$/, "$1cri")
      .replace(/xions?$/, "ct").replace(/(tt|nd|rd)re$/, "$1")
      .replace(/(...)i(?:r|t|e?s|ssez|ssons|ssent|ssai[st]|ssant)$/, "$1i");
    const cut = folded.replace(ENDINGS, "");
    return cut.length > 3 ? cut : folded.length > 4 ? folded.replace(/[esx]+$/, "") : folded.replace(/s$/, "");
  };

  /* In this order. A capital or a digit is a sound: E heard e, S ch, 1 in, 2 an, 3 on. */
  const RULES = [
    [/[\u00e8-\u00eb]/g, "E"], [/\u00e7/g, "ss"],
    [/ph/g, "f"], [/([mn])p(?=t)/g, "$1"], [/sch|sh|ch/g, "S"], [/h/g, ""],
    [/ge(?=[aou])/g, "j"], [/gu(?=[eiyE])/g, "G"], [/g(?=[eiyE])/g, "j"], [/gn/g, "ni"], [/G/g, "g"],
    [/s?c(?=[eiyE])/g, "s"], [/ck|cqu?|qu?|c/g, "k"], [/x(?=.)/g, "ks"],
    [/([^s])t(?=i(?:on|eu|el|al|enc))/g, "$1s"],
    [/ou(?=[aeiE])/g, "w"], [/oi?y(?=[aeiouE])/g, "waI"], [/o[iy]/g, "wa"], [/w/g, "v"],
    [/e?au(?:x$)?/g, "o"], [/oeu|eu|oe/g, "e"], [/ou/g, "u"],
    [/(?:er|ez|et|ee|Ee?|ai[ts]?)s?$/g, "E"],
    [/ems?$/g, "Em"], [/mails?$/g, "mEl"], [/([aeu])il(?:l(?=[aeoE])|(?=s?$))/g, "$1I"], [/ill(?=[aeE])/g, "i"],
    [/(?:ai|ei|y|i|u)[nm](?![aeiouyEnm\d])/g, "1"], [/i[eE]n(?![aeiouyEn\d])/g, "i1"],
    [/[ae][nm](?![aeiouyEnm\d])/g, "2"], [/o[nm](?![aeiouyEnm\d])/g, "3"],
    [/ai|ei|ay|ey/g, "E"], [/y/g, "i"], [/z/g, "s"], [/(.)\1+/g, "$1"],
    [/(.{2})(?:es?|[tdsxp]+)$/g, "$1"], [/E/g, "e"], [/I/g, "i"],
  ];

  /* How words parted by spaces are heard, roughly. It takes them with their accents. */
  const sound = (words) => words.split(" ").map(heardAlone).join("");
  const heardAlone = (word) => {
    let heard = word;
    for (const [written, meant] of RULES) heard = heard.replace(written, meant);
    return fold(heard);
  };

  /* The root of a word as it is heard: rembource, remboursement. */
  const heardRoot = (heard) => heard.replace(/(.{4})(?:asi3|em2|abl|[ei23])$/, "$1");

  /* Letters that are taken for one another. */
  const KIN = "ae ei eo iy ou eu iu ao bp dt gk ck fv sz gj mn sc kq vw 12 23 13 ai".split(" ");
  /* Sounds that the language of birth does not part: e and i in Arabic, b and p, f and v. */
  const EAR = ["ei", "ou", "12", "23", "13", "bp", "fv"];
  /* Letters of other scripts have the upper half. */
  const half = (code) => (code < 128 ? code : 128 | (code & 127));
  const pair = (a, b) => (half(a) << 8) | half(b);
  const written = new Float32Array(1 << 16).fill(1), heard = new Float32Array(1 << 16).fill(1);
  const alike = (taken, pairs, cost) => {
    for (const [a, b] of pairs)
      for (const [x, y] of [[a, b], [b, a]]) taken[pair(x.charCodeAt(0), y.charCodeAt(0))] = cost;
  };
  for (const row of ["azertyuiop", "qsdfghjklm", "wxcvbn"])
    alike(written, [...row].slice(1).map((key, place) => row[place] + key), COST.next_key);
  for (const taken of [written, heard]) alike(taken, KIN, COST.kin);
  alike(heard, EAR, COST.ear);
  /* The same for the letters of another language. */
  const confuse = (pairs) => { for (const taken of [written, heard]) alike(taken, pairs, COST.kin); };
  const [E, H] = ["e", "h"].map((letter) => letter.charCodeAt(0));
  const added = (letter, before) => (letter === before ? COST.doubled : letter === H || letter === E ? COST.silent : 1);
  /* Two letters swapped are counted from two rows back, where all may cost less than in the row between: by a letter
     less the swap; and a little for how decimals are rounded. */
  const MAY_FALL = 1 - COST.swapped + 0.1;
  const rows = [0, 1, 2].map(() => new Float64Array(64));

  /* What it costs to turn one spelling into the other: letters added, lost, swapped, or taken for a kindred one.
     More than `most` is Infinity. This is the inner loop of the search: no strings, no new arrays. */
  const distance = (a, b, most, taken = written) => {
    if (a.length > 60 || b.length > 60) return Infinity;
    let [twoBack, back, row] = rows;
    let x = 0, y = 0, beforeX = 0, beforeY = 0;
    back[0] = 0;
    for (let j = 1; j <= b.length; j++, beforeY = y) back[j] = back[j - 1] + added((y = b.charCodeAt(j - 1)), beforeY);
    for (let i = 1; i <= a.length; i++, beforeX = x) {
      x = a.charCodeAt(i - 1);
      let least = row[0] = back[0] + added(x, beforeX);
      beforeY = 0;
      for (let j = 1; j <= b.length; j++, beforeY = y) {
        y = b.charCodeAt(j - 1);
        let cost = back[j - 1] + (x === y ? 0 : taken[pair(x, y)]);
        const lost = back[j] + added(x, beforeX), gained = row[j - 1] + added(y, beforeY);
        if (lost < cost) cost = lost;
        if (gained < cost) cost = gained;
        if (x === beforeY && y === beforeX && x !== y) cost = Math.min(cost, twoBack[j - 2] + COST.swapped);
        row[j] = cost;
        if (cost < least) least = cost;
      }
      if (least > most + MAY_FALL) return Infinity;
      [twoBack, back, row] = [back, row, twoBack];
    }
    return back[b.length] + (taken === heard || a[0] === b[0] ? 0 : COST.beginning);
  };

  return { fold, words, withoutElision, spelt, root, sound, heardRoot, distance, heard, confuse };
})();
