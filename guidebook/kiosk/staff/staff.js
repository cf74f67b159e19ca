/* The staff's screen lives as the pages of a visit do, types with a keyboard too, follows what is told, and leaves by
   itself: nobody must find it open. */
const QUIET = 120_000;
let told = 0, last = performance.now();
setInterval(() => { new Image().src = `/_borne/vivant?e=visite&${told++}`; }, 1000);
for (const type of ["pointerdown", "keydown"]) addEventListener(type, () => { last = performance.now(); });
setInterval(() => {
  if (performance.now() - last > QUIET) document.querySelector("[data-sign=Escape]").click();
}, 1000);
addEventListener("keydown", (event) => {
  if (event.repeat || event.ctrlKey || event.altKey || event.metaKey) return;
  if (event.key === "Enter" && document.activeElement?.matches("a")) return;
  document.querySelector(`[data-sign="${CSS.escape(event.key)}"]`)?.click();
});
const state = document.querySelector("[data-state]");
if (state) setInterval(async () => {
  const page = await fetch(location.href).then((answer) => answer.text(), () => "");
  const now = new DOMParser().parseFromString(page, "text/html").querySelector("[data-state]");
  if (now && now.innerHTML !== state.innerHTML) state.innerHTML = now.innerHTML;
}, 2000);
