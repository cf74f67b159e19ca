/* <kiosk-welcome>: shows one subject after another, until a touch begins the visit. WCAG 2.2.2: it can be stopped,
   and doesn't move at all for who asked for less movement. */
addEventListener("DOMContentLoaded", () => customElements.define("kiosk-welcome", class extends HTMLElement {
  woken = -Infinity;
  knocks = 0;

  connectedCallback() {
    this.themes = [...this.querySelectorAll(".k-themes li")];
    this.button = this.querySelector("[data-pause]");
    this.words = [this.button.textContent, this.button.dataset.play];
    this.hours();
    this.querySelector("[data-touch]").hidden = false;
    this.addEventListener("click", (event) => {
      if (event.target.closest("[data-pause]")) this.pause(Boolean(this.moving));
      else if (visit.settings.equipe && event.target.closest("[data-staff]")) this.knock(() => this.begin());
      else if (!event.target.closest("a, button")) this.begin();
    });
    if (visit.settings.equipe) addEventListener("keyup", (event) => event.key === "Escape" && this.knock(() => {}));
    if (!matchMedia("(prefers-reduced-motion: reduce)").matches) this.pause(false);
    else this.pause(true);
    this.button.hidden = this.themes.length < 2;
    if (visit.settings.ouverture) this.follow(visit.settings.ouverture);
  }

  begin() {
    this.querySelector("[data-start]").click();
  }

  /* Four touches on the name of the site, or Escape four times, lead to the screen of the staff. */
  knock(otherwise) {
    clearTimeout(this.waiting);
    this.knocks += 1;
    if (this.knocks === 4) location.href = "/_borne/equipe";
    else this.waiting = setTimeout(() => { this.knocks = 0; otherwise(); }, 1200);
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

  /* Outside the hours of the venue the page goes dark. Its clock may be wrong: any gesture lights it for a while. */
  follow(openings) {
    const closed = this.querySelector("[data-closed]");
    const wake = (event) => {
      if (!closed.hidden && event.type === "click") event.stopPropagation();
      this.woken = performance.now();
      look();
    };
    const look = () => {
      const now = new Date();
      const minute = 60 * now.getHours() + now.getMinutes();
      const today = openings.filter(([day]) => day === (now.getDay() + 6) % 7);
      const lit = performance.now() - this.woken < 120_000;
      const until = today.find(([, begins, ends]) => begins <= minute && minute < ends)?.[2] ?? 0;
      closed.hidden = lit || until > minute;
      this.toggleAttribute("data-dim", !lit && closed.hidden && until - minute <= 10);
      for (const part of this.children) part.inert = !closed.hidden && part !== closed;
    };
    for (const type of ["click", "keydown"]) addEventListener(type, wake, true);
    setInterval(look, 5000);
    look();
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
