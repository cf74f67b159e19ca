/* What is heard of this page: a script that is brought when somebody listens (guidebook/pages/listening.py). */
const voices = {};
const heard = {
  /* The page's address from the root of the site. */
  here: location.href.slice(site.root.href.length),

  /* The name of its list; nothing where there is nothing to hear. */
  get name() {
    if (/^(index\.html)?([?#]|$)/.test(this.here)) return "accueil";
    const alone = /^(mots|ou-je-commence)\.html/.exec(this.here);
    if (alone) return alone[1];
    return /^guides\/[^/]+(?=\/)/.exec(this.here)?.[0];
  },

  list() {
    this.asked ||= new Promise((done, failed) => {
      const script = site.bring(`assets/voice/${this.name}.js`);
      script.onload = () => done(voices[this.name]);
      script.onerror = () => {
        this.asked = null;
        failed();
      };
    });
    return this.asked;
  },
};
