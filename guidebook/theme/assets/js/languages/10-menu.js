/* <language-menu>: keeps which language the person chose, on this device. A page in another one is never left for it:
   it offers the same page in the language that was chosen. */
if (window.customElements) customElements.define("language-menu", class extends HTMLElement {
  connectedCallback() {
    this.addEventListener("click", (event) => {
      const chosen = event.target.closest("a[hreflang]");
      if (chosen) storage.write("langue", chosen.hreflang);
    });
    this.addEventListener("keydown", (event) => event.key === "Escape" && this.close(true));
    addEventListener("pointerdown", (event) => this.contains(event.target) || this.close());
    this.addEventListener("focusout", ({relatedTarget: next}) => next && !this.contains(next) && this.close());
    addEventListener("DOMContentLoaded", () => this.offer());
  }

  close(back) {
    const list = this.querySelector("details");
    if (!list.open) return;
    list.open = false;
    if (back) list.querySelector("summary").focus();
  }

  offer() {
    const kept = storage.read("langue");
    const link = [...this.querySelectorAll("a")].find(({hreflang}) => hreflang === kept);
    if (!link || link.hasAttribute("aria-current")) return;
    const line = document.createElement("p"), offered = link.cloneNode(true);
    line.className = "langs-offer";
    offered.classList.add("btn");
    line.append(offered);
    this.closest("header").after(line);
    addEventListener("forgotten", () => line.remove());
  }
});
