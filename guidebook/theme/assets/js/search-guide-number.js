/* A number of eight digits, typed where one searches: a step of a guide (guidebook/model/number.py). In the digits of
   Arabic and Persian too. What other numbers are, a telephone's for one, the search knows. */
window.GuideNumber = {
  DIGIT: /[0-9\u0660-\u0669\u06f0-\u06f9]/g,
  NUMBER: /^[0-9\u0660-\u0669\u06f0-\u06f9\s.-]+$/,
  TABLE: ["0317598642", "7092154863", "4206871359", "1750983426", "6123045978", "3674209581", "5869720134",
    "8945362017", "9438617205", "2581436790"],

  /* The digits of a text that has nothing else, as ASCII; empty for any other text. */
  digits(text) {
    if (!this.NUMBER.test(text)) return "";
    return text.match(this.DIGIT)?.map((digit) => digit.charCodeAt(0) & 15).join("") || "";
  },

  isRight(digits) {
    return [...digits].reduce((state, digit) => this.TABLE[state][digit], "0") === "0";
  },

  /* Where a number leads, of `PAS_A_PAS_SEARCH`, or what is to be said of it; null where the text is no such number.
     `step` makes the sentence of a step from its number and its title. */
  answer(query, {guides, numbers}, step) {
    const digits = this.digits(query);
    if (digits.length < 7 || digits.length > 9 || !numbers) return null;
    const said = (note, found = []) => ({kind: found.length ? "found" : "number", found, note, isNumber: true});
    if (digits.length !== 8) return said("numberShort");
    if (!this.isRight(digits)) return said("numberWrong");
    const known = numbers.guides[digits.slice(0, 5)], lasting = Number(digits.slice(5, 7));
    if (!known) return said(numbers.given.some((one) => this.isIn(digits, one)) ? "numberGone" : "numberElsewhere");
    const guide = guides[known.at], place = known.steps.indexOf(lasting);
    if (!lasting) return said("", [guide]);
    if (place < 0) return said("numberMoved", [guide]);
    const summary = step(place + 1, guide.steps[place]);
    return said("", [{...guide, summary, address: `${guide.address}#etape-${place + 1}`}]);
  },

  isIn: (digits, [first, last]) => digits.slice(0, 5) >= first && digits.slice(0, 5) <= last,
};
