/* The form of a screen: the drawing follows what is typed; elements are moved by their buttons or dragged by their
   name, in the page. Without this script each button does the same by a new page. */
customElements.define("screen-desk", class extends HTMLElement {
  connectedCallback() {
    this.form = this.querySelector("form");
    this.list = this.querySelector(".elements");
    this.status = this.querySelector("[role=status]");
    this.drawing = document.querySelector("[data-drawing]");
    this.asked = 0;
    this.querySelector("[data-without]").hidden = true;
    this.form.addEventListener("input", () => this.later());
    this.form.addEventListener("click", (event) => this.clicked(event));
    this.form.addEventListener("submit", () => { this.sent = true; clearTimeout(this.pause); });
    addEventListener("pageshow", () => { this.sent = false; });
    addEventListener("keydown", (event) => this.pressed(event));
    for (const item of this.list.children) this.makeDraggable(item);
    this.form.addEventListener("focusin", (event) => { this.written = event.target.closest(".elements > li"); });
    if (this.querySelector("[name=x]")) this.drawing.addEventListener("click", (event) => this.point(event));
  }

  pressed(event) {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== "s") return;
    event.preventDefault();
    this.form.requestSubmit(this.form.querySelector("[value=enregistrer]"));
  }

  clicked(event) {
    const button = event.target.closest("button[data-by]");
    if (!button) return;
    event.preventDefault();
    const item = button.closest(".elements > li");
    this.place(item, [...this.list.children].indexOf(item) + Number(button.dataset.by));
    (button.disabled ? item.querySelector("[data-by]:not([disabled])") : button)?.focus();
  }

  /* The order of the page is the order that the form sends: only what is read and the buttons have numbers. */
  place(item, to) {
    const others = [...this.list.children].filter((other) => other !== item);
    if (to < 0 || to > others.length) return;
    this.list.insertBefore(item, others[to] ?? null);
    [...this.list.children].forEach((each, place) => {
      for (const legend of each.querySelectorAll("legend")) {
        const text = (legend.firstElementChild ?? legend).firstChild;
        text.data = text.data.replace(/\d+/, place + 1);
      }
      for (const button of each.querySelectorAll("[name=geste]")) {
        button.value = button.value.replace(/\d+$/, place);
        if (button.dataset.by) button.disabled = place === (button.dataset.by < 0 ? 0 : others.length);
      }
    });
    this.later();
    const { moved } = this.dataset;
    this.say(moved.replace("{kind}", item.dataset.kind).replace("{place}", to + 1));
  }

  /* In a photo a click says where the marker is: that of the element which is being written, else the last one. */
  point(event) {
    const photo = event.target.closest(".s-print")?.querySelector("img");
    const item = this.written ?? this.list.lastElementChild;
    const [x, y] = ["x", "y"].map((name) => item?.querySelector(`[name=${name}]`));
    if (!photo || !x || !y) return;
    const box = photo.getBoundingClientRect();
    x.value = Math.round(100 * (event.clientX - box.left) / box.width);
    y.value = Math.round(100 * (event.clientY - box.top) / box.height);
    this.later();
  }

  makeDraggable(item) {
    const handle = item.querySelector(".handle");
    handle.title = this.dataset.drag;
    handle.draggable = true;
    handle.addEventListener("dragstart", (event) => {
      this.held = item;
      item.classList.add("held");
      event.dataTransfer.effectAllowed = "move";
      event.dataTransfer.setData("text/plain", handle.textContent);
      event.dataTransfer.setDragImage(item, 0, 0);
    });
    item.addEventListener("dragover", (event) => {
      if (!this.held) return;
      event.preventDefault();
      item.classList.toggle("over", item !== this.held);
    });
    item.addEventListener("dragleave", () => item.classList.remove("over"));
    item.addEventListener("drop", (event) => {
      if (!this.held) return;
      event.preventDefault();
      this.place(this.held, [...this.list.children].indexOf(item));
    });
    item.addEventListener("dragend", () => {
      for (const each of this.list.children) each.classList.remove("held", "over");
      this.held = null;
    });
  }

  later() {
    this.say(this.dataset.unsaved);
    clearTimeout(this.pause);
    this.pause = setTimeout(() => this.draw(), 300);
  }

  async draw() {
    if (this.sent) return; // what is being saved is no draft
    const number = ++this.asked;
    try {
      const body = new URLSearchParams([...new FormData(this.form)]);
      const answer = await fetch(this.dataset.draw, { method: "POST", body });
      const drawn = await answer.text();
      if (number === this.asked && answer.ok) this.drawing.innerHTML = drawn;
    } catch {
      this.say(this.dataset.offline);
    }
  }

  say(text) {
    this.status.textContent = text;
  }
});
