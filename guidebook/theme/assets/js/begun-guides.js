/* <begun-guides>: on the home page, a link to each practice that was left (the two latest) and to each guide that
   was begun (the three latest), in whatever language: it is named, and led to, in that of this page. */
const TITLES = new Map(window.PAS_A_PAS_SEARCH?.guides.map(({address, title}) => [address, title]));

if (window.customElements) customElements.define("begun-guides", class extends HTMLElement {
  connectedCallback() {
    this.show();
    addEventListener("forgotten", () => this.show());
    addEventListener("pageshow", (event) => event.persisted && this.show());
  }

  show() {
    const home = progress.path(), {sentence, practised: other} = this.dataset;
    const isGuide = (path) => path.startsWith(home) && /^guides\/[^/]+\/[^/]*$/.test(path.slice(home.length));
    const ours = ({path, step}) => step > 1 && isGuide(path);
    this.textContent = "";
    for (const left of practised.all().filter(ours).slice(0, 2)) this.append(this.line(left, other));
    for (const guide of progress.all().map((one) => this.told(one, home)).filter(ours).slice(0, 3))
      this.append(this.line(guide, sentence));
  }

  /* A guide that was kept, as this page leads to it; one of another site stays what it is. */
  told(kept, home) {
    const path = home + kept.path.match(/guides\/[^/]+\/$/)?.[0];
    if (progress.path(path) !== kept.path) return kept;
    return {...kept, path, title: TITLES.get(`${path.slice(home.length)}index.html`) || kept.title};
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
