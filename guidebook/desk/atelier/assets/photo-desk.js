/* Photos: one is sent as it is chosen; a part of one is drawn with the mouse, which fills in the four numbers. */
customElements.define("photo-sender", class extends HTMLElement {
  connectedCallback() {
    const field = this.querySelector("input");
    const status = this.querySelector("[role=status]");
    this.querySelector(".field").hidden = false;
    this.querySelector(".without").hidden = true;
    field.addEventListener("change", async () => {
      const [file] = field.files;
      if (!file) return;
      status.textContent = this.dataset.sending;
      try {
        const address = `${this.dataset.send}?nom=${encodeURIComponent(file.name)}`;
        const answer = await fetch(address, { method: "POST", body: file });
        if (answer.ok) location.reload();
        else status.textContent = await answer.text();
      } catch {
        status.textContent = this.dataset.offline;
      }
    });
  }
});

customElements.define("photo-area", class extends HTMLElement {
  connectedCallback() {
    const frame = this.querySelector(".retouched");
    const area = this.querySelector(".area");
    const fields = [..."gauche haut largeur hauteur".split(" ")].map((name) => this.querySelector(`[name=${name}]`));
    let from = null;
    const at = (event) => {
      const box = frame.querySelector("img").getBoundingClientRect();
      const part = (value, size) => Math.min(100, Math.max(0, 100 * value / size));
      return [part(event.clientX - box.left, box.width), part(event.clientY - box.top, box.height)];
    };
    const show = () => {
      const [left, top, width, height] = fields.map((field) => `${Number(field.value)}%`);
      Object.assign(area.style, { left, top, width, height });
      area.hidden = false;
    };
    frame.addEventListener("pointerdown", (event) => {
      from = at(event);
      frame.setPointerCapture(event.pointerId);
    });
    frame.addEventListener("pointermove", (event) => {
      if (!from) return;
      const to = at(event);
      const corner = from.map((value, side) => Math.min(value, to[side]));
      const size = from.map((value, side) => Math.abs(value - to[side]));
      [...corner, ...size].forEach((value, place) => { fields[place].value = value.toFixed(1); });
      show();
    });
    frame.addEventListener("pointerup", () => { from = null; });
    for (const field of fields) field.addEventListener("input", show);
  }
});
