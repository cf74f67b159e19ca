/* The site beside comes as soon as it is there: it takes some seconds to begin. */
customElements.define("page-beside", class extends HTMLElement {
  async connectedCallback() {
    if (!this.dataset.wait) return;
    try {
      const answer = await fetch(this.dataset.wait);
      if (answer.ok) this.innerHTML = await answer.text();
    } catch { /* the atelier has ended, which the page tells elsewhere */ }
  }
});
