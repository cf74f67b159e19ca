/* <reading-comfort>: letters, spaces, colours, calm and a ruler, as each person reads best.
   What was chosen is on <html> as data-size, data-theme… before the first paint; 60-comfort.css does the rest. */
const comfort = {
  root: document.documentElement,
  names: ["size", "lines", "letters", "theme", "font", "calm", "ruler"],
  fonts: new URL("fonts/andika/andika-latin-", document.currentScript.src).href,

  recall() {
    this.chosen = storage.read("confort") || {};
    this.apply();
  },

  choose(chosen) {
    this.chosen = chosen;
    storage.write("confort", Object.keys(chosen).length ? chosen : null);
    this.apply();
  },

  apply() {
    for (const name of this.names) {
      if (this.chosen[name]) this.root.dataset[name] = this.chosen[name];
      else delete this.root.dataset[name];
    }
    if (this.chosen.font === "andika") this.fetchAndika();
  },

  /* Only who chose this font fetches it: it is not in the style sheet of everybody. */
  fetchAndika() {
    if (this.fetched || !window.FontFace) return;
    this.fetched = true;
    for (const weight of ["400", "700"]) {
      const source = `url("${this.fonts}${weight}-normal.woff2")`;
      document.fonts.add(new FontFace("Andika", source, {weight, display: "swap"}));
    }
  },

  rule(y) {
    if (this.chosen.ruler) this.root.style.setProperty("--ruler", `${Math.round(y)}px`);
  },
};
comfort.recall();

addEventListener("pointermove", (event) => comfort.rule(event.clientY));
addEventListener("pointerdown", (event) => comfort.rule(event.clientY));
addEventListener("focusin", (event) => requestAnimationFrame(() => {
  const box = event.target.getBoundingClientRect();
  comfort.rule(Math.min(Math.max(box.top, 0) + Math.min(box.height / 2, 40), innerHeight));
}));

addEventListener("DOMContentLoaded", () => customElements.define("reading-comfort", class extends HTMLElement {
  connectedCallback() {
    const panel = this.querySelector("dialog");
    if (!panel.showModal) return this.remove();
    this.hidden = false;
    this.inputs = [...panel.querySelectorAll("[name^=comfort-]")];
    this.status = panel.querySelector("[role=status]");
    this.show();
    this.addEventListener("change", ({target}) => this.holding(target, panel, () => this.choose()));
    this.addEventListener("click", (event) => {
      if (event.target.closest("[data-open]")) panel.showModal();
      else if (event.target === panel || event.target.closest("[data-close]")) panel.close();
      else if (event.target.closest("[data-reset]")) this.reset();
    });
    addEventListener("forgotten", () => this.recall());
    addEventListener("storage", () => this.recall());
    addEventListener("pageshow", (event) => event.persisted && this.recall());
  }

  /* What was chosen stays under the finger, while all that stands above it changes size. */
  holding(input, panel, change) {
    const before = input.getBoundingClientRect().top;
    change();
    panel.scrollTop += input.getBoundingClientRect().top - before;
  }

  /* The controls say what is chosen. */
  show() {
    for (const input of this.inputs)
      input.checked = input.value === (comfort.chosen[input.name.slice(8)] || "");
  }

  choose() {
    const on = this.inputs.filter((input) => input.checked && input.value);
    this.status.textContent = "";
    comfort.choose(Object.fromEntries(on.map((input) => [input.name.slice(8), input.value])));
  }

  reset() {
    comfort.choose({});
    this.show();
    this.status.textContent = this.status.dataset.done;
  }

  recall() {
    comfort.recall();
    this.show();
  }
}));
