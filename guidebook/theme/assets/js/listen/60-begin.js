/* Buttons stand where all of a passage can be said: by the device, or by sounds of the site. */
{
  const done = new WeakSet();
  const build = async () => {
    const device = listen.voices().length, list = device ? null : await heard.list().catch(() => null);
    const sounds = list?.passages || {};
    for (const passage of passages()) {
      if (done.has(passage.element) || !(device || sounds[passage.place]?.every(({sound}) => sound))) continue;
      done.add(passage.element);
      new Reader(passage);
      document.documentElement.dataset.listen = "";
    }
  };
  if (heard.name) {
    const sheet = document.createElement("link");
    sheet.rel = "stylesheet";
    sheet.href = new URL("assets/css/listen.css", site.root);
    sheet.onload = sheet.onerror = build;
    document.head.append(sheet);
    window.speechSynthesis?.addEventListener?.("voiceschanged", build);
    for (const type of ["click", "hashchange"]) addEventListener(type, () => Reader.look());
    addEventListener("toggle", () => Reader.look(), true);
    addEventListener("pagehide", () => Reader.now?.end());
  }
}
