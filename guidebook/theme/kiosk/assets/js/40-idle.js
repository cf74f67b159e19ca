/* <idle-watch>: when nobody has touched anything for a while, asks; without an answer, the visit ends.
   WCAG 2.2.1: 20 seconds at least to answer, and as many times as one wants.
   A scroll goes on by itself after the finger has left, and a key may be held down by a book: neither is a presence.
   Who is there is there for every page of the browser: a page that nobody looks at asks nothing and ends nothing. */
addEventListener("DOMContentLoaded", () => customElements.define("idle-watch", class extends HTMLElement {
  connectedCallback() {
    this.dialog = this.querySelector("dialog");
    this.left = this.querySelector("[data-left]");
    this.quiet = 1000 * Number(visit.settings.inactivite || this.dataset.quiet);
    this.asking = 1000 * Math.max(Number(visit.settings.avertissement || this.dataset.asking), 20);
    this.others = new BroadcastChannel("borne:presence");
    this.others.addEventListener("message", () => this.elsewhere());
    for (const type of ["pointerdown", "keydown", "wheel", "touchstart", "presence"])
      addEventListener(type, (event) => event.repeat || this.present(), { capture: true, passive: true });
    document.addEventListener("visibilitychange", () => document.hidden || this.elsewhere());
    this.dialog.addEventListener("keydown", (event) => event.repeat && event.preventDefault());
    // On release: a dialog that closes under a finger would let the rest of the touch fall on the page.
    for (const type of ["click", "cancel"]) this.dialog.addEventListener(type, () => this.answer());
    // Told late, when the question may be asked again; and the only sign where a system closes a dialog by itself.
    this.dialog.addEventListener("close", () => this.dialog.open || this.answer());
    this.timer = setInterval(() => this.look(), 1000);
    this.seen();
  }

  present() {
    this.seen();
    this.others.postMessage("");
  }

  /* Somebody was there, in front of another page: the question of this one is answered. */
  elsewhere() {
    this.answer();
    this.seen();
  }

  /* While the question is asked, only its answer counts. */
  seen() {
    if (!this.dialog.open) this.last = performance.now();
  }

  answer() {
    if (!this.asked) return;
    this.asked = null;
    this.dialog.close();
    this.seen();
  }

  look() {
    if (this.busy()) this.present();
    if (document.hidden) return;
    const over = performance.now() - this.last - this.quiet * (this.practising() ? 2 : 1);
    if (over < 0) return;
    if (!this.dialog.open) {
      this.dialog.showModal();
      this.asked = performance.now();
    }
    const left = this.asking - (performance.now() - this.asked);
    this.left.textContent = Math.max(Math.ceil(left / 1000), 0);
    if (left > 0) return;
    clearInterval(this.timer);
    visit.end();
  }

  /* Something speaks, or plays. */
  busy() {
    const playing = [...document.querySelectorAll("audio, video")].some((media) => !media.paused);
    return playing || Boolean(window.speechSynthesis?.speaking);
  }

  /* Who practises looks for a long time between two gestures. */
  practising() {
    return ["practice", "begin"].includes(visit.root.dataset.kind) && location.hash !== "#fin";
  }
}));
