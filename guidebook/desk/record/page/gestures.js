// Tells the recorder each gesture of a person (never those of a script), with what was seen before it.
((tell) => {
  const DOCUMENT = `${performance.timeOrigin}-${Math.random()}`;
  const TYPED = new Set(["champ", "mot_de_passe"]);
  const SETTLED = 150;
  let pressed = null;
  let entered = false;
  let told = new WeakSet();
  const written = new Map();
  const chosen = [];

  const path = () => {
    const numbers = [];
    for (let frame = window; frame !== window.top; frame = frame.parent) {
      let i = 0;
      while (i < frame.parent.length && frame.parent[i] !== frame) i++;
      numbers.unshift(i);
    }
    return numbers;
  };

  // Neither the query nor what follows the sign of a place in it: they are data.
  const where = () => ({ scheme: location.protocol, host: location.hostname, at: location.pathname });

  const send = (message) => tell({ nonce: NONCE, document: DOCUMENT, path: path(), ...where(), ...message });

  const deep = (event) => event.composedPath().find((node) => node.nodeType === Node.ELEMENT_NODE) || null;

  const flush = () => {
    const digests = [...written.values()].flatMap((text) => typed.digests(text));
    digests.push(...chosen.splice(0).flatMap((text) => typed.digests(text, true)));
    written.clear();
    if (digests.length) send({ typed: digests });
  };

  const gesture = (what, control, lines) => {
    flush();
    send({ what, lines: lines || look.all(control) });
  };

  const see = () => { if (document.body) send({ seen: look.all(null) }); };

  addEventListener("pointerdown", (event) => {
    const control = event.isTrusted && deep(event) && look.controlOf(deep(event));
    pressed = control ? { control, lines: look.all(control) } : null;
  }, true);

  // A list that a script draws may be gone before the click.
  addEventListener("pointerup", (event) => {
    if (event.isTrusted && pressed && !pressed.control.isConnected) click(pressed.control);
  }, true);

  const click = (control) => {
    const kind = look.kindOf(control);
    const lines = pressed?.control === control ? pressed.lines : null;
    pressed = null;
    if (TYPED.has(kind) || kind === "piece_jointe" || kind === "liste") return;
    told = new WeakSet();
    gesture({ case: "cocher", options: "choisir" }[kind] || "cliquer", control, lines);
  };

  addEventListener("click", (event) => {
    if (!event.isTrusted || !deep(event)) return;
    // Enter in a field also clicks the form's button.
    if (entered && event.detail === 0 && deep(event).type === "submit") return;
    const target = deep(event);
    const label = target.closest("label");
    // A click follows on the control itself.
    if (label?.control && !label.control.contains(target) && look.controlOf(target) === label.control) return;
    const control = look.controlOf(target);
    if (control) click(control);
  }, true);

  addEventListener("input", (event) => {
    const field = deep(event);
    if (!event.isTrusted || !field) return;
    const control = look.controlOf(field);
    if (!control || !TYPED.has(look.kindOf(control))) return;
    written.set(field, "value" in field ? field.value : field.textContent);
    if (told.has(control)) return;
    const lines = look.all(control);
    told.add(control);
    send({ what: "saisir", lines });
  }, true);

  addEventListener("change", (event) => {
    const field = deep(event);
    if (!event.isTrusted || !field) return;
    if (field.localName === "select") {
      chosen.push(...[...field.selectedOptions].map((option) => option.text));
      gesture("choisir", field);
    } else if (field.type === "file") {
      [...field.files].forEach((file) => written.set(file, file.name));
      gesture("envoyer", field);
    } else flush();
  }, true);

  addEventListener("keydown", (event) => {
    if (!event.isTrusted || event.key !== "Enter" || event.isComposing) return;
    const field = deep(event);
    const control = field && look.controlOf(field);
    if (!control || !TYPED.has(look.kindOf(control)) || field.localName === "textarea") return;
    entered = true;
    gesture("entrer", control);
  }, true);

  addEventListener("keyup", () => { entered = false; }, true);
  addEventListener("blur", flush, true);
  addEventListener("submit", flush, true);
  addEventListener("pagehide", flush, true);

  let waiting = 0;
  const later = () => {
    clearTimeout(waiting);
    waiting = setTimeout(see, SETTLED);
  };
  addEventListener("load", see);
  addEventListener("DOMContentLoaded", () => {
    see();
    new MutationObserver(later).observe(document, { subtree: true, childList: true, characterData: true });
  });

  Object.defineProperty(window, LOOK, { value: () => { flush(); return { document: DOCUMENT, path: path(),
    ...where(), seen: look.all(null) }; } });
})(window[TELL]);
