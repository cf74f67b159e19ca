/* The language of a page, where it isn't French: its words, and how they are compared. What is typed there may be
   French too, read on a letter; both are cut to their root by the same rules, those of the language first.
   Light endings of ours, no Snowball: decisions/0030-search-in-several-languages.md. */
window.Tongue = class {
  /* `own`: what guidebook/pages/search.<language>.yml says; nothing for French. */
  constructor(own = {}) {
    this.own = own;
    const longestFirst = (list) => this.folded(list).sort((one, other) => other.length - one.length).join("|");
    const { beginnings, endings, kin } = own;
    this.beginning = beginnings && new RegExp(`^(?:${longestFirst(beginnings)})(?=...)`);
    this.ending = endings && new RegExp(`^(.{3,}?)(?:${longestFirst(endings)})$`);
    French.confuse(this.folded(kin || []));
  }

  /* The words of a list of its own, as they are compared. */
  folded(list) {
    return list.flatMap(French.words).map(French.fold);
  }

  list(name) {
    return this.own[name] || [];
  }

  /* The root that the forms of a word share. */
  root(folded) {
    const bare = this.beginning ? folded.replace(this.beginning, "") : folded;
    return French.root(this.ending ? bare.replace(this.ending, "$1") : bare);
  }
};
