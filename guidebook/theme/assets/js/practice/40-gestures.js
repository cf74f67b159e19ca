/* What the learner does in a live screen, told to the practice: did(action, control, value).
   A click anywhere first settles the text that was just typed. */
class PracticeGestures {
  constructor(practice) {
    this.practice = practice;
    this.pointing = false;
    this.pending = new Set();
    const on = (type, handler, options) => practice.addEventListener(type, (event) => {
      if (event.target.closest(".p-live")) handler.call(this, event, event.target);
    }, options);
    on("click", this.clicked);
    on("focusout", this.left);
    on("change", this.changed);
    on("input", this.typed);
    on("keydown", this.keyed);
    on("scroll", this.scrolled, true);
    on("pointerdown", this.grabbed);
    on("pointermove", this.dragged);
    on("pointermove", this.hovered);
    on("pointerout", this.went);
    on("pointerup", this.dropped);
    on("pointercancel", this.dropped);
    addEventListener("pointerdown", () => { this.pointing = true; });
    for (const type of ["pointerup", "pointercancel"])
      addEventListener(type, () => { this.pointing = false; setTimeout(() => this.settle(), 80); });
    document.addEventListener("keydown", (event) => this.pressed(event));
    document.addEventListener("keyup", () => practice.keyboard?.dark());
  }

  clicked(event, target) {
    this.settle();
    const before = this.lastClick;
    this.lastClick = event.timeStamp;
    const control = target.closest("button, input, select, textarea");
    if (!control || control.disabled) return;
    const double = this.practice.expects("double_cliquer", control);
    if (event.detail > 1 && before < this.practice.openedAt) return; // a double click, by habit, on the screen before
    if (control.matches("input, select, textarea")) {
      if (this.practice.expects("cliquer", control)) this.practice.did("cliquer", control);
      else if (control === this.missed) this.chose(control); // again the same answer: nothing changes, it is told
    } else if (double) this.clickedTwice(event, control);
    else if (this.practice.expects("pointer", control)) this.practice.did("pointer", control);
    else if (control.matches(".s-key")) this.pressedDrawn(control);
    else if (control.matches(".s-cap")) this.practice.did("appuyer", control, control.dataset.keys.split(" ")[0]);
    else if ("opens" in control.dataset && this.practice.expects("envoyer", control)) this.open(control);
    else if ("file" in control.dataset) this.chosen(control);
    else if ("down" in control.dataset) this.lower(control.previousElementSibling);
    else if (control.hasAttribute("aria-pressed")) this.took(control);
    else if ("place" in control.dataset) this.put(control);
    else this.practice.did("cliquer", control);
  }

  /* The arrow stays on a thing for a moment. A click counts as well: fingers and keys move no arrow. */
  hovered(event, target) {
    const control = target.closest("[data-marker]");
    const isWanted = () => this.practice.expects("pointer", control);
    if (event.pointerType === "touch" || !isWanted()) return;
    this.resting ||= setTimeout(() => isWanted() && this.practice.did("pointer", control), 700);
  }

  went() { this.resting = clearTimeout(this.resting); }

  lower(box) { box.scrollBy(0, box.clientHeight * .7); }

  /* Two clicks, not as fast as a computer asks; or Enter. */
  clickedTwice(event, control) {
    const second = this.first?.control === control && event.timeStamp - this.first.at < 1200;
    clearTimeout(this.waiting);
    this.first = second ? null : { control, at: event.timeStamp };
    if (second || event.detail === 0) this.practice.did("double_cliquer", control);
    else this.waiting = setTimeout(() => this.practice.slow(control), 1200);
  }

  open(button) {
    const files = button.closest(".s-el").querySelector(".p-files");
    files.hidden = !files.hidden;
    button.setAttribute("aria-expanded", String(!files.hidden));
    if (!files.hidden) files.querySelector("button").focus();
  }

  chosen(file) {
    const element = file.closest(".s-el");
    const button = element.querySelector("[data-opens]");
    if (!this.practice.did("envoyer", button, file.dataset.file)) return;
    element.querySelector(".s-joined").hidden = false;
    this.open(button);
    button.focus();
  }

  /* A text is judged when its field is left or Enter is pressed; while a button of the mouse is down
     nothing moves under it. */
  left(event, field) {
    if (!field.matches("input[type=text], textarea, select")) return;
    this.pending.add(field);
    if (!this.pointing && !event.relatedTarget?.closest(".p-buttons")) setTimeout(() => this.settle(), 80);
  }

  settle() {
    const left = [...this.pending].filter((field) => !field.closest("[hidden]"));
    this.pending.clear();
    // What the click that ended the writing would be told must not cover what was told of the text.
    if (left.map((field) => this.judge(field)).includes(false)) {
      this.told = true;
      setTimeout(() => { this.told = false; });
    }
  }

  judge(field) {
    if (field.matches("select")) {
      if (field.value && !field.judged) this.practice.did("choisir", field, field.value);
    } else if (field.value.trim() && field.value !== field.defaultValue && field.value !== field.judged)
      return this.practice.wrote(field);
  }

