/* A visit to a kiosk, from "Begin" to "I have finished": what it may remember, where it began, how all of it goes. */
const visit = {
  root: document.documentElement,
  prefix: "borne:",
  settings: window.REGLAGES || {},
  welcome: new URL("../bienvenue.html", document.currentScript.src).href,
  waits: document.documentElement.dataset.kind === "welcome",

  read(name) {
    try {
      return JSON.parse(sessionStorage.getItem(this.prefix + name));
    } catch {
      return null;
    }
  },

  write(name, value) {
    try {
      sessionStorage.setItem(this.prefix + name, JSON.stringify(value));
    } catch { /* Then the next page won't know. */ }
  },

  /* How many pages of this visit are behind this one; null where the browser doesn't tell. */
  behind() {
    const here = window.navigation?.currentEntry;
    if (!here) return null;
    const first = navigation.entries().findIndex((entry) => entry.key === this.read("debut"));
    return here.index - Math.max(first, 0); // a long visit pushes its own beginning out of the history
  },

  /* A page is shown. Reached by Back from another visit, it shows nothing and leads to the welcome. */
  arrive(cameBack) {
    if (this.waits) return this.forget();
    const begun = this.read("debut") !== null;
    if (cameBack && (!begun || this.behind() < 0)) return this.leave();
    if (!begun) this.write("debut", window.navigation?.currentEntry?.key || "");
    delete this.root.dataset.away;
  },

  leave() {
    this.root.dataset.away = "";
    location.replace(this.welcome);
  },

  /* From file:// the storage is shared by every page of the disk: only what is ours goes. */
  forget() {
    try {
      sessionStorage.clear();
      if (location.protocol === "file:") storage.forget();
      else localStorage.clear();
    } catch { /* Nothing could be kept. */ }
  },

  /* The end: everything goes, then the supervisor, where there is one, starts a new browser. */
  async end() {
    for (const field of document.querySelectorAll("input, textarea"))
      Object.assign(field, { value: field.defaultValue, checked: field.defaultChecked });
    this.forget();
    const gone = Promise.allSettled([this.dropCaches(), this.dropDatabases(), this.tell("fini")]);
    await Promise.race([gone, new Promise((done) => setTimeout(done, 1000))]);
    this.forget();
    location.replace(this.welcome);
  },

  async dropCaches() {
    if (window.caches) for (const name of await caches.keys()) await caches.delete(name);
  },

  async dropDatabases() {
    for (const { name } of await indexedDB.databases()) indexedDB.deleteDatabase(name);
  },

  /* Pictures go through where a page may connect to nothing. The supervisor is told whether somebody is there. */
  tell(what, state = this.waits ? "attrait" : "visite") {
    if (!this.settings.surveillant) return null;
    this.told = (this.told || 0) + 1;
    const picture = new Image();
    const answered = new Promise((done) => { picture.onload = picture.onerror = done; });
    picture.src = `/_borne/${what}?e=${state}&${this.told}`;
    return answered;
  },
};

visit.root.dataset.bar = visit.settings.barre === "haut" ? "haut" : "bas";
visit.arrive(performance.getEntriesByType("navigation")[0]?.type === "back_forward");
/* What a page says was done: a name of a short list, never what was typed or read. */
addEventListener("counted", ({ detail }) => visit.tell("compte", detail));
setInterval(() => visit.tell("vivant"), 1000);
visit.tell("vivant");

/* A page that the browser keeps for Back shows nothing until we know who comes back. */
addEventListener("pagehide", (event) => { if (event.persisted) visit.root.dataset.away = ""; });
addEventListener("pageshow", (event) => { if (event.persisted) visit.arrive(true); });
/* Each sound begins as loud as the venue wants: who came before may have turned it up. */
addEventListener("play", ({ target }) => {
  if ("begun" in target.dataset) return;
  target.dataset.begun = "";
  target.volume = Math.min(Math.max((visit.settings.volume ?? 50) / 100, 0), 1);
}, true);
/* One page at a time: whatever key or button comes with a click, a link opens here. */
addEventListener("auxclick", (event) => event.preventDefault());
addEventListener("click", (event) => {
  const link = event.target.closest?.("a[href]");
  if (!link || !(event.ctrlKey || event.shiftKey || event.altKey || event.metaKey)) return;
  event.preventDefault();
  link.click();
}, true);
addEventListener("contextmenu", (event) => event.preventDefault());
addEventListener("dragstart", (event) => event.preventDefault());

addEventListener("DOMContentLoaded", () => {
  // The venue may offer fewer languages than there are.
  const offered = visit.settings.langues;
  if (Array.isArray(offered)) for (const line of document.querySelectorAll("[data-language]"))
    line.hidden = !offered.includes(line.dataset.language) && !line.querySelector("[aria-current]");
  if (visit.settings.lieu) for (const line of document.querySelectorAll("[data-venue]")) {
    line.textContent = visit.settings.lieu;
    line.hidden = false;
  }
  if (visit.settings.imprimer) for (const part of document.querySelectorAll(".k-print")) {
    part.hidden = false;
    part.addEventListener("click", async () => {
      visit.tell("compte", "papiers");
      await visit.tell("vivant", "imprime"); // a page that prints does not beat
      print();
    });
  }
});
