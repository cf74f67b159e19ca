/* From a folder there is nothing to keep: the folder is the copy. */
addEventListener("load", () => {
  const keeps = location.protocol !== "file:" && window.customElements && navigator.serviceWorker;
  if (keeps && document.querySelector("offline-copy")) site.bring("assets/js/offline-copy.js");
});
