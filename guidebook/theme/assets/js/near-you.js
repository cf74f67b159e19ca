/* <near-you>: the places where somebody helps, near a town that is typed. Nothing typed is kept or leaves the page.
   On a kiosk that knows its postcode, those near it are there at once. */
customElements.define("near-you", class extends HTMLElement {
  SHOWN = 3;
  KILOMETRES = 111.2;  // of a degree
  YEAR = 365 * 24 * 3600 * 1000;

  connectedCallback() {
    this.words = JSON.parse(this.dataset.words);
    this.needs = JSON.parse(this.dataset.needs);
    this.isKiosk = document.documentElement.dataset.keep === "no";
    const find = (name) => this.querySelector(name);
    [this.field, this.said, this.towns] = ["input[type=text]", "[role=status]", ".near-towns"].map(find);
    [this.list, this.more, this.model] = [".near-list", ".near-more", "template"].map(find);
    find("form").addEventListener("submit", (event) => {
      event.preventDefault();
      this.search(this.field.value);
    });
    find("fieldset").addEventListener("change", () => this.town && this.show(this.town, this.SHOWN));
    this.more.addEventListener("click", () => this.showMore());
    const here = window.REGLAGES?.code_postal;
    if (here) this.search(here, this.words.venue);
  }

  async search(typed, said) {
    this.clear();
    if (!typed.trim()) return this.tell(this.words.empty);
    const {found, isExact} = await nearPlaces.towns(typed);
    if (!found.length) return this.tell(this.words.unknown);
    if (found.length > 1) return this.choose(found);
    this.before = said || (isExact ? this.words.found : this.words.beside);
    return this.show(found[0], this.SHOWN);
  }

  clear() {
    this.town = null;
    this.list.hidden = this.towns.hidden = this.more.hidden = true;
  }

  tell(sentence) { this.said.textContent = sentence; }

  choose(found) {
    this.tell(this.words.choose);
    this.towns.replaceChildren(...found.map((town) => {
      const line = document.createElement("li"), button = document.createElement("button");
      Object.assign(button, {className: "btn", type: "button", textContent: town.label});
      button.addEventListener("click", () => {
        this.towns.hidden = true;
        this.before = this.words.found;
        this.show(town, this.SHOWN).then(() => this.list.querySelector("h3")?.focus());
      });
      line.append(button);
      return line;
    }));
    this.towns.hidden = false;
  }

  async show(town, count) {
    this.town = town;
    const ticked = [...this.querySelectorAll("fieldset input")].map((box, bit) => (box.checked ? 1 << bit : 0));
    const found = await nearPlaces.nearest(town, ticked.reduce((sum, bit) => sum | bit, 0), count + 1);
    this.list.replaceChildren(...found.slice(0, count).map((one) => this.card(one)));
    this.list.hidden = !found.length;
    this.more.hidden = found.length <= count;
    this.tell(found.length ? `${this.before} (${town.label})` : this.words.none);
  }

  showMore() {
    const first = this.list.childElementCount;
    this.show(this.town, first + this.SHOWN).then(() => this.list.children[first]?.querySelector("h3").focus());
  }

  card({place, away}) {
    const card = this.model.content.firstElementChild.cloneNode(true), {words} = this;
    const at = (name) => card.querySelector(`[data-at=${name}]`);
    const put = (name, text, inside) => {
      if (!text) return at(name).remove();
      (inside ? at(name).querySelector(inside) : at(name)).textContent = text;
    };
    const title = card.querySelector("h3");
    title.textContent = place.name;
    put("far", away !== undefined && !place.about && this.far(away * this.KILOMETRES));
    put("address", [place.address, `${place.postcode} ${place.town}`].filter(Boolean).join(", "));
    if (!place.needs?.includes(4)) at("moving").remove();
    put("telephone", place.telephone, "a");
    if (place.telephone) this.link(at("telephone").querySelector("a"), "tel:" + place.telephone.replace(/\s/g, ""));
    at("otherwise").querySelector("ul").append(...this.ways(place));
    at("hours").querySelector("ul").append(...(place.hours || []).map((day) => this.element("li", this.hours(day))));
    if (!place.hours) at("hours").remove();
    put("ask", !place.hours && (place.vary ? words.hours_vary : words.hours_ask));
    const answered = (place.needs || []).filter((bit) => bit !== 4).map((bit) => this.needs[bit]);
    put("answers", answered.join(words.between), "span");
    put("date", this.dated(place.updated));
    return card;
  }

  element(name, text) { return Object.assign(document.createElement(name), {textContent: text}); }

  /* On a kiosk nothing leaves: what would be a link there is a text. */
  link(anchor, address) {
    if (this.isKiosk) anchor.replaceWith(...anchor.childNodes);
    else anchor.href = address;
    return anchor;
  }

  /* E-mail, site, and the place itself: always a way without a telephone. */
  ways({email, site: address, address: street, town}) {
    const ways = [];
    if (email) ways.push([this.words.email, "{email}", email, "mailto:" + email]);
    if (address) ways.push([this.words.site, "{site}", address, address]);
    ways.push([this.words.there, "{address}", street || town, ""]);
    return ways.map(([sentence, place, text, target]) => {
      const [before, after] = sentence.split(place), line = document.createElement("li");
      line.append(before, target && !this.isKiosk ? this.link(this.element("a", text), target) : text, after);
      return line;
    });
  }

  far(kilometres) {
    if (kilometres < 1) return this.words.very_near;
    return this.words.far.replace("{km}", Math.round(kilometres));
  }

  hours([first, last, spans]) {
    const {words} = this, days = words.days.split(" ");
    const fill = (sentence, values) => sentence.replace(/\{(\w+)\}/g, (_, name) => values[name]);
    const time = (minute) => fill(minute % 60 ? words.time_minutes : words.time,
      {h: Math.floor(minute / 60), m: String(minute % 60).padStart(2, "0")});
    const told = spans.map(([begins, ends, note]) => fill(words.span, {begins: time(begins), ends: time(ends)})
      + (note ? ` (${note})` : ""));
    const named = first === last ? days[first] : fill(words.day_range, {first: days[first], last: days[last]});
    return fill(words.line, {days: named, times: told.join(words.between)});
  }

  /* A clock that is wrong makes nothing younger than when the site was made. */
  dated(updated) {
    if (!updated) return this.words.undated;
    const day = new Date(updated + "T12:00"), now = Math.max(Date.now(), new Date(places.index.made).getTime());
    const date = new Intl.DateTimeFormat(document.documentElement.lang, {dateStyle: "long"}).format(day);
    return (now - day > this.YEAR ? this.words.old : this.words.dated).replace("{date}", date);
  }
});
