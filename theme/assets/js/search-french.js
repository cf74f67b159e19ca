/* French as people type it: words without accents or capitals, their root, and what they sound like.
   Everything that is heard the same is written the same by sound(): conpte and compte, fransse and France. */
window.French = (() => {
  const fold = (text) => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "");

  /* The words of a text, in lower case, with their accents: those say which final e is heard.
     An apostrophe or a hyphen parts two words; search-engine.js joins neighbours again. */
  const words = (text) => text.toLowerCase().normalize("NFC")
    .replace(/\u0153/g, "oe").replace(/\u00e6/g, "ae").replace(/@/g, " arobase ")
    .split(/[^a-z0-9\u00df-\u00ff]+/).filter(Boolean);

  const ENDINGS = /(?:issements?|ements?|ations?|ateurs?|atrices?|ables?|antes?|ants?|ions?|aient|ees?|ent|ait|ais|iez|ons|er|ez|es|ee|ai|e|s|x)$/;

  /* The root that the forms of a word share: declarer, declaration, declares. */
  const root = (folded) => {
    if (/aux$/.test(folded) && folded.length > 5) folded = folded.slice(0, -3) + "al";
    const cut = folded.replace(ENDINGS, "");
    return cut.length > 3 ? cut : folded.length > 4 ? folded.replace(/[esx]+$/, "") : folded.replace(/s$/, "");
  };

  /* In this order. A capital or a digit is a sound: E heard e, S ch, 1 in, 2 an, 3 on. */
  const RULES = [
    [/[\u00e8-\u00eb]/g, "E"], [/\u00e7/g, "ss"],
    [/ph/g, "f"], [/sch|sh|ch/g, "S"], [/h/g, ""],
    [/ge(?=[aou])/g, "j"], [/gu(?=[eiyE])/g, "G"], [/g(?=[eiyE])/g, "j"], [/gn/g, "ni"], [/G/g, "g"],
    [/s?c(?=[eiyE])/g, "s"], [/ck|cqu?|qu?|c/g, "k"], [/x(?=.)/g, "ks"],
    [/([^s])t(?=i(?:on|eu|el|al|enc))/g, "$1s"],
    [/ou(?=[aeiE])/g, "w"], [/o[iy]/g, "wa"], [/w/g, "v"],
    [/e?au/g, "o"], [/oeu|eu|oe/g, "e"], [/ou/g, "u"],
    [/(?:er|ez|et|ee|Ee?|ai[ts]?)s?$/g, "E"],
    [/ill(?=[aeE])/g, "i"],
    [/(?:ai|ei|y|i|u)[nm](?![aeiouyEnm])/g, "1"], [/i[eE]n(?![aeiouyEn])/g, "i1"],
    [/[ae][nm](?![aeiouyEnm])/g, "2"], [/o[nm](?![aeiouyEnm])/g, "3"],
    [/ai|ei|ay|ey/g, "E"], [/y/g, "i"], [/z/g, "s"], [/(.)\1+/g, "$1"],
    [/(.{2})[etdsxp]+$/g, "$1"], [/E/g, "e"],
  ];

  /* How a word is heard, roughly. It takes the word with its accents. */
  const sound = (word) => {
    let heard = word;
    for (const [written, meant] of RULES) heard = heard.replace(written, meant);
    return fold(heard);
  };

  const KIN = ["ae", "ei", "eo", "iy", "ou", "eu", "iu", "ao", "bp", "dt", "gk", "ck", "fv", "sz", "gj", "mn", "sc", "kq", "vw", "12", "23", "13", "ai"];
  const near = new Set(KIN.flatMap((pair) => [pair, pair[1] + pair[0]]));

  const added = (letter, before) => (letter === before ? 0.4 : letter === "h" || letter === "e" ? 0.7 : 1);

  /* What it costs to turn one spelling into the other: letters added, lost, swapped or taken for a kindred one. */
  const distance = (a, b) => {
    let twoBack = [], back = [0];
    for (let j = 1; j <= b.length; j++) back[j] = back[j - 1] + added(b[j - 1], b[j - 2]);
    for (let i = 1; i <= a.length; i++) {
      const row = [back[0] + added(a[i - 1], a[i - 2])];
      for (let j = 1; j <= b.length; j++) {
        const x = a[i - 1], y = b[j - 1];
        let cost = back[j - 1] + (x === y ? 0 : near.has(x + y) ? 0.6 : 1);
        cost = Math.min(cost, back[j] + added(x, a[i - 2]), row[j - 1] + added(y, b[j - 2]));
        if (i > 1 && j > 1 && x === b[j - 2] && y === a[i - 2]) cost = Math.min(cost, twoBack[j - 2] + 0.7);
        row[j] = cost;
      }
      twoBack = back;
      back = row;
    }
    return back[b.length] + (a[0] === b[0] ? 0 : 0.3);
  };

  return { fold, words, root, sound, distance };
})();
