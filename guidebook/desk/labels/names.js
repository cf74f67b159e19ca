// What a person sees in a page, in order: role and accessible name. No value is read: neither of the element nor of
// those inside its label. `library` is dom-accessibility-api; `shadowOf` gives the shadow tree of an element, if any.
const labels = ((library, shadowOf) => {
  const FIELDS = { password: "textbox", date: "textbox", "datetime-local": "textbox", month: "textbox", week: "textbox",
    time: "textbox", color: "textbox", file: "file" };
  const NAMED = new Set(["button", "checkbox", "combobox", "file", "heading", "link", "listbox", "menuitem",
    "menuitemcheckbox", "menuitemradio", "option", "radio", "searchbox", "slider", "spinbutton", "switch", "tab",
    "textbox", "treeitem"]);
  const GROUPS = new Set(["group", "radiogroup"]);
  const HOLDS = 'input, textarea, select, output, meter, progress, [contenteditable]:not([contenteditable="false"]), '
    + '[role="textbox"], [role="searchbox"], [role="combobox"], [role="listbox"], [role="slider"], '
    + '[role="spinbutton"], [role="progressbar"], [role="meter"], [role="scrollbar"]';
  const TICKED = new Set(["checkbox", "radio", "file", "switch"]);
  const NO_STYLE = { getPropertyValue: (property) => property === "display" ? "none" : "" };

  const isTyped = (element) => element.isContentEditable && element.parentElement?.isContentEditable !== true;

  const role = (element) => {
    if (element.localName === "input" && !element.hasAttribute("role") && FIELDS[element.type]) {
      return FIELDS[element.type];
    }
    if (isTyped(element) && !element.hasAttribute("role")) return "textbox";
    return library.getRole(element) || "";
  };

  const holdsValue = (element) => element.matches(HOLDS)
    && !(element.localName === "input" && ["button", "submit", "reset", "image"].includes(element.type));

  // aria-labelledby that leads to a field would have its value as a name.
  const namedByValue = (element) => (element.getAttribute("aria-labelledby") || "").split(/\s+/).some((id) => {
    const named = id && element.getRootNode().getElementById?.(id);
    return named && named !== element && (holdsValue(named) || named.querySelector(HOLDS));
  });

  const clean = (text) => text.replace(/[\uE000-\uF8FF\u200B-\u200F\u2060\uFEFF]/g, "").replace(/\s+/g, " ")
    .replace(/^[\s*]+|[\s*:]+$/g, "");

  const options = (element) => ({
    computedStyleSupportsPseudoElements: true,
    getComputedStyle: (other, pseudo) =>
      other !== element && !pseudo && holdsValue(other) ? NO_STYLE : getComputedStyle(other, pseudo),
  });

  const name = (element) => {
    if (namedByValue(element)) return clean(element.getAttribute("aria-label") || "");
    if (element.localName === "input" && !element.getAttribute("value") && !element.getAttribute("aria-label")) {
      if (element.type === "submit") return "Envoyer";
      if (element.type === "reset") return "R\u00e9initialiser";
    }
    const found = spaced(element, clean(library.computeAccessibleName(element, options(element))));
    const inside = GROUPS.has(role(element)) ? null : element.querySelector("[title]");  // its own, not another's
    return found || clean(element.getAttribute("placeholder") || element.getAttribute("aria-placeholder")
      || inside?.title || "");
  };

  const squeezed = (said) => said.replace(/\s/g, "");

  // The library loses a space where a tag begins with it.
  const spaced = (element, found) => {
    const texts = [element, ...element.labels || []].map(text);
    return texts.find((said) => said && squeezed(said) === squeezed(found)) || found;
  };

  const description = (element) => {
    const told = (element.getAttribute("aria-describedby") || "").split(/\s+/);
    const parts = told.map((id) => id && element.getRootNode().getElementById?.(id)).filter(Boolean);
    return clean(parts.map(text).join(" "));
  };

  // In one pixel: for those who hear it.
  const isHeardOnly = (element) => {
    const boxes = [...element.getClientRects()];
    return boxes.length > 0 && !boxes.some((box) => box.width > 1 && box.height > 1);
  };

  // As written, not as shown: a style may put it in capitals.
  const text = (element) => holdsValue(element) ? "" : clean(written(element));

  const written = (element) => childrenOf(element).map((child) => {
    if (child.nodeType === Node.TEXT_NODE) return child.data;
    if (child.nodeType !== Node.ELEMENT_NODE || holdsValue(child) || !isShown(child) || isHeardOnly(child)) return "";
    return getComputedStyle(child).display === "inline" ? written(child) : ` ${written(child)} `;
  }).join("");

  const childrenOf = (element) => {
    if (element.localName === "slot") {
      const given = element.assignedNodes({ flatten: true });
      return given.length ? given : [...element.childNodes];
    }
    return [...(shadowOf(element) || element).childNodes];
  };

  const isShown = (element) => !["script", "style", "template", "noscript", "head"].includes(element.localName)
    && element.getAttribute("aria-hidden") !== "true" && !element.inert
    && (element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })
      || getComputedStyle(element).display === "contents");

  const hasPlace = (element) => [...element.getClientRects()].some((box) =>
    box.width > 1 && box.height > 1 && box.right + scrollX > 0 && box.bottom + scrollY > 0);

  // A box that a style hides is seen by its label.
  const isSeen = (element) => hasPlace(element)
    || (TICKED.has(role(element)) && [...element.labels || []].some((label) => isShown(label) && hasPlace(label)));

  const modal = (root) => {
    const dialogs = [...root.querySelectorAll('dialog:modal, [role="dialog"][aria-modal="true"], '
      + '[role="alertdialog"][aria-modal="true"]')];
    return dialogs.filter((dialog) => isShown(dialog) && hasPlace(dialog)).pop();
  };

  // Calls `visit` for each element that is shown, in the order of reading; it says whether to go inside.
  const walk = (element, visit) => {
    if (!element || (!isShown(element) && !TICKED.has(role(element)))) return;
    if (visit(element) === false) return;
    for (const child of childrenOf(element)) if (child.nodeType === Node.ELEMENT_NODE) walk(child, visit);
  };

  const top = (root) => modal(root) || root.body || root.documentElement;

  const visible = (root) => {
    const found = [];
    walk(top(root), (element) => {
      const what = role(element);
      if ((NAMED.has(what) && isSeen(element)) || GROUPS.has(what)) {
        const named = name(element);
        if (named) found.push({ role: what, name: named });
      }
    });
    return found;
  };

  return { NAMED, childrenOf, clean, description, hasPlace, holdsValue, isSeen, isShown, isTyped, name, role, text, top,
    visible, walk };
})(library, shadowOf);
