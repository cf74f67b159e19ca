// What a page shows, also under an open dialog: role, accessible name and text of each label, in the order of reading.
const found = [];
labels.walk(document.body, (element) => {
  const role = labels.role(element);
  const isGroup = role === "group" || role === "radiogroup";
  if (!isGroup && !(labels.NAMED.has(role) && labels.isSeen(element))) return;
  const name = labels.name(element);
  if (!name) return;
  found.push({ role, name, text: isGroup || labels.holdsValue(element) ? "" : labels.text(element) });
  if (element.localName === "select") {
    for (const option of element.options) found.push({ role: "option", name: labels.clean(option.text), text: "" });
  }
});
return found;
