/* A way back for browsers that know neither popovers nor how to unfold on paper: Chrome 109, the last for Windows 7.
   Only they are brought it (07-site.js). */
if (!("popover" in HTMLElement.prototype)) {
  let box = null, opener = null;

  const close = () => {
    if (!box) return;
    delete box.dataset.open;
    box = null;
    opener.focus();
  };

  const open = (target, button) => {
    [box, opener] = [target, button];
    box.dataset.open = "";
    box.tabIndex = -1;
    box.focus();
  };

  addEventListener("click", (event) => {
    const {target} = event, button = target.closest("[popovertarget]"), before = box;
    if (!button && box?.contains(target)) return;
    const onlyCloses = before && !before.contains(target) && button !== opener;
    close();
    if (onlyCloses) {
      event.preventDefault();
      event.stopImmediatePropagation();
      return;
    }
    const named = button && document.getElementById(button.getAttribute("popovertarget"));
    if (named && named !== before) open(named, button);
  }, true);
  addEventListener("keydown", ({key}) => { if (key === "Escape") close(); });
}

if (!window.CSS?.supports?.("selector(::details-content)")) {
  let unfolded = [];
  addEventListener("beforeprint", () => {
    unfolded = [...document.querySelectorAll("details:not([open])")];
    for (const details of unfolded) details.open = true;
  });
  addEventListener("afterprint", () => {
    for (const details of unfolded) details.open = false;
  });
}
