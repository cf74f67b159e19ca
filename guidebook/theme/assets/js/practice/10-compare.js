/* What is typed is compared as the real screen would: a password to the letter, an address but for its capitals
   (after the host, to the letter), a number but for its spaces, a sign alone as it is (M is not m). A text is compared
   kindly: letters and digits only. */
const practiceCompare = (() => {
  const letters = (text) => text.normalize("NFD").toLowerCase().replace(/[^\p{L}\p{N}]/gu, "")
    .replace(/\u0153/g, "oe").replace(/\u00e6/g, "ae");
  const folds = {
    secret: (text) => text,
    address: (text) => text.trim().replace(/^(\w+:\/\/)?[^/]*/, (host) => host.toLowerCase()),
    number: (text) => text.replace(/\s/g, ""),
    sign: (text) => text.trim(),
    text: (text) => letters(text) || text.trim(),
  };

  /* The beginning of `wanted` that is typed already. */
  const goodStart = (typed, wanted, kind = "text") => {
    const fold = folds[kind];
    for (let end = wanted.length; end > 0; end--)
      if (fold(typed).startsWith(fold(wanted.slice(0, end)))) return wanted.slice(0, end);
    return "";
  };

  const same = (typed, wanted, kind = "text") =>
    folds[kind](typed) !== "" && folds[kind](typed) === folds[kind](wanted);

  /* Whether something else than the beginning of `wanted` is typed. */
  const astray = (typed, wanted, kind = "text") =>
    folds[kind](typed) !== folds[kind](goodStart(typed, wanted, kind));

  return { goodStart, same, astray };
})();
