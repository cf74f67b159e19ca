/* To keep the sounds too: where the device keeps a copy of the site, a choice of the person (offline/sounds.js). */
const keep = {
  line: document.querySelector("offline-copy"),
  said: document.createElement("p"),
  button: document.createElement("button"),

  begin() {
    this.said.setAttribute("role", "status");
    Object.assign(this.button, {type: "button", className: "btn", hidden: true});
    this.button.addEventListener("click", () => this.ask(this.button.value));
    this.line.append(this.said, this.button);
    this.ask("look");
  },

  async ask(what) {
    const {port1, port2} = new MessageChannel(), {active} = await navigator.serviceWorker.ready;
    port1.onmessage = ({data}) => this.show(data, what);
    active.postMessage({sounds: what}, [port2]);
  },

  /* Who chose it once has the sounds of a newer release too. */
  show({size, left, chosen, failed}, asked) {
    if (chosen && left && asked === "look") return this.ask("keep");
    const state = failed ? "failed" : chosen && left ? "comes" : chosen ? "kept" : "";
    this.button.value = state === "kept" ? "forget" : "keep";
    this.button.hidden = !size || state === "comes";
    this.button.textContent = KEEP[this.button.value].replace("{size}", this.megabytes(size));
    this.said.textContent = state && KEEP[state];
  },

  megabytes(bytes) {
    const {lang} = document.documentElement, maximumFractionDigits = bytes < 9.5e6 ? 1 : 0;
    return new Intl.NumberFormat(lang, {maximumFractionDigits}).format(bytes / 1e6);
  },
};
keep.begin();
