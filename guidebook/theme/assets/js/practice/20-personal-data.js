/* Whether a text looks like a real person's data. Invented data doesn't, by construction:
   impossible months and keys, .example addresses, telephone numbers kept for fiction. */
const practicePersonalData = (() => {
  const FICTION = /^(?:019900|026191|035301|046571|053649|063998)/; // ARCEP, decision 2018-0881
  const remainder = (digits, modulus) => [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % modulus, 0);

  /* Those of the calendar, and what stands for a month that isn't known (INSEE, NIR). */
  const MONTHS = [[1, 12], [20, 20], [30, 42], [50, 99]];

  /* Social security: sex, year, month (or the codes of unknown months), place; 2 digits of key if they are there. */
  const socialSecurity = (text) => {
    const parts = /^([1-478]\d\d)(\d\d)((?:\d\d|2[AB])\d{6})(\d\d)?$/.exec(text);
    if (!parts) return false;
    const month = Number(parts[2]);
    if (!MONTHS.some(([first, last]) => month >= first && month <= last)) return false;
    const number = (parts[1] + parts[2] + parts[3]).replace("2A", "19").replace("2B", "18");
    return !parts[4] || 97 - remainder(number, 97) === Number(parts[4]);
  };

  /* An IBAN among a text whose spaces are gone: the usual countries by their length, any other alone. */
  const LENGTHS = {
    FR: 27, MC: 27, BE: 16, CH: 21, DE: 22, ES: 24, GB: 22, IE: 22, IT: 27, LU: 20, NL: 18, PL: 28, PT: 25, RO: 24,
  }; // SWIFT, IBAN registry
  const iban = (text) => /^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(text)
    && remainder((text.slice(4) + text.slice(0, 4)).replace(/[A-Z]/g, (letter) => letter.charCodeAt(0) - 55), 97) === 1;
  const hasIban = (text) => iban(text) || [...text.matchAll(/[A-Z]{2}(?=\d{2})/g)].some(
    ({ 0: country, index }) => iban(text.slice(index, index + (LENGTHS[country] || 0))));

  const taxNumber = (text) => /^[0-3]\d{12}$/.test(text)
    && remainder(text.slice(0, 10), 511) === Number(text.slice(10));

  const telephone = (text) => {
    const national = text.replace(/^(?:\+|00)33(?:\(0\))?0?/, "0");
    return /^0[1-9]\d{8}$/.test(national) && !FICTION.test(national);
  };

  const email = (text) => [...text.matchAll(/[^\s@<>"]+@([^\s@<>"]+\.[a-z]{2,})/gi)]
    .some(([, host]) => !/\.example$/i.test(host));

  return (text) => {
    if (email(text)) return true;
    const compact = text.replace(/[\s.\-]/g, "").toUpperCase();
    if (hasIban(compact)) return true;
    const groups = text.toUpperCase().match(/\+?\d(?:[\s.\-/]?(?:\d|[AB](?=[\s.\-/]?\d)|\(0\)))*/g) || [];
    return groups.map((group) => group.replace(/[\s.\-/]/g, ""))
      .some((group) => socialSecurity(group) || taxNumber(group) || telephone(group));
  };
})();
