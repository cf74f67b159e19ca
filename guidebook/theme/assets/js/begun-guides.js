/* <begun-guides>: on the home page, a link to each practice that was left (the two latest) and to each guide that
   was begun (the three latest). */
if (window.customElements) customElements.define("begun-guides", class extends HTMLElement {
  connectedCallback() {
    this.show();
    addEventListener("forgotten", () => this.show());
    addEventListener("pageshow", (event) => event.persisted && this.show());
  }

  show() {
    const home = progress.path();
    const isGuide = (path) => path.startsWith(home) && /^guides\/[^/]+\/[^/]*$/.test(path.slice(home.length));
    const ours = ({path, step}) => step > 1 && isGuide(path);
    const {sentence, practised: other} = this.dataset;
    this.textContent = "";
    for (const left of practised.all().filter(ours).slice(0, 2)) this.append(this.line(left, other));
    for (const guide of progress.all().filter(ours).slice(0, 3)) this.append(this.line(guide, sentence));
  }

  line({path, title, step}, sentence) {
    const line = document.createElement("p"), link = document.createElement("a");
    link.className = "btn";
    link.href = `${path}${path.endsWith("/") ? "index.html" : ""}#etape-${step}`;
    link.textContent = sentence.replace("{number}", step).replace("{title}", title);
    line.append(link);
    return line;
  }
});
