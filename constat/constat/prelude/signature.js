// What tells templates and components apart: the shapes of elements, the styles, the scripts; neither text nor
// addresses. A key that begins with « p » is only a pair: an element in its parent, or after another one (cover.py).
() => {
  if (!window.__audit || window.__audit.signature) return;
  const {all} = window.__audit.tools;

  const TOLD = [
    'style',
    'tabindex',
    'type',
    'role',
    'dir',
    'contenteditable',
    'aria-expanded',
    'aria-live',
    'aria-modal',
  ];
  const shape = (el) => {
    const names = [...el.attributes].map(({name, value}) => {
      if (name.startsWith('on') || TOLD.includes(name)) return `${name}=${value}`;
      return ['id', 'class', 'name', 'for', 'value'].includes(name) ? '' : name;
    });
    return [el.localName, ...[...el.classList].sort(), ...names.filter(Boolean).sort()].join(' ');
  };
  const fold = (text) => {
    let hash = 5381;
    for (let i = 0; i < text.length; i += 1) hash = (Math.imul(hash, 33) ^ text.charCodeAt(i)) | 0;
    return (hash >>> 0).toString(36);
  };
  const pathOf = (address) => URL.parse(address)?.pathname ?? address;
  const signature = () => {
    const keys = new Set();
    const scripts = all('script:not([type*=json])');
    const named = new Set(scripts.flatMap((el) => (el.src ? [] : (el.textContent.match(/[\p{L}\p{N}_-]+/gu) ?? []))));
    for (const el of all('body, body *')) {
      // The same script does something else where what it changes is another thing.
      if (el.id && named.has(el.id)) keys.add(`e${fold(`${shape(el)} #${el.id}`)}`);
      if (el.closest('svg') && !el.matches('svg, animate, animateMotion, animateTransform, set')) continue;
      const [parent, before] = [el.parentElement, el.previousElementSibling].map((other) =>
        other ? shape(other) : '',
      );
      keys.add(`e${fold(shape(el))}`);
      keys.add(`p${fold(`${parent}>${shape(el)}`)}`);
      keys.add(`p${fold(`${before}+${shape(el)}`)}`);
    }
    for (const el of all('img[src*=".gif" i]')) keys.add(`g${fold(el.src)}`);
    for (const el of scripts) keys.add(`j${fold(el.src ? pathOf(el.src) : el.textContent)}`);
    for (const el of all('style')) keys.add(`s${fold(el.textContent)}`);
    for (const el of all('link[rel~=stylesheet]')) keys.add(`s${fold(pathOf(el.href))}`);
    return [...keys].sort();
  };

  Object.assign(window.__audit, {signature});
};
