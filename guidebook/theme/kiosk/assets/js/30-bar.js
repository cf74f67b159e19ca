/* <kiosk-bar>: the fixed buttons and the two dialogs they open. */
addEventListener("DOMContentLoaded", () => customElements.define("kiosk-bar", class extends HTMLElement {
  connectedCallback() {
    this.back = this.querySelector("[data-do=back]");
    this.language = this.querySelector("#borne-langue");
    this.finish = this.querySelector("#borne-fini");
    this.back.hidden = this.querySelector("[data-do=language]").hidden = false;
    this.addEventListener("click", (event) => this.clicked(event));
    for (const type of ["pageshow", "hashchange", "popstate"]) addEventListener(type, () => this.mayGoBack());
    this.mayGoBack();
  }

  clicked(event) {
    const order = event.target.closest("[data-do]")?.dataset.do;
    if (order) event.preventDefault();
    if (order === "back") this.goBack();
    else if (order === "language") this.language.showModal();
    else if (order === "finish") this.askToFinish();
    else if (event.target.closest("[data-end]")) visit.end();
    else if (event.target.closest("[data-close]") || event.target.matches("dialog"))
      event.target.closest("dialog").close();
  }

  /* Where one was goes along, for who wants to go on elsewhere: the step at hand, or the guide. */
  askToFinish() {
    const aimed = document.getElementById(location.hash.slice(1))?.closest("[data-number]");
    const here = aimed || document.querySelector("main [data-number]");
    const line = this.finish.querySelector("[data-later]"), number = here?.dataset.number;
    line.hidden = !number;
    if (number) line.querySelector("strong").textContent = number;
    this.finish.showModal();
  }

  mayGoBack() {
    const behind = visit.behind();
    this.back.disabled = behind === null ? !this.above() : behind < 1;
  }

  /* Within this visit; where the history doesn't tell, to the page above. */
  goBack() {
    if (visit.behind() === null) location.href = this.above().href;
    else history.back();
  }

  above() {
    return [...document.querySelectorAll(".crumbs a")].pop();
  }
}));
