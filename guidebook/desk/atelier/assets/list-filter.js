/* The list of guides keeps those that have the words which are typed. */
customElements.define("list-filter", class extends HTMLElement {
  connectedCallback() {
    const plain = (text) => text.normalize("NFD").replace(/\p{Mn}/gu, "").toLowerCase();
    const items = [...this.querySelectorAll("li[data-slug]")].map((item) => [item, plain(item.textContent)]);
    const status = this.querySelector("[role=status]");
    const field = this.querySelector("input");
    this.querySelector(".filter").hidden = false;
    field.addEventListener("input", () => {
      const words = plain(field.value).split(/\s+/).filter(Boolean);
      let shown = 0;
      for (const [item, text] of items) {
        item.hidden = !words.every((word) => text.includes(word));
        shown += !item.hidden;
      }
      this.querySelector("[data-none]").hidden = shown > 0;
      const { one, other } = status.dataset;
      status.textContent = shown > 1 ? other.replace("2", shown) : one.replace("1", shown);
    });
  }
});
