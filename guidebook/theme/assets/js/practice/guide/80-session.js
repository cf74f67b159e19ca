/* <practice-session>: the practice of a guide. The number of the step is remembered, as the rest of what this device
   keeps. */
customElements.define("practice-session", class extends Practice {
  connectedCallback() {
    this.end = new PracticePraise(this);
    this.resume = this.querySelector(".p-resume");
    addEventListener("forgotten", () => { this.resume.hidden = true; });
    this.addEventListener("click", (event) => {
      if (event.target.closest("[data-do=forget]")) this.forget();
    });
    super.connectedCallback();
    this.offerToResume();
  }

  open(section, focus) {
    const index = this.sections.indexOf(section), last = index === this.sections.length - 1;
    if (index) {
      practised.keep(last ? 0 : index + 1, this.dataset.title);
      this.resume.hidden = true;
    }
    super.open(section, focus);
  }

  offerToResume() {
    const number = practised.step();
    if (!(number > 1) || number >= this.sections.length || this.named()) return;
    const text = this.resume.querySelector("[data-text]");
    text.textContent = text.dataset.text.replace("{number}", number);
    this.resume.querySelector("a").hash = "etape-" + number;
    this.resume.hidden = false;
  }

  forget() {
    practised.keep(0);
    this.resume.hidden = true;
    this.current.querySelector("h2").focus();
    this.announce(this.says.forgotten);
  }
});
