/* The steps of a practice, one at a time, marker after marker. The step at hand is the address (#etape-3).
   Nothing is kept or sent. `end`, made by each kind of practice, is told what is done, and shows it at the end. */
class Practice extends PracticeHelp {
  connectedCallback() {
    this.sections = [...this.querySelectorAll(":scope > .p-step")];
    this.tools = this.querySelector(".p-tools");
    this.findWords();
    this.gestures = new PracticeGestures(this);
    for (const part of this.querySelectorAll(".p-buttons")) part.hidden = false;
    for (const line of this.querySelectorAll(".p-do")) line.tabIndex = -1;
    this.querySelector(".p-paper").hidden = true;
    this.dataset.on = "";
    const band = this.querySelector(".p-band");
    new ResizeObserver(() => this.style.setProperty("--p-band", band.offsetHeight + "px")).observe(band);
    this.addEventListener("click", (event) => {
      const order = event.target.closest("[data-do]")?.dataset.do;
      if (order) ({ next: () => this.next(), show: () => this.show(), again: () => this.again(),
        previous: () => this.go(-1),
        reveal: () => this.reveal(event.target.getAttribute("aria-pressed") === "false") })[order]?.();
      else if (event.target.closest(".p-copy")) this.model();
    });
    this.addEventListener("mousedown", (event) => {
      if (event.target.matches("[data-do=reveal]")) event.preventDefault(); // the field keeps the focus
    });
    addEventListener("hashchange", () => { if (this.named()) this.open(this.named(), true); });
    this.open(this.named() || this.sections[0], false);
    // The browser goes to the address's place when it has loaded, and takes the focus along.
    if (this.named()) addEventListener("load", () => setTimeout(() => this.enter()));
  }

  named() {
    return this.sections.find((section) => "#" + section.id === location.hash);
  }

  /* The next section, or the one before. */
  go(step) {
    const section = this.sections[this.sections.indexOf(this.current) + step];
    if (section) location.hash = section.id;
  }

  open(section, focus) {
    this.current = section;
    this.openedAt = performance.now();
    for (const other of this.sections) other.hidden = other !== section;
    for (const live of this.querySelectorAll(".p-live")) live.disabled = !section.contains(live);
    const index = this.sections.indexOf(section);
    const last = index === this.sections.length - 1;
    this.tools.hidden = last;
    this.toggleAttribute("data-end", last);
    this.tools.querySelector("[data-do=previous]").hidden = index === 0;
    if (last) this.end.show();
    this.keyboard = section.querySelector(".s-map") && new PracticeKeyboard(section);
    this.restart();
    if (focus) this.enter();
  }

  /* The learner comes to the step: its title is read, then what to do. */
  enter() {
    const section = this.current;
    section.querySelector("h2").focus({ preventScroll: true });
    section.scrollIntoView();
    if (!this.task) return;
    const position = section.querySelector(".step-position").textContent;
    this.announce(this.fill("step", { position, sentence: this.sentence() }));
  }

  /* Everything as it was when the step opened. */
  restart() {
    const all = (selector) => this.current.querySelectorAll(".p-stage " + selector);
    for (const field of all(":is(input, textarea)")) {
      const {defaultValue: value, defaultChecked: checked} = field;
      Object.assign(field, { value, checked, readOnly: false, judged: "" });
    }
    for (const list of all("select"))
      list.selectedIndex = Math.max([...list.options].findIndex((option) => option.defaultSelected), 0);
    for (const part of all(":is(.p-files, .p-files ~ .s-joined)")) part.hidden = true;
    for (const box of all(".s-lines-seen")) box.scrollTop = 0;
    for (const thing of all("[aria-pressed]")) thing.setAttribute("aria-pressed", "false");
    for (const ring of all(".p-shown")) ring.classList.remove("p-shown");
    this.finished = new Set();
    this.gestures.pending.clear();
    this.tasks = [...this.current.querySelectorAll(".p-tasks > li")];
    this.at(0);
  }

  at(index) {
    this.task = this.tasks[index] || null;
    this.misses = 0;
    this.isRight = false;
    for (const task of this.tasks) task.hidden = task !== this.task;
    this.help("");
    if (!this.task) return;
    const looking = this.task.dataset.action === "voir";
    this.current.querySelector("[data-do=next]").hidden = !looking && !("last" in this.task.dataset);
    this.current.querySelector("[data-do=show]").hidden = !this.task.dataset.marker;
    if (looking) this.ring();
    this.reveal(false);
    this.keyboard?.point([]);
    if (this.task.dataset.action === "saisir") this.typing(this.control());
  }

