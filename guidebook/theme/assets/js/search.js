/* <guide-search>: a field, and under it the guides that answer while one types. ?q=words searches at once.
   Nothing typed is kept: no storage, no address, no history. */
customElements.define("guide-search", class extends HTMLElement {
  connectedCallback() {
    this.field = this.querySelector("input");
    this.list = this.querySelector("ol");
    this.status = this.querySelector("[role=status]");
    this.none = this.querySelector(".search-none");
    this.model = this.querySelector("template").content.firstElementChild;
    this.field.addEventListener("input", () => {
      clearTimeout(this.wait);
      this.wait = setTimeout(() => this.show(), 150);
    });
    const soon = window.requestIdleCallback || setTimeout;
    this.field.addEventListener("focus", () => soon(() => this.engine), { once: true });
    this.querySelector("form").addEventListener("submit", (event) => {
      event.preventDefault();
      clearTimeout(this.wait);
      this.show();
      this.go();
    });
    const asked = new URLSearchParams(location.search).get("q");
    if (asked) this.field.value = asked.slice(0, this.field.maxLength);
    if (this.field.value) this.show();
  }

  /* Made when it is first needed: it reads every guide. */
  get engine() {
    return (this.made ||= new GuideSearch(PAS_A_PAS_SEARCH));
  }

  show() {
    const query = this.field.value.trim();
    const found = query.length > 1 ? this.engine.find(query) : [];
    this.toggleAttribute("data-asked", query.length > 1);
    this.list.replaceChildren(...found.map((guide) => this.line(guide)));
    this.list.hidden = !found.length;
    this.status.classList.toggle("visually-hidden", !found.length);
    this.none.hidden = query.length < 2 || found.length > 0;
    clearTimeout(this.telling);
    this.telling = setTimeout(() => this.tell(query, found.length), 600);
  }

  line(guide) {
    const line = this.model.cloneNode(true), [summary, theme] = line.querySelectorAll("p");
    const link = line.querySelector("a");
    link.href = this.dataset.root.replace(/index\.html$/, "") + guide.address;
    link.firstChild.textContent = guide.title;
    summary.textContent = guide.summary;
    theme.textContent = guide.theme;
    return line;
  }

  /* Said aloud when the typing pauses, and not once a letter. */
  tell(query, count) {
    const { one, many, none } = this.dataset;
    const told = !count ? none : count === 1 ? one : many.replace("{count}", count);
    this.status.textContent = query.length < 2 ? "" : told;
  }

  /* Where Enter leads: to the first guide, or to what can be done without one. */
  go() {
    (this.list.querySelector("a") || (this.none.hidden ? this.field : this.none.querySelector("h2"))).focus();
  }
});
