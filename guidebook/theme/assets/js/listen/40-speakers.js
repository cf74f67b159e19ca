/* Who speaks. Both: play(clip, rate), which is told `ended` or `failed` once; pause(), go(rate), stop(). */
class Speaker {
  told(what) {
    const tell = this[what];
    this.ended = this.failed = null;
    tell?.();
  }

  stop() {
    this.ended = this.failed = null;
    this.hush();
  }
}

/* A voice of the device. To pause, Android knows only how to stop: the sentence is then said again. */
class DeviceSpeaker extends Speaker {
  /* Milliseconds until a voice that has not begun is thought to be none: slow machines take a few seconds. */
  static PATIENCE = 10_000;

  /* The one that the person chose for the device, else of the language's own country, else any. */
  static voice() {
    const all = listen.voices(), atHome = /^(\w+)[-_]\1$/i;
    return all.find((one) => one.default) || all.find(({lang}) => atHome.test(lang)) || all[0];
  }

  /* Some browsers let a page speak only within a click, and the list may come after it. */
  wake() {
    const silence = new SpeechSynthesisUtterance(" ");
    silence.volume = 0;
    speechSynthesis.speak(silence);
  }

  play(clip, rate) {
    this.sentence = clip.say[0];
    this.go(rate);
  }

  go(rate) {
    this.hush();
    const said = new SpeechSynthesisUtterance(this.sentence), voice = DeviceSpeaker.voice();
    Object.assign(said, {voice, lang: voice.lang, rate});
    said.onstart = () => clearTimeout(this.waiting);
    said.onend = () => this.over(said, "ended");
    said.onerror = () => this.over(said, "failed");
    this.said = said; // also kept from being collected, which would end it in some browsers
    this.waiting = setTimeout(said.onerror, DeviceSpeaker.PATIENCE);
    speechSynthesis.speak(said);
  }

  over(said, what) {
    if (this.said !== said) return;
    if (what === "failed") this.hush();
    clearTimeout(this.waiting);
    this.said = null;
    this.told(what);
  }

  pause() {
    this.hush();
  }

  /* In some browsers what is said at once after a stop is lost: it is stopped only where it speaks. */
  hush() {
    if (!this.said) return;
    clearTimeout(this.waiting);
    this.said = null;
    speechSynthesis.cancel();
  }
}

/* Sounds of the site, in one element of the page: a kiosk sets its volume, and knows that it plays. A clip may be part
   of its sound, `from` a second and `until` another: where the one before ended there, the sound goes on by itself. */
class SoundSpeaker extends Speaker {
  constructor() {
    super();
    this.sound = document.createElement("audio");
    this.sound.addEventListener("timeupdate", () => this.sound.currentTime >= this.until && this.told("ended"));
    this.sound.addEventListener("ended", () => this.told("ended"));
    this.sound.addEventListener("error", () => this.told("failed"));
    document.body.append(this.sound);
  }

  wake() {
    this.sound.load();
  }

  play({sound, from = 0, until = Infinity}, rate) {
    const {href} = new URL(sound, site.root);
    const goesOn = this.sound.src === href && !this.sound.paused && Math.abs(this.sound.currentTime - from) < .5;
    this.until = until;
    if (this.sound.src !== href) this.sound.src = href;
    if (!goesOn) this.sound.currentTime = from;
    this.go(rate);
  }

  go(rate) {
    this.sound.defaultPlaybackRate = this.sound.playbackRate = rate;
    this.sound.play().catch(({name}) => name === "AbortError" || this.told("failed"));
  }

  pause() {
    this.sound.pause();
  }

  hush() {
    this.sound.pause();
    this.sound.removeAttribute("src");
  }
}
