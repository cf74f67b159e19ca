/* The button of a passage, and what stands beside it while it speaks. One speaks at a time (`Reader.now`), and none
   begins by itself. */
class Reader {
  static now = null;
  static slow = false;

  constructor(passage) {
    this.passage = passage;
    this.bar = document.createElement("div");
    this.bar.className = "listen";
    this.main = this.button("listen", () => this.press());
    this.more = document.createElement("span");
    this.more.className = "listen-more";
    this.more.append(this.button("again", () => this.at(0)), (this.speed = this.button("slower", () => this.turn())));
    this.credit = document.createElement("small");
    this.more.append(this.credit);
    this.bar.append(this.main, this.more);
    // A field that is being written in keeps the focus, and is not judged yet.
    this.bar.addEventListener("mousedown", (event) => event.preventDefault());
    this.draw();
    passage.put(this.bar);
  }

  button(does, press) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "btn";
    this.name(button, does, does);
    button.addEventListener("click", press);
    return button;
  }

  /* An icon, a word, and for those who go from button to button what it is of. */
  name(button, icon, word) {
    if (button.dataset.word === word) return;
    button.dataset.word = word;
    const said = document.createElement("span"), {title} = this.passage;
    said.textContent = LISTEN.words[word];
    button.innerHTML = LISTEN.icons[icon];
    button.firstChild.setAttribute("aria-hidden", "true");
    button.append(said);
    if (word !== "listen" || !title) return;
    const of = document.createElement("span");
    of.className = "visually-hidden";
    of.textContent = LISTEN.words.of.replace("{title}", title.textContent.trim().replace(/\s+/g, " "));
    button.append(of);
  }

  draw() {
    const mine = Reader.now === this;
    const word = !mine ? "listen" : this.paused ? "resume" : "pause";
    this.name(this.main, word === "pause" ? "pause" : "listen", word);
    this.name(this.speed, "slower", Reader.slow ? "usual" : "slower");
    this.bar.toggleAttribute("data-on", mine);
    this.more.hidden = !mine;
    if (!mine && this.more.contains(document.activeElement)) this.main.focus();
  }

  press() {
    if (Reader.now !== this) return this.begin();
    this.paused = !this.paused;
    if (this.paused) this.speaker?.pause();
    else if (this.speaker) this.speaker.go(this.rate);
    else if (this.clips) this.at(0);
    this.draw();
  }

  get rate() {
    return Reader.slow ? .75 : 1;
  }

  turn() {
    Reader.slow = !Reader.slow;
    if (!this.paused) this.speaker?.go(this.rate);
    this.draw();
  }

  async begin() {
    Reader.now?.end();
    Reader.now = this;
    this.clips = null;
    this.paused = false;
    this.bar.querySelector("[role=alert]")?.remove();
    if (!voices[heard.name]) for (const speaker of Reader.speakers()) speaker.wake();
    this.draw();
    const list = await heard.list().catch(() => null);
    if (Reader.now !== this) return;
    this.clips = list ? this.found(list) : [];
    if (!this.clips.length) return this.fail();
    this.watch();
    if (!this.paused) this.at(0);
  }

  /* What can be said of the passage as it stands in the page: a sentence that has changed since is not said. */
  found({passages, voices: speaking}) {
    const clips = (passages[this.passage.place] || []).flatMap((clip) => (clip.sound ? clip : Reader.alone(clip)));
    const ranges = trace(this.passage.element, clips.flatMap(({say}) => say));
    const here = clips.map((clip, at) => ({
      ...clip,
      until: clip.sound && clip.sound === clips[at + 1]?.sound ? clips[at + 1].from : Infinity,
      ranges: ranges.splice(0, clip.say.length),
      who: speaking[clip.voice],
    }));
    return here.filter((clip) => clip.ranges.every(Boolean));
  }

  static* speakers() {
    if (listen.voices().length) yield (this.device ||= new DeviceSpeaker());
    if (listen.hasSounds) yield (this.sounds ||= new SoundSpeaker());
  }

  /* Its sentences, for a voice of the device. */
  static alone({say, ranges}) {
    return listen.voices().length ? say.map((sentence, at) => ({say: [sentence], ranges: ranges && [ranges[at]]})) : [];
  }

  at(index) {
    const clip = this.clips?.[index];
    if (!clip) return this.end();
    const range = clip.ranges[0].cloneRange(), last = clip.ranges[clip.ranges.length - 1];
    range.setEnd(last.endContainer, last.endOffset);
    spoken.show(range);
    this.paused = false;
    this.credit.textContent = clip.sound ? clip.who.credit : LISTEN.words.device;
    const speaker = clip.sound ? (Reader.sounds ||= new SoundSpeaker()) : (Reader.device ||= new DeviceSpeaker());
    if (speaker !== this.speaker) this.speaker?.stop();
    this.speaker = speaker;
    this.speaker.ended = () => this.at(index + 1);
    this.speaker.failed = () => this.instead(index);
    this.draw();
    this.speaker.play(clip, this.rate);
  }

  /* A sound that does not come: the device says its sentences, if it can. */
  instead(index) {
    const clip = this.clips[index], said = clip.sound ? Reader.alone(clip) : [];
    if (!said.length) return this.fail();
    this.clips.splice(index, 1, ...said);
    this.at(index);
  }

  end() {
    this.speaker?.stop();
    this.speaker = null;
    this.paused = false;
    this.live?.disconnect();
    spoken.clear();
    Reader.now = null;
    this.draw();
  }

  fail() {
    this.end();
    const alert = document.createElement("p");
    alert.setAttribute("role", "alert");
    alert.textContent = LISTEN.words.failed;
    this.bar.append(alert);
  }

  /* A screen reader is not spoken over: what the page announces makes this one silent. */
  watch() {
    this.live = new MutationObserver(() => this.end());
    for (const region of document.querySelectorAll("[role=status], [role=alert], [aria-live]"))
      this.live.observe(region, {childList: true, characterData: true, subtree: true});
  }

  /* A passage that is no longer seen is no longer heard. */
  static look() {
    const {bar} = Reader.now || {};
    if (bar && (!bar.getClientRects().length || bar.closest("details:not([open])"))) Reader.now.end();
  }
}
