/* data-keys: the keyboard moves through the page. A title that a script gives focus to has a ring only then: browsers
   also show one after a text field, and it looks like a button. */
addEventListener("keydown", ({key}) => {
  if (key === "Tab") document.documentElement.dataset.keys = "";
}, true);
addEventListener("pointerdown", () => { delete document.documentElement.dataset.keys; }, true);