  sentence() {
    return this.task.querySelector(".p-do").textContent;
  }

  /* The task at hand; while one only looks, the gesture after it is welcome too. */
  upcoming() {
    return this.tasks.slice(this.tasks.indexOf(this.task)).find((task) => task.dataset.action !== "voir") || null;
  }

  control() {
    const { marker, value } = this.task.dataset;
    const found = [...this.current.querySelectorAll(`.p-stage [data-marker="${marker}"]`)];
    return found.find((control) => control.type === "radio" && control.value === value) || found[0];
  }

  /* The task that this gesture would do, if it is its turn. */
  expects(action, control, value) {
    const task = this.upcoming();
    if (!task || !control || task.dataset.action !== action || control.dataset.marker !== task.dataset.marker)
      return null;
    if (action === "saisir" && value !== undefined)
      return practiceCompare.same(value, task.dataset.value, task.dataset.kind) ? task : null;
    if (["choisir", "envoyer", "deplacer"].includes(action) && value !== undefined)
      return value === task.dataset.value ? task : null;
    return value === false ? null : task;
  }

  did(action, control, value) {
    if (!this.task) return false;
    if (control && this.finished.has(control.dataset.marker)) return this.undo(control);
    const task = this.expects(action, control, value);
    if (task) this.done(task, control); else if (!this.gestures.told) this.astray();
    return Boolean(task);
  }

  /* What is done stays done. */
  undo(control) {
    const task = this.tasks.find((one) => one.dataset.marker === control.dataset.marker);
    if (control.type === "checkbox") control.checked = true;
    if (control.matches("select")) control.value = task.dataset.value;
    if (control.type === "radio")
      for (const radio of control.closest("fieldset").querySelectorAll("input"))
        radio.checked = radio.value === task.dataset.value;
    return false;
  }

  /* Whether the text is the right one; false once the person was told why not. */
  wrote(field, entered) {
    const text = field.value;
    if (field.readOnly) return true;
    field.judged = text;
    const task = this.expects("saisir", field, text);
    if (task && !entered && "enter" in task.dataset) this.enterFirst();
    else if (task) {
      this.done(task, field);
      return true;
    } else if (practicePersonalData(text)) {
      field.value = field.judged = "";
      this.typing(field);
      this.help(this.says.personal_data);
    } else if (!this.expects("saisir", field)) this.missed();
    else if (text.trim()) this.missed(text);
    else if (entered) this.help(this.says.nothing_typed);
    return false;
  }

  /* A text that is right is told so at once, with what to do then. */
  typing(field) {
    const task = this.expects("saisir", field);
    if (!task) return;
    const said = [field.value, task.dataset.value, task.dataset.kind];
    this.keyboard?.pointAfter(...said);
    const isRight = practiceCompare.same(...said);
    const isTold = this.current.querySelector(".p-help").dataset.kind === "right";
    if (isRight && !this.isRight) this.help(this.fill("right_text", task.dataset), "right");
    else if (isTold && !isRight && (this.isRight || practiceCompare.astray(...said))) this.help("");
    this.isRight = isRight;
  }

  done(task, control) {
    this.finished.add(task.dataset.marker);
    this.end.add(task);
    if (control.matches("input[type=text], textarea")) control.readOnly = true;
    for (const ring of this.current.querySelectorAll(".p-shown")) ring.classList.remove("p-shown");
    const next = this.tasks.indexOf(task) + 1;
    if (next === this.tasks.length) return this.go(1);
    this.at(next);
    const right = this.fill("right", { name: PracticePraise.nameOf(task.dataset) });
    this.help(right, "right");
    this.announce(right + " " + this.sentence());
  }

  next() {
    if (this.task.dataset.action === "saisir") return this.wrote(this.control(), true);
    this.end.add(this.task);
    const next = this.tasks.indexOf(this.task) + 1;
    if (next === this.tasks.length) return this.go(1);
    for (const ring of this.current.querySelectorAll(".p-shown")) ring.classList.remove("p-shown");
    this.at(next);
    this.task.querySelector(".p-do").focus();
  }

  again() {
    this.restart();
    this.current.querySelector("h2").focus();
    this.announce(this.says.restarted + " " + this.sentence());
  }
}
