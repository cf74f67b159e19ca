/* <touch-keyboard>: writes in the field at hand, for who has no keyboard. The field keeps the focus under a mouse or
   a finger; from a keyboard or a switch, Tab enters the keys and the arrows go from one to another.
   French keys, and where one searches in another language, those of that language, until French ones are asked for. */
addEventListener("DOMContentLoaded", () => customElements.define("touch-keyboard", class extends HTMLElement {
  static fields = "input[type=search], input[type=text], input:not([type]), textarea";

  connectedCallback() {
    this.keys = [...this.querySelectorAll("button")];
    this.status = this.querySelector("[role=status]");
    this.layouts = [...this.querySelectorAll("[data-layout]")];
    this.layout = this.layouts[0].dataset.layout;
    this.lay("fr");
    for (const field of document.querySelectorAll(this.constructor.fields)) field.inputMode = "none";
    this.addEventListener("mousedown", (event) => event.preventDefault());
    this.addEventListener("click", (event) => this.clicked(event.target.closest("button")));
    this.addEventListener("keydown", (event) => this.move(event));
    this.addEventListener("focusin", (event) => this.rove(event.target));
    addEventListener("focusin", (event) => this.follow(event.target));
    addEventListener("click", (event) => {
      if (!event.detail) return;
      this.follow(event.target);
      this.rest();
    });
    addEventListener("keyup", (event) => { if (event.key === "Enter") this.rest(); });
    addEventListener("hashchange", () => setTimeout(() => this.rest()));
    // The field isn't left while one is on the keys.
    addEventListener("focusout", (event) => {
      if (!this.contains(event.target) && this.contains(event.relatedTarget)) event.stopPropagation();
    }, true);
    if (document.activeElement) this.follow(document.activeElement);
  }

  follow(element) {
    if (this.hiding || this.contains(element)) return;
    /* Who enlarges the page that much has a keyboard, and these keys would cover the field. */
    if (innerWidth < 641 || innerHeight < 500) return;
    if (element.matches?.(this.constructor.fields) && !element.readOnly && !element.disabled) this.show(element);
  }

  /* Off duty after a touch elsewhere, Enter or another step; never because Tab goes on, which is how one comes here. */
  rest() {
    if (!this.hidden && this.offDuty()) this.hide();
  }

  offDuty() {
    const focused = document.activeElement;
    return !this.contains(focused) && (focused !== this.field || this.field.readOnly);
  }

  show(field) {
    this.field = field;
    this.lay(field.closest("guide-search") ? this.layout : "fr");
    this.hidden = false;
    visit.root.dataset.keyboard = "";
    visit.root.style.setProperty("--keyboard", `${this.offsetHeight}px`);
    requestAnimationFrame(() => this.uncover());
  }

  /* Shows the keys of French or of the page's own language; where one searches, which of them. */
  lay(name) {
    for (const one of this.layouts) one.hidden = one.dataset.layout !== name;
    const choice = this.querySelector("[data-row=layouts]");
    if (choice) choice.hidden = !this.field?.closest("guide-search");
    for (const key of choice?.children || []) key.setAttribute("aria-pressed", String(key.dataset.for === name));
    this.rove(this.rows()[0].children[0]);
  }

  /* The rows that are there to be pressed. */
  rows() {
    return [...this.querySelectorAll(".k-row")].filter((row) => !row.closest("[hidden]:not(touch-keyboard)"));
  }

  hide() {
    const inside = this.contains(document.activeElement);
    this.hiding = true; // the focus goes back to the field, which would show the keys again
    if (inside) this.field.focus({ preventScroll: true });
    this.hiding = false;
    this.hidden = true;
    delete visit.root.dataset.keyboard;
    visit.root.style.removeProperty("--keyboard");
    // The page is shorter without the keys: what has the focus may have gone down under the bar.
    if (document.activeElement !== document.body) document.activeElement.scrollIntoView({ block: "nearest" });
  }

  /* The field stays in sight: where something is over it, it comes down to the keys, near the hand.
     Not for who has already gone on: what has the focus then would leave the screen. */
  uncover() {
    if (document.activeElement !== this.field && !this.contains(document.activeElement)) return;
    const box = this.field.getBoundingClientRect(), top = this.getBoundingClientRect().top;
    const seen = (y) => document.elementFromPoint(box.x + box.width / 2, y) === this.field;
    if (!seen(box.top + 4) || !seen(box.bottom - 4)) scrollBy(0, box.bottom + 24 - top);
  }

  clicked(key) {
    if (!key || !this.field) return;
    const orders = {
      erase: () => this.erase(),
      enter: () => this.enter(),
      hide: () => this.hide(),
      shift: () => this.shift(!this.upper),
      signs: () => this.signs(),
      layout: () => this.choose(key),
    };
    if (orders[key.dataset.key]) return orders[key.dataset.key]();
    this.write(this.upper ? key.dataset.sign.toUpperCase() : key.dataset.sign);
    this.say(this.field.matches(".s-secret") ? this.dataset.secret : key.getAttribute("aria-label") || key.textContent);
    this.shift(false);
  }

  write(sign) {
    if (!this.pressed(sign)) return;
    const { value, maxLength } = this.field;
    if (maxLength < 0 || value.length < maxLength) this.put(sign);
  }

  erase() {
    if (!this.pressed("Backspace")) return;
    const { selectionStart: start, selectionEnd: end } = this.field;
    if (start === end && start) this.field.selectionStart = start - 1;
    this.put("");
    this.say(this.dataset.erased);
  }

  enter() {
    if (!this.pressed("Enter")) return this.rest();
    if (this.field.matches("textarea")) this.put("\n");
    else this.field.form?.requestSubmit();
    this.rest();
  }

  put(text) {
    const { selectionStart: start, selectionEnd: end } = this.field;
    this.field.setRangeText(text, start, end, "end");
    const inputType = text ? "insertText" : "deleteContentBackward";
    this.field.dispatchEvent(new InputEvent("input", { bubbles: true, data: text || null, inputType }));
  }

  /* The page hears a key, as from a real keyboard; false if it took it for itself. */
  pressed(key) {
    if (this.field.readOnly || this.field.disabled) return false;
    const tell = (type) => this.field.dispatchEvent(new KeyboardEvent(type, { key, bubbles: true, cancelable: true }));
    const free = tell("keydown");
    tell("keyup");
    return free;
  }

  shift(on) {
    if (this.upper === on) return;
    this.upper = on;
    this.querySelector("[data-key=shift]").setAttribute("aria-pressed", String(on));
    this.toggleAttribute("data-upper", on);
    for (const key of this.keys) {
      const sign = key.dataset.sign;
      if (sign && sign !== sign.toUpperCase()) key.textContent = on ? sign.toUpperCase() : sign;
    }
  }

  /* The row of accents makes room for more signs, and comes back. */
  signs() {
    const key = this.querySelector("[data-key=signs]"), on = key.getAttribute("aria-pressed") !== "true";
    key.setAttribute("aria-pressed", String(on));
    this.querySelector("[data-row=signs]").hidden = !on;
    this.querySelector("[data-row=accents]").hidden = on;
    this.rove(key);
  }

  choose(key) {
    this.layout = key.dataset.for;
    this.lay(this.layout);
    this.rove(key);
    visit.root.style.setProperty("--keyboard", `${this.offsetHeight}px`);
  }

  /* Said for who can't see the field, when the focus is on the keys. */
  say(text) {
    if (this.contains(document.activeElement)) this.status.textContent = text;
  }

  rove(key) {
    for (const other of this.keys) other.tabIndex = other === key ? 0 : -1;
  }

  move(event) {
    const key = event.target.closest("button"), rows = this.rows();
    const row = rows.indexOf(key.parentElement), place = [...key.parentElement.children].indexOf(key);
    const at = (line, column) => line && line.children[Math.min(Math.max(column, 0), line.children.length - 1)];
    const to = { ArrowLeft: () => at(rows[row], place - 1), ArrowRight: () => at(rows[row], place + 1),
      ArrowUp: () => this.nearest(rows[row - 1], key), ArrowDown: () => this.nearest(rows[row + 1], key),
      Home: () => at(rows[row], 0), End: () => at(rows[row], 99) }[event.key];
    if (event.key === "Escape") return this.hide();
    if (!to) return;
    event.preventDefault();
    to()?.focus();
  }

  nearest(row, key) {
    const middle = (one) => one.offsetLeft + one.offsetWidth / 2;
    const away = (other) => Math.abs(middle(other) - middle(key));
    return row && [...row.children].sort((a, b) => away(a) - away(b))[0];
  }
}));
