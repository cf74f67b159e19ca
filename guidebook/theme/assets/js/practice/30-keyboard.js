/* The drawn keyboard of a screen: it lights up the key that is pressed, shows the one to press next,
   and writes for who has no keyboard. */
class PracticeKeyboard {
  constructor(section) {
    this.keys = [...section.querySelectorAll(".s-key")];
    this.held = "";
  }

  static nameOf(event) {
    return event.key === " " ? "space" : event.key.toLowerCase();
  }

  static bears(key, name) {
    return key.dataset.keys.split(" ").includes(name);
  }

  named(name) {
    return this.keys.find((key) => PracticeKeyboard.bears(key, name));
  }

  light(name, on) {
    for (const key of this.keys) if (PracticeKeyboard.bears(key, name)) key.classList.toggle("s-used", on);
  }

  dark() {
    for (const key of this.keys) key.classList.remove("s-used");
    if (this.held) this.light(this.held, true);
  }

  /* Show these keys as the ones to press. */
  point(keys) {
    for (const key of this.keys) key.classList.toggle("p-next", keys.includes(key));
  }

  /* Show what to press so that `typed` becomes `wanted`. */
  pointAfter(typed, wanted, kind) {
    const start = practiceCompare.goodStart(typed, wanted, kind);
    const sign = wanted.slice(start.length).trimStart() ? wanted[start.length] : "";
    const names = practiceCompare.astray(typed, wanted, kind) ? ["backspace"] : sign ? [] : ["enter"];
    this.point(names.length ? names.map((name) => this.named(name)) : this.writing(sign));
  }

  /* The keys that write a sign, the one to hold first. */
  writing(sign) {
    if (/\s/.test(sign)) return [this.named("space")];
    if (sign === "\u2019") sign = "'";
    const alone = this.keys.find((key) => key.dataset.base.toLowerCase() === sign);
    if (alone) return [alone];
    const shifted = this.keys.find((key) => key.dataset.shift === sign || key.dataset.base === sign);
    if (shifted) return [this.named("shift"), shifted];
    const third = this.keys.find((key) => key.dataset.altgr === sign);
    return third ? [this.named("altgraph"), third] : [];
  }

  /* Write in a field what a drawn key writes. True if the key was Enter. */
  press(key, field) {
    const name = key.dataset.keys.split(" ")[0];
    if (name === "enter") return true;
    if (name === "shift" || name === "altgraph") this.held = this.held === name ? "" : name;
    else {
      const { base, shift, altgr } = key.dataset;
      const signs = { "": base.toLowerCase(), shift: shift || base, altgraph: altgr };
      if (name === "backspace") field.value = field.value.slice(0, -1);
      else if (name === "space") field.value += " ";
      else if (base && !name.startsWith("arrow")) field.value += signs[this.held];
      this.held = "";
    }
    this.dark();
    field.dispatchEvent(new Event("input", { bubbles: true }));
    return false;
  }
}
