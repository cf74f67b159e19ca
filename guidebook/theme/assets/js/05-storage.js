/* <what-is-kept>: says what this device keeps, and forgets all of it.
   Whatever the site keeps goes through `storage`, which shrugs where the browser refuses. */
const storage = {
  prefix: "pas-a-pas:",

  /* Nothing to hold on to where the place forbids it: <html data-keep="no">, a kiosk. */
  get store() {
    return document.documentElement.dataset.keep === "no" ? null : localStorage;
  },

  read(name) {
    try {
      return JSON.parse(this.store.getItem(this.prefix + name));
    } catch {
      return null;
    }
  },

  /* True if it was kept; nothing worth keeping (null) leaves no trace. */
  write(name, value) {
    try {
      if (value === null) this.store.removeItem(this.prefix + name);
      else this.store.setItem(this.prefix + name, JSON.stringify(value));
      return true;
    } catch {
      return false;
    }
  },

  forget() {
    try {
      for (const key of Object.keys(this.store)) if (key.startsWith(this.prefix)) this.store.removeItem(key);
    } catch { /* Nothing was kept. */ }
    dispatchEvent(new Event("forgotten"));
  },
};

/* From here on, style sheets may show what scripts will bring to life: nothing moves when they do. */
if (window.customElements) document.documentElement.dataset.script = "";

addEventListener("DOMContentLoaded", () => customElements.define("what-is-kept", class extends HTMLElement {
  connectedCallback() {
    const [what, nothing] = this.querySelectorAll("p"), button = this.querySelector("button");
    const possible = storage.write("essai", 1) && storage.write("essai", null);
    what.hidden = button.hidden = !possible;
    nothing.hidden = possible;
    this.hidden = false;
    button.addEventListener("click", () => {
      storage.forget();
      const status = this.querySelector("[role=status]");
      status.textContent = status.dataset.done;
    });
  }
}));
