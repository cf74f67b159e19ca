/* <step-by-step>: the same steps, read all together or one at a time.
   The step at hand is the address (#etape-3), so that it can be linked, resumed and left with Back. */
addEventListener("DOMContentLoaded", () => customElements.define("step-by-step", class extends HTMLElement {
  connectedCallback() {
    this.steps = [...this.querySelectorAll(":scope > section")];
    this.tools = this.querySelector(":scope > .tools");
    this.switch = this.querySelector(".steps-switch");
    this.switch.hidden = false;
    this.switch.addEventListener("click", (event) => {
      const button = event.target.closest("[data-show]");
      if (button) this.choose(button.dataset.show);
    });
    addEventListener("hashchange", () => this.follow());
    if (this.named()) this.show(this.named());
  }

  /* The section that the address names, if it is one of ours. */
  named() {
    return this.steps.find((section) => "#" + section.id === location.hash);
  }

  follow() {
    const section = this.named();
    if (!section) return;
    if (this.current) this.show(section);
    section.querySelector("h2").focus();
  }

  choose(mode) {
    const section = this.current || this.named() || this.steps[0];
    this.show(mode === "one" ? section : null);
    if (mode === "one") history.replaceState(null, "", "#" + section.id);
    section.querySelector("h2").focus();
  }

  /* One section alone, or all of them (null). */
  show(section) {
    this.current = section;
    this.toggleAttribute("data-one", Boolean(section));
    document.documentElement.toggleAttribute("data-one-step", Boolean(section));
    if (section?.id === "fin") section.querySelector("h2").after(this.tools);
    else if (section) this.append(this.tools);
    else this.querySelector(".overview").before(this.tools);
    for (const step of this.steps) step.hidden = Boolean(section) && step !== section;
    for (const part of this.querySelectorAll(".step-position, .step-nav")) part.hidden = !section;
    for (const button of this.switch.querySelectorAll("[data-show]"))
      button.hidden = (button.dataset.show === "one") === Boolean(section);
  }
}));
