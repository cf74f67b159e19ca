/* The menu of languages keeps which one the person chose, on this device. A page in another one is never left for it:
   the same page in the language that was chosen is offered. */
{
  const menu = document.querySelector(".langs"), links = [...menu.querySelectorAll("a")];
  const close = () => { menu.open = false; };
  const offered = () => {
    const kept = storage.read("langue"), link = links.find(({lang}) => lang === kept);
    return link?.hasAttribute("aria-current") ? null : link;
  };
  menu.addEventListener("click", ({target}) => target.lang && storage.write("langue", target.lang));
  menu.addEventListener("keydown", ({key}) => {
    if (key !== "Escape" || !menu.open) return;
    close();
    menu.querySelector("summary").focus();
  });
  menu.addEventListener("focusout", ({relatedTarget: next}) => next && !menu.contains(next) && close());
  addEventListener("pointerdown", ({target}) => menu.contains(target) || close());
  const link = offered();
  if (link) {
    const line = document.createElement("div"), other = link.cloneNode(true);
    line.className = "bar";
    other.className = "btn";
    line.append(other);
    menu.closest("header").after(line);
    addEventListener("forgotten", () => line.remove());
  }
}
