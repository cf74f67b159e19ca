// What is seen in this frame, in order, as lines of a drawn screen; the control that was touched is marked in it.
const look = ((labels) => {
  const KINDS = { heading: "titre", button: "bouton", link: "lien", tab: "bouton", menuitem: "bouton", treeitem: "lien",
    textbox: "champ", searchbox: "champ", spinbutton: "champ", slider: "champ", checkbox: "case", switch: "case",
    menuitemcheckbox: "case", radio: "options", menuitemradio: "options", option: "options", combobox: "liste",
    listbox: "liste", file: "piece_jointe" };
  const AROUND = "nav, header, footer, aside, [role=navigation], [role=banner], [role=contentinfo], "
    + "[role=complementary]";
  const CELL = "td, dd, th[scope=row], [role=cell], [role=gridcell], [role=rowheader]";
  const ITEM = "li, article, [role=listitem], [role=article]";
  const NAMING = "label, legend, h1, h2, h3, h4, h5, h6, [role=heading]";
  const ROW = "tr, li, article, [role=row], [role=listitem]";
  const HELP = "[class*=hint], [class*=help], [class*=aide], small";
  const FIELDS = new Set(["champ", "mot_de_passe", "liste", "case", "piece_jointe"]);
  const MOST = 600;
  const MOST_TEXTS = 200;

  const parentOf = (element) => element.parentElement || element.getRootNode().host || null;

  const closest = (element, selector) => {
    for (let at = element; at; at = parentOf(at)) if (at.matches(selector)) return at;
    return null;
  };

  const kindOf = (element) => {
    const role = labels.role(element);
    if (role === "combobox" && element.localName !== "select") {
      return labels.holdsValue(element) && element.localName === "input" ? "champ" : "bouton";
    }
    if (role === "listbox" && element.localName !== "select") return "";
    if (element.localName === "input" && element.type === "password") return "mot_de_passe";
    return KINDS[role] || "";
  };

  const isControl = (element) => !["", "titre"].includes(kindOf(element));

  // A site may make a button of anything: then only its cursor tells.
  const looksClickable = (element) => getComputedStyle(element).cursor === "pointer";

  // The control that a gesture on `target` is meant for.
  const controlOf = (target) => {
    for (let at = target; at; at = parentOf(at)) {
      if (isControl(at)) return at;
      if (at.localName === "label" && at.control) return at.control;
    }
    if (!looksClickable(target)) return null;
    let found = target;
    while (parentOf(found) && looksClickable(parentOf(found)) && parentOf(found) !== document.body) {
      found = parentOf(found);
    }
    return found;
  };

  const headingIn = (element) => {
    for (const child of labels.childrenOf(element)) {
      if (child.nodeType !== Node.ELEMENT_NODE) continue;
      const found = labels.role(child) === "heading" ? child : headingIn(child);
      if (found) return found;
    }
    return null;
  };

  const onlyHolds = (heading) => {
    const inside = [...heading.querySelectorAll("*")].find(isControl);
    return inside && labels.name(inside) === labels.name(heading);
  };

  const groupOf = (element) => {
    const option = labels.role(element) === "option";
    return closest(element, option ? "[role=listbox]" : "fieldset, [role=radiogroup], [role=group]");
  };

  const groupName = (group) => {
    if (!group) return "";
    const legend = group.localName === "fieldset" && [...group.children].find((child) => child.localName === "legend");
    return labels.name(group) || (legend ? labels.text(legend) : "");
  };

  const nearOf = (element) => {
    const row = closest(element, ROW);
    if (!row || row === element) return "";
    const others = [...row.querySelectorAll("th, h1, h2, h3, h4, h5, h6, a, [role=rowheader], [role=heading]")];
    const other = others.find((one) => one !== element && !one.contains(element) && !element.contains(one));
    return other ? labels.text(other) : "";
  };

  const choicesOf = (list) => [...list.options].filter((option) => option.value !== "" && !option.disabled)
    .map((option) => labels.clean(option.label || option.text)).filter(Boolean);

  // What a person looks for, without what only those who hear it are told.
  const asSeen = (element, name) => {
    const seen = labels.text(element);
    return seen && name.includes(seen) ? seen : name;
  };

  // Words of a label that are its help: a format, an example.
  const withoutHelp = (element, said) => {
    const label = [...element.labels || []].find((one) => labels.isShown(one));
    const help = label && [...label.querySelectorAll(HELP)].map(labels.text).filter(Boolean).join(" ");
    if (!help || !said.name.endsWith(help) || said.name === help) return;
    said.name = labels.clean(said.name.slice(0, -help.length));
    said.hint = [help, said.hint].filter(Boolean).join(" ");
  };

  const line = (element, kind) => {
    const heading = ["lien", "bouton"].includes(kind) && headingIn(element);
    const said = { kind: heading ? "tuile" : kind, name: labels.name(heading || element) || labels.text(element) };
    if (["bouton", "lien"].includes(kind)) said.name = asSeen(element, said.name);
    if (kind === "titre") said.level = Number(element.getAttribute("aria-level") || element.localName[1]) || 2;
    if (["champ", "mot_de_passe"].includes(kind)) {
      said.hint = labels.description(element);
      said.purpose = `${element.getAttribute("autocomplete") || ""} ${element.type || ""}`.trim();
    }
    if (FIELDS.has(kind)) withoutHelp(element, said);
    if (kind === "liste") said.choices = choicesOf(element);
    if (["bouton", "lien"].includes(kind)) said.near = nearOf(element);
    if (closest(element, AROUND)) said.around = true;
    if (closest(element, CELL)) said.cell = true;
    if (closest(element, ITEM)) said.item = true;
    return said;
  };

  const frameNumber = (element) => {
    for (let i = 0; i < frames.length; i++) if (frames[i] === element.contentWindow) return i;
    return -1;
  };

  const ownText = (element) => [...labels.childrenOf(element)].some(
    (child) => child.nodeType === Node.TEXT_NODE && labels.clean(child.data));

  const hasInside = (element) => [...element.querySelectorAll("*")].some(
    (child) => kindOf(child) || ["iframe", "frame", "legend"].includes(child.localName) || child.shadowRoot);

  class Lines {
    constructor(touched) {
      this.touched = touched;
      this.lines = [];
      this.groups = new Map();
      this.texts = 0;
    }

    add(element, said) {
      if (element === this.touched) said.touched = true;
      this.lines.push(said);
    }

    choice(element) {
      const group = groupOf(element) || element.getAttribute("name") || element.parentNode;
      let said = this.groups.get(group);
      if (!said) {
        said = { kind: "options", name: typeof group === "object" && group.nodeType ? groupName(groupOf(element)) : "",
          choices: [] };
        if (labels.role(element) === "option") said.listed = true;
        if (closest(element, AROUND)) said.around = true;
        // What named the group is said already, as a text of its own.
        const before = this.lines.findIndex((other) => other.group && other.name === said.name);
        if (before >= 0) this.lines.splice(before, 1);
        this.groups.set(group, said);
        this.lines.push(said);
      }
      const name = labels.name(element);
      if (name) said.choices.push(name);
      if (element === this.touched) Object.assign(said, { touched: true, choice: said.choices.length - 1 });
    }

    text(element) {
      const role = labels.role(element);
      const said = ["alert", "status"].includes(role) ? "message" : "texte";
      this.say(said, labels.text(element), element);
    }

    // Beyond a few pages of it, nobody chooses a text; the controls below it count.
    say(kind, name, element) {
      if (!name || !labels.hasPlace(element) || this.texts >= MOST_TEXTS) return;
      this.texts++;
      this.lines.push({ kind, name, text: true });
    }

    // Whether to go inside.
    visit(element) {
      if (this.lines.length > MOST) return false;
      if (["iframe", "frame"].includes(element.localName)) {
        if (labels.hasPlace(element)) this.lines.push({ kind: "frame", frame: frameNumber(element) });
        return false;
      }
      const kind = kindOf(element);
      if (element === this.touched && !kind) this.add(element, line(element, "bouton"));
      else if (kind === "titre") return this.heading(element);
      else if (kind && (labels.isSeen(element) || element === this.touched)) this.control(element, kind);
      else if (kind) return false;
      else return this.other(element);
      return false;
    }

    heading(element) {
      if (!labels.isSeen(element) || onlyHolds(element)) return true;
      this.add(element, line(element, "titre"));
      return Boolean([...element.querySelectorAll("*")].find(isControl));
    }

    control(element, kind) {
      if (kind === "options") this.choice(element);
      else this.add(element, line(element, kind));
    }

    other(element) {
      if (element.localName === "fieldset" || labels.role(element) === "group") {
        const name = groupName(element);
        if (name && labels.hasPlace(element)) this.lines.push({ kind: "texte", name, group: true });
        return true;
      }
      if (element.localName === "legend") return [...element.querySelectorAll("*")].some(isControl);
      if (!ownText(element) || closest(element, NAMING)) return true;
      if (hasInside(element)) this.mixed(element);
      else this.text(element);
      return hasInside(element);
    }

    mixed(element) {
      const own = [...labels.childrenOf(element)].filter((child) => child.nodeType === Node.TEXT_NODE)
        .map((child) => child.data).join(" ");
      this.say("texte", labels.clean(own), element);
    }
  }

  const all = (touched) => {
    const found = new Lines(touched);
    labels.walk(labels.top(document), (element) => found.visit(element));
    const lines = found.lines.filter((said) => said.kind === "frame" || said.name || said.touched || said.choices);
    if (touched && !lines.some((said) => said.touched)) {
      const kind = kindOf(touched) || "bouton";
      lines.push({ ...line(touched, kind), touched: true });
    }
    return lines;
  };

  return { all, controlOf, kindOf };
})(labels);
