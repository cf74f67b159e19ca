/* <guide-search>: a field, and under it the guides that answer while one types. ?q=words searches at once.
   The words stay with this step of the history, to be there on coming back, and are gone with the tab: no storage, and
   no address, which a shared computer's history would show to the next person. On a kiosk nothing stays. */
/* A letter that is not of the Latin alphabet, and those in which the page has a sentence. Where the page itself is in
   such letters, they are not foreign; where the site has their language, its guides answer (search-others.js). */
const OTHER_LETTER = /(?!\p{Script=Latin})\p{L}/u;
const SCRIPTS = [/\p{Script=Arabic}/u, /\p{Script=Cyrillic}/u, /\p{Script=Han}/u];
const { first: FIRST_PAUSE, settled: SETTLED_PAUSE } = SearchNumbers.pause;

customElements.define("guide-search", class extends HTMLElement {
  connectedCallback() {
    this.field = this.querySelector("input");
    this.list = this.querySelector("ol");
    this.status = this.querySelector("[role=status]");
    this.cards = new Map(["none", "person", "letters"].map((kind) => [kind, this.querySelector(`.search-${kind}`)]));
    this.deaf = this.querySelector(".search-deaf");
    this.other = this.querySelector(".search-other");
    this.model = this.querySelector("template").content.firstElementChild;
    this.known = PAS_A_PAS_SEARCH;
    this.languages = this.querySelector(".search-languages");
    this.others = new OtherLanguages(this.languages, this.dataset.none, () => this.settle());
    this.field.addEventListener("input", () => this.typed());
    const soon = window.requestIdleCallback || setTimeout;
    this.field.addEventListener("focus", () => soon(() => this.engine), { once: true });
    this.querySelector("form").addEventListener("submit", (event) => {
      event.preventDefault();
      this.settle();
      this.keep();
      this.go();
    });
    const asked = history.state?.words ?? new URLSearchParams(location.search).get("q");
    if (asked) this.field.value = asked.slice(0, this.field.maxLength);
    if (this.field.value) this.settle();
  }

  /* Made when it is first needed: it reads every guide. */
  get engine() {
    return (this.made ||= new GuideSearch(this.known, new CommonWords(PAS_A_PAS_COMMON_WORDS)));
  }

  /* Guides are shown as soon as one stops for a moment; that there are none is said when one stops for good. */
  typed() {
    clearTimeout(this.soon);
    clearTimeout(this.later);
    this.soon = setTimeout(() => {
      this.show(this.answer());
      this.keep();
    }, FIRST_PAUSE);
    this.later = setTimeout(() => this.settle(), SETTLED_PAUSE);
  }

  settle() {
    clearTimeout(this.soon);
    clearTimeout(this.later);
    const answer = this.answer();
    this.show(answer);
    for (const [kind, card] of this.cards) card.hidden = answer.kind !== kind;
    if (answer.kind === "letters") this.inItsLetters();
    this.tell(answer);
    if (answer.kind !== "awaited" && this.isGoing) this.go();
  }

  /* A sentence in other letters than those typed may be boxes here: fonts for all are on no computer. */
  inItsLetters() {
    const query = this.field.value;
    for (const { textContent: said, classList } of this.cards.get("letters").querySelectorAll("li"))
      classList.toggle("unread", OTHER_LETTER.test(said)
        && !SCRIPTS.some((letter) => letter.test(said) && letter.test(query)));
  }

  keep() {
    if (document.documentElement.dataset.keep === "no") return;
    history.replaceState({ ...history.state, words: this.field.value.trim() }, "");
  }

  answer() {
    const query = this.field.value.trim();
    if (!query) return { kind: "empty", found: [] };
    const number = GuideNumber.answer(query, this.known, (at, title) => this.stepOf(at, title));
    if (number) return number;
    if (this.engine.isForSomeone(query)) return { kind: "person", found: [] };
    const found = this.engine.find(query), isDeaf = this.engine.hasOneOf(this.engine.deaf, query);
    if (found.length) return { kind: "found", found, isDeaf, isNear: this.engine.isFarAhead };
    if (isDeaf || this.engine.hasOneOf(this.engine.contact, query)) return { kind: "person", found, isDeaf };
    const inOther = this.others.answer(query);
    if (inOther) return inOther;
    const isForeign = OTHER_LETTER.test(query) && !OTHER_LETTER.test(this.dataset.none);
    return { kind: isForeign ? "letters" : "none", found, isDeaf };
  }

  stepOf(number, title) {
    return this.dataset.numberFound.replace("{number}", number).replace("{title}", () => title);
  }

  show({ kind, found, isDeaf, note, isNumber, line }) {
    this.toggleAttribute("data-asked", kind !== "empty");
    this.list.replaceChildren(...found.map((guide) => this.line(guide, line)));
    if (this.languages) for (const one of this.languages.children) one.classList.toggle("answers", one === line);
    this.list.hidden = this.other.hidden = kind !== "found";
    this.list.toggleAttribute("data-exact", Boolean(isNumber && !note));
    if (this.deaf) this.deaf.hidden = !isDeaf;
    for (const [other, card] of this.cards) card.hidden ||= kind !== other;
    this.status.classList.toggle("visually-hidden", kind !== "found" && !note);
    if (this.told !== this.field.value.trim()) this.status.textContent = this.told = "";
  }

  /* A guide that was found; `other` is the line of its language, where it isn't the page's. */
  line(guide, other) {
    const line = this.model.cloneNode(true), [summary, theme] = line.querySelectorAll("p");
    const link = line.querySelector("a"), home = other?.querySelector("a").getAttribute("href") || this.dataset.root;
    if (other) [line.lang, line.dir] = [other.lang, other.dir];
    link.href = home.replace(/[^/]*$/, "") + guide.address;
    link.firstChild.textContent = guide.title;
    summary.textContent = guide.summary;
    theme.textContent = guide.theme;
    return line;
  }

  /* Once for a query, and not once a letter. */
  tell({ kind, found, isNear, note }) {
    const query = this.field.value.trim();
    if (!query || this.told === query || kind === "awaited") return;
    this.told = query;
    if (kind === "none") dispatchEvent(new CustomEvent("counted", { detail: "recherches_sans_reponse" }));
    if (note) this.status.textContent = this.dataset[note];
    else this.status.textContent = kind === "found" ? this.counted(found.length, isNear) : this.dataset[kind];
  }

  /* One clear wish has one guide; the others are there in case. */
  counted(count, isNear) {
    const { found, near } = this.dataset;
    return isNear ? near.split("|")[count - 1] : found.split("|")[count];
  }

  /* Where Enter leads: to the first guide, or to what can be done without one. A whole number is opened at once. */
  go() {
    this.isGoing = this.answer().kind === "awaited";
    if (this.isGoing) return;
    if (this.list.hasAttribute("data-exact")) return this.list.querySelector("a").click();
    if (!this.field.value.trim()) {
      this.status.classList.remove("visually-hidden");
      this.status.textContent = this.dataset.empty;
    }
    const card = [...this.cards.values()].find(({ hidden }) => !hidden);
    (this.list.querySelector("a") || card?.querySelector("h2") || this.field).focus();
  }
});
