/* A tap beside an open definition only closes it: what stands below is not followed, nor unfolded. */
if ("popover" in HTMLElement.prototype) {
  let onlyCloses = false;
  addEventListener("pointerdown", ({target}) => {
    const open = document.querySelector(".definition:popover-open");
    const opens = target.closest("[popovertarget]")?.getAttribute("popovertarget");
    onlyCloses = Boolean(open) && !open.contains(target) && opens !== open.id;
  }, true);
  addEventListener("click", (event) => {
    if (!onlyCloses || !event.detail) return;
    onlyCloses = false;
    event.preventDefault();
    event.stopImmediatePropagation();
  }, true);
}
