/* <kiosk-welcome>: shows one subject after another, until a touch begins the visit. WCAG 2.2.2: it can be stopped,
   and doesn't move at all for who asked for less movement. */
addEventListener("DOMContentLoaded", () => customElements.define("kiosk-welcome", class extends HTMLElement {
  connectedCallback() {
    this.themes = [...this.querySelectorAll(".k-themes li")];
    this.button = this.querySelector("[data-pause]");
    this.words = [this.button.textContent, this.button.dataset.play];
    this.hours();
    this.querySelector("[data-touch]").hidden = false;
    this.addEventListener("click", (event) => {
      if (event.target.closest("[data-pause]")) this.pause(Boolean(this.moving));
      else if (!event.target.closest("a, button")) this.querySelector("[data-start]").click();
    });
    if (!matchMedia("(prefers-reduced-motion: reduce)").matches) this.pause(false);
    else this.pause(true);
    this.button.hidden = this.themes.length < 2;
  }

  pause(still) {
    clearInterval(this.moving);
    this.moving = still ? 0 : setInterval(() => this.next(), 4000);
    this.button.textContent = this.words[Number(still)];
    if (!still) this.next();
  }

  next() {
    const at = this.themes.findIndex((theme) => "shown" in theme.dataset);
    delete this.themes[at]?.dataset.shown;
    this.themes[(at + 1) % this.themes.length].dataset.shown = "";
  }

  hours() {
    const list = this.querySelector("[data-hours]");
    for (const said of [visit.settings.horaires || []].flat()) {
      const line = document.createElement("li");
      line.textContent = said;
      list.append(line);
    }
    list.hidden = !list.childElementCount;
  }
}));
