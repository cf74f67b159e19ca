// Where an element stands, how its author wrote it, and what it is one of.
() => {
  if (!window.__audit || window.__audit.place) return;
  const {oneLine} = window.__audit;

  const one = (root, selector) => {
    try {
      return root.querySelectorAll(selector).length === 1;
    } catch {
      return false;
    }
  };
  const step = (el) => {
    const same = el.parentElement ? [...el.parentElement.children].filter((e) => e.localName === el.localName) : [el];
    const name = CSS.escape(el.localName);
    return same.length > 1 ? `${name}:nth-of-type(${same.indexOf(el) + 1})` : name;
  };
  // The shortest path that leads to this element alone: from the nearest id, else from the root. « >>> » enters a
  // shadow root.
  const selectorOf = (el) => {
    const root = el.getRootNode();
    let path = '';
    for (let here = el; here && here.nodeType === 1; here = here.parentElement) {
      const id = here.id && `#${CSS.escape(here.id)}`;
      const end = path && ` > ${path}`;
      if (id && one(root, id + end)) {
        path = id + end;
        break;
      }
      path = step(here) + end;
      if (here !== el && one(root, path)) break;
      if (here === el && ['html', 'head', 'body', 'title', 'main', 'h1'].includes(el.localName) && one(root, path))
        break;
    }
    return root.host ? `${selectorOf(root.host)} >>> ${path}` : path;
  };
  // What attributes were once the page was there: checks try things on elements, and drive scripts that change them.
  const written = new WeakMap();
  const note = (records) => {
    for (const {target, attributeName: name, oldValue} of records) {
      if (!written.has(target)) written.set(target, new Map());
      const known = written.get(target);
      if (!known.has(name)) known.set(name, oldValue);
    }
  };
  const observer = new MutationObserver(note);
  addEventListener('load', () =>
    observer.observe(document, {attributes: true, attributeOldValue: true, subtree: true}),
  );
  // In a document of its own, where nothing of the copy loads nor runs.
  const aside = document.implementation.createHTMLDocument();
  const asWritten = (el) => {
    note(observer.takeRecords());
    const parts = [el, ...el.querySelectorAll('*')];
    if (!parts.some((part) => written.has(part))) return el.outerHTML;
    const copy = aside.importNode(el, true);
    const copies = [copy, ...copy.querySelectorAll('*')];
    for (const [number, part] of parts.entries())
      for (const [name, value] of written.get(part) ?? [])
        if (value === null) copies[number].removeAttribute(name);
        else copies[number].setAttribute(name, value);
    return copy.outerHTML;
  };
  const snippetOf = (el) => {
    const html = oneLine(asWritten(el));
    return html.length > 240 ? `${html.slice(0, 240)}…` : html;
  };
  const boxOf = (el) => {
    const r = el.getBoundingClientRect();
    const round = (n) => Math.round(n * 10) / 10;
    return r.width && r.height ? [r.x + scrollX, r.y + scrollY, r.width, r.height].map(round) : null;
  };


  // What it is one of: the component around it and its own kind, without what tells one copy from the next (numbers)
  // or one state from another (`is-open`, `tab--active`).
  const STATES = /^(is|has|js)-|--/;
  const kindOf = (el) => {
    const names = [...el.classList].filter((name) => !STATES.test(name)).map((name) => name.replace(/\d+/g, ''));
    const role = el.getAttribute('role');
    return [el.localName + (role ? `[${role}]` : ''), ...[...new Set(names)].filter(Boolean).sort()].join('.');
  };
  const isComponent = (el) =>
    el.classList.length > 0 ||
    el.localName.includes('-') ||
    el.matches('[role], nav, main, header, footer, aside, article, section, form, table, dialog, body');
  const shapeOf = (el) => {
    let around = el;
    do around = around.parentElement ?? around.getRootNode().host;
    while (around && !isComponent(around));
    return [around, el].filter(Boolean).map(kindOf).join(' ');
  };

  const place = (el) => ({selector: selectorOf(el), snippet: snippetOf(el), shape: shapeOf(el), box: boxOf(el)});
  const more = {boxOf, place, selectorOf, shapeOf, snippetOf};
  Object.assign(window.__audit, more);
  Object.assign(window.__audit.tools, more);
};
