/* Listening is brought where something can speak: sounds of the site, or a voice of this device that knows the page's
   language and sends nothing away. Some browsers have their voices late, and some of them do not say so. */
const listen = {
  hasSounds: "voice" in document.documentElement.dataset,

  voices() {
    const right = new RegExp(`^${document.documentElement.lang}(?![a-z])`, "i");
    const isRight = ({localService, lang}) => localService === true && right.test(lang);
    return window.speechSynthesis?.getVoices().filter(isRight) || [];
  },

  look() {
    if (this.asked || !(this.hasSounds || this.voices().length)) return;
    this.asked = site.bring("assets/listen.js");
  },
};

addEventListener("load", () => {
  listen.look();
  window.speechSynthesis?.addEventListener?.("voiceschanged", () => listen.look());
  setTimeout(() => listen.look(), 3000);
});
