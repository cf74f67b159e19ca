// What the page’s scripts start by themselves: sounds, timers longer than a blink, repeated drawing, windows, words in
// a canvas.
() => {
  if (!window.__audit || window.__audit.started) return;

  const started = {sounds: [], tones: false, timers: 0, later: 0, drawn: 0, windows: [], written: []};
  const {play} = HTMLMediaElement.prototype;
  HTMLMediaElement.prototype.play = function () {
    if (!navigator.userActivation?.hasBeenActive) started.sounds.push(this);
    return play.call(this);
  };
  const {start} = AudioScheduledSourceNode.prototype;
  AudioScheduledSourceNode.prototype.start = function (...when) {
    started.tones ||= !navigator.userActivation?.hasBeenActive;
    return start.apply(this, when);
  };
  const {fillText, strokeText} = CanvasRenderingContext2D.prototype;
  for (const [name, write] of Object.entries({fillText, strokeText})) {
    CanvasRenderingContext2D.prototype[name] = function (text, ...at) {
      if (started.written.length < 400) started.written.push([this.canvas, String(text)]);
      return write.call(this, text, ...at);
    };
  }
  const {open} = window;
  window.open = function (url, ...rest) {
    if (!navigator.userActivation?.isActive) started.windows.push(String(url ?? ''));
    return open.call(this, url, ...rest);
  };
  const {setTimeout: later, setInterval: often, requestAnimationFrame: draw} = window;
  window.setTimeout = (run, delay, ...rest) => {
    started.later += 1;
    if (delay > 30) started.timers += 1;
    return later(run, delay, ...rest);
  };
  window.setInterval = (...rest) => {
    started.timers += 1;
    return often(...rest);
  };
  window.requestAnimationFrame = (run) => {
    started.drawn += 1;
    return draw(run);
  };

  Object.assign(window.__audit, {started});
};