  chose(answer) { this.missed = this.practice.did("choisir", answer, answer.value) ? null : answer; }

  changed(event, control) {
    if (control.matches("[type=checkbox]")) this.practice.did("cocher", control, control.checked);
    else if (control.matches("[type=radio]")) {
      for (const other of control.closest("fieldset").querySelectorAll("input")) other.checked = other === control;
      this.chose(control);
    } else if (control.matches("select")) {
      // An arrow key goes through the answers one by one: only the right one counts then.
      control.judged = "";
      if (this.arrow && !this.practice.expects("choisir", control, control.value)) return;
      control.judged = control.value;
      this.practice.did("choisir", control, control.value);
    }
  }

  typed(event, field) {
    if (field.matches("input[type=text], textarea")) this.practice.typing(field);
  }

  keyed(event, control) {
    this.arrow = event.key.startsWith("Arrow");
    if (control.matches("[type=radio]") && this.arrow) this.nextAnswer(event, control);
    if (event.key !== "Enter" || event.isComposing || control.readOnly) return;
    if (!control.matches("input[type=text], textarea")) return;
    if (this.practice.expects("cliquer", control)) this.practice.did("cliquer", control);
    else {
      event.preventDefault();
      this.practice.wrote(control, true);
    }
  }

  nextAnswer(event, radio) {
    const all = [...radio.closest("fieldset").querySelectorAll("input")];
    const step = ["ArrowDown", "ArrowRight"].includes(event.key) ? 1 : -1;
    event.preventDefault();
    all[(all.indexOf(radio) + step + all.length) % all.length].focus();
  }

  /* Where keys have a use of their own. */
  KEEPS_KEYS = "input:not([readonly]), textarea:not([readonly]), select, details, a" +
    ", .p-tools, .p-buttons, .listen, .bar";

  /* A key of the real keyboard, where one is asked for. */
  pressed(event) {
    const name = PracticeKeyboard.nameOf(event);
    this.practice.keyboard?.light(name, true);
    const wanted = this.practice.task?.dataset.action === "appuyer" && this.practice.control();
    const elsewhere = event.target.closest?.(this.KEEPS_KEYS);
    if (elsewhere || event.repeat || event.defaultPrevented) return;
    if (!wanted && name.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) this.practice.fieldFirst();
    if (!wanted) return;
    const right = [name, ...(name === "alt" ? ["altgraph"] : [])].some((one) => PracticeKeyboard.bears(wanted, one));
    if (right) {
      if (name !== "tab") event.preventDefault();
      this.practice.did("appuyer", wanted, name);
    } else if (!event.ctrlKey && !event.metaKey && (name.length === 1 || ["backspace", "delete"].includes(name)))
      this.practice.did("appuyer", null, name);
  }

  pressedDrawn(key) {
    const task = this.practice.task?.dataset.action;
    const field = this.practice.control();
    if (task === "saisir") {
      if (this.practice.keyboard.press(key, field)) this.practice.wrote(field, true);
    } else if (task === "appuyer") {
      const right = key.dataset.keys.split(" ").find((name) => PracticeKeyboard.bears(field, name));
      this.practice.did("appuyer", right ? field : null, right);
    }
  }

  scrolled(event, box) {
    const isAtEnd = box.scrollTop + box.clientHeight >= box.scrollHeight - 6;
    if (isAtEnd && this.practice.expects("defiler", box)) this.practice.did("defiler", box);
  }

  /* Moving a thing: drag it, or take it with a click and put it with another. */
  took(thing) {
    if (this.justDragged) return;
    const taken = thing.getAttribute("aria-pressed") !== "true";
    thing.setAttribute("aria-pressed", String(taken));
    if (taken) this.practice.took(thing);
  }

  put(place) {
    const taken = this.practice.current.querySelector("[aria-pressed=true]");
    this.practice.did("deplacer", taken, place.textContent);
  }

  grabbed(event, target) {
    const thing = target.closest("[aria-pressed]");
    this.justDragged = false;
    if (!thing || !event.isPrimary || event.button) return;
    thing.setPointerCapture(event.pointerId);
    this.drag = { thing, x: event.clientX, y: event.clientY };
  }

  dragged(event) {
    if (!this.drag) return;
    const { thing, x, y } = this.drag;
    const dx = event.clientX - x, dy = event.clientY - y;
    if (Math.hypot(dx, dy) < 8 && !this.justDragged) return;
    this.justDragged = true;
    thing.classList.add("p-dragged");
    thing.style.translate = `${dx}px ${dy}px`;
  }

  dropped(event) {
    if (!this.drag) return;
    const { thing } = this.drag;
    this.drag = null;
    if (!this.justDragged) return;
    const below = document.elementsFromPoint(event.clientX, event.clientY).find((e) => "place" in e.dataset);
    thing.classList.remove("p-dragged");
    thing.style.translate = "";
    this.practice.did("deplacer", below ? thing : null, below?.textContent);
  }
}
