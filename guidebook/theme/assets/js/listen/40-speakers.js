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
    const said = new SpeechSynthesisUtterance(this.sentence), voice = listen.voice();
    Object.assign(said, {voice, lang: voice.lang, rate});
    said.onend = () => this.said === said && this.told("ended");
    said.onerror = () => this.said === said && this.told("failed");
    this.said = said; // also kept from being collected, which would end it in some browsers
    speechSynthesis.speak(said);
  }

  pause() {
    this.hush();
  }

  hush() {
    this.said = null;
    speechSynthesis.cancel();
  }
}

/* Sounds of the site, in one element of the page: a kiosk sets its volume, and knows that it plays. */
class SoundSpeaker extends Speaker {
  constructor() {
    super();
    this.sound = document.createElement("audio");
    this.sound.addEventListener("ended", () => this.told("ended"));
    this.sound.addEventListener("error", () => this.told("failed"));
    document.body.append(this.sound);
  }

  wake() {
    this.sound.load();
  }

  play(clip, rate) {
    this.sound.src = new URL(clip.sound, site.root);
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
