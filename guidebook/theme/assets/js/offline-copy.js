/* <offline-copy>: once the page is there and at rest, has a copy of the site kept on the device; says so when it is.
   Brought then (40-offline.js). Who spares their data is not made to fetch the copy. */
customElements.define("offline-copy", class extends HTMLElement {
  connectedCallback() {
    (window.requestIdleCallback || setTimeout)(() => this.keep().catch(() => { /* This browser keeps nothing. */ }));
  }

  async keep() {
    const workers = navigator.serviceWorker, line = navigator.connection || {}, link = document.createElement("link");
    link.rel = "manifest";
    link.href = new URL("manifest.webmanifest", site.root);
    document.head.append(link);
    const known = await workers.getRegistration(site.root), before = Boolean(known && known.active);
    if (!before && (line.saveData || /2g/.test(line.effectiveType))) return;
    const {waiting, active} = await workers.register(new URL("sw.js", site.root));
    if (before && waiting) waiting.postMessage("follow on");
    else if (before) active.postMessage("renew");
    await this.speak(await workers.ready);
    const name = "pas-a-pas:" + site.root.pathname;
    if (await caches.has(name)) this.say(before, await (await caches.open(name)).match(site.root + "?ancienne"));
  }

  /* In another language than French, its pages too. */
  speak({active}) {
    const {lang: language} = document.documentElement, {port1, port2} = new MessageChannel();
    if (language === "fr") return null;
    return new Promise((done) => {
      port1.onmessage = done;
      active.postMessage({language}, [port2]);
    });
  }

  /* Announced the first time only. The worker tells when newer releases were refused too often. */
  say(before, isFormer) {
    const sentence = this.querySelector("p");
    if (!before) sentence.setAttribute("role", "status");
    this.hidden = false;
    sentence.textContent = isFormer ? this.dataset.former : this.dataset.sentence;
    if ("voice" in document.documentElement.dataset) site.bring("assets/keep.js");
  }
});
