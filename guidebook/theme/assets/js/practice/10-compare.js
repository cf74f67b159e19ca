/* What is typed is compared kindly: spaces, capitals, accents, hyphens and apostrophes don't matter. */
const practiceCompare = (() => {
  const fold = (text) => text.normalize("NFD").toLowerCase()
    .replace(/[\u0300-\u036f\s'\u2018\u2019\u02bc`\u00b4\-\u2010-\u2015\u00ad\u200b]/g, "")
    .replace(/\u0153/g, "oe").replace(/\u00e6/g, "ae");

  /* The beginning of `wanted` that is typed already. */
  const goodStart = (typed, wanted) => {
    for (let end = wanted.length; end > 0; end--)
      if (fold(typed).startsWith(fold(wanted.slice(0, end)))) return wanted.slice(0, end);
    return "";
  };

  return { fold, goodStart, same: (typed, wanted) => fold(typed) !== "" && fold(typed) === fold(wanted) };
})();
