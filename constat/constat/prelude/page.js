// The tools of the checks, in every page and frame as `__audit`. Accessible names and roles are axe's own.
() => {
  if (window.__audit || !window.axe) return;
  let tree = null;
  const commons = () => {
    if (!tree) {
      axe.teardown();
      tree = axe.setup(document.documentElement);
    }
    return axe.commons;
  };
  const forget = () => {
    if (tree) axe.teardown();
    tree = null;
  };
  // Elements made after the tree was (by a driven check) get a new tree.
  const node = (el) => {
    commons();
    let virtual = axe.utils.getNodeFromTree(el);
    if (!virtual) {
      forget();
      commons();
      virtual = axe.utils.getNodeFromTree(el);
    }
    return virtual;
  };
  const oneLine = (text) => (text ?? '').replace(/\s+/g, ' ').trim();

  const accessibleName = (el) => {
    const virtual = node(el);
    return virtual ? oneLine(axe.commons.text.accessibleTextVirtual(virtual)) : '';
  };
  const role = (el) => {
    const virtual = node(el);
    return (virtual && axe.commons.aria.getRole(virtual)) || '';
  };
  // Seen with the eyes: rendered, with a size, not transparent, not clipped away nor moved off the page.
  const visible = (el) => {
    if (!el.isConnected) return false;
    if (el.checkVisibility && !el.checkVisibility({opacityProperty: true, visibilityProperty: true})) return false;
    const virtual = node(el);
    if (!virtual || !axe.commons.dom.isVisibleOnScreen(virtual)) return false;
    return [...el.getClientRects()].some((r) => r.width > 1 && r.height > 1);
  };
  // Told by a screen reader.
  const exposed = (el) => {
    const virtual = node(el);
    return Boolean(virtual) && axe.commons.dom.isVisibleToScreenReaders(virtual);
  };
  const focusable = (el) => {
    const virtual = node(el);
    return Boolean(virtual) && axe.commons.dom.isFocusable(virtual);
  };
  const textOf = (el) => oneLine(el.innerText ?? el.textContent);

  // Every element, those of open shadow roots included.
  const all = (selector = '*', root = document) => {
    const found = [];
    for (const el of root.querySelectorAll('*')) {
      if (el.matches(selector)) found.push(el);
      if (el.shadowRoot) found.push(...all(selector, el.shadowRoot));
    }
    return found;
  };

  const plain = (value) => {
    const {place} = tools;
    if (value instanceof Element) return place(value);
    if (Array.isArray(value)) return value.map(plain);
    if (!value || typeof value !== 'object') return value;
    const {element, ...rest} = value;
    const copy = Object.fromEntries(Object.entries(rest).map(([key, v]) => [key, plain(v)]));
    return element instanceof Element ? {...place(element), ...copy} : copy;
  };

  // What the criteria and the whole-site checks rely on (`PageFacts.data`):
  //   title, lang        of the document
  //   counts             {kind of content: how many}, kinds are the keys of KINDS; hidden content counts
  //   headings           [{level, text}]
  //   links              [{name, text, href, zone}]; href is absolute, zone the nearest landmark's role
  //   navigations        [{name, selector, links: [name]}]
  //   fields             [{name, type, autocomplete, selector, zone}]
  //   landmarks          [{role, selector, place}]; place is its order among the landmarks
  //   downloads          [{name, href}]: links to office documents and PDF
  //   text               the first words of the main content
  const DOCUMENTS = /\.(pdf|docx?|xlsx?|pptx?|od[tsp]|rtf|csv|epub)([?#]|$)/i;
  const FIELDS =
    'input:not([type=hidden],[type=button],[type=submit],[type=reset],[type=image]), select, textarea, ' +
    '[contenteditable=""], [contenteditable=true], [role=textbox], [role=searchbox], [role=combobox], ' +
    '[role=checkbox], ' +
    '[role=radio], [role=slider], [role=spinbutton], [role=switch], [role=listbox]';
  const KINDS = {
    images: 'img, svg, object, embed, canvas, area, input[type=image], [role=img], picture',
    bitmaps: 'img, canvas, input[type=image], object, embed, picture',
    maps: 'area, [ismap]',
    frames: 'iframe, frame',
    media: 'audio, video, object, embed, iframe',
    timed: 'audio, video, object, embed, iframe, bgsound',
    nontimed: 'canvas, svg, object, embed, iframe',
    tables: 'table, [role=table], [role=grid], [role=treegrid]',
    captions: 'caption, table[title], table[aria-label], table[aria-labelledby], table[summary]',
    layoutTables: 'table[role=presentation], table[role=none], table:not(:has(th, caption))',
    links: 'a[href], area[href], [role=link]',
    scripts: 'script:not([type]), script[type*=javascript], script[type=module], [onclick], [onchange], [onfocus]',
    fields: FIELDS,
    forms: 'form, ' + FIELDS,
    choices: 'select, [role=listbox]',
    groups: 'fieldset, [role=group], [role=radiogroup]',
    radios: 'input[type=radio], input[type=checkbox], [role=radio], [role=checkbox]',
    buttons: 'button, input[type=submit], input[type=button], input[type=reset], input[type=image], [role=button]',
    headings: 'h1, h2, h3, h4, h5, h6, [role=heading]',
    lists: 'ul, ol, dl, [role=list]',
    quotes: 'blockquote, q',
    figures: 'figure, figcaption',
    languages: 'body [lang], body[lang]',
    directions: '[dir], bdo',
    newWindows: '[target]:not([target=_self],[target=_parent],[target=_top])',
    refresh: 'meta[http-equiv=refresh i]',
    editable: 'form',
  };
  const zoneOf = (el) => {
    const near = el.closest(
      'header, nav, main, footer, aside, [role=banner], [role=navigation], [role=main], ' +
        '[role=contentinfo], [role=complementary], [role=search], search',
    );
    return near ? role(near) : '';
  };
  const facts = () => {
    const {selectorOf} = tools;
    const named = (el) => ({name: accessibleName(el), selector: selectorOf(el), zone: zoneOf(el)});
    const links = all('a[href]');
    const marks =
      '[role=banner], [role=navigation], [role=main], [role=contentinfo], [role=search], [role=complementary], ' +
      'header, nav, main, footer, aside, search';
    const roles = ['banner', 'navigation', 'main', 'contentinfo', 'search', 'complementary'];
    const seen = {
      title: document.title,
      lang: document.documentElement.lang,
      counts: {
        ...Object.fromEntries(Object.entries(KINDS).map(([kind, css]) => [kind, all(css).length])),
        downloads: links.filter((el) => DOCUMENTS.test(el.href)).length,
        rtl: (document.documentElement.textContent.match(/[\u0590-\u08ff]/g) ?? []).length,
      },
      headings: all(KINDS.headings)
        .filter(exposed)
        .map((el) => ({
          level: Number(el.getAttribute('aria-level') ?? el.localName.slice(1)) || 2,
          text: textOf(el),
        })),
      links: links.filter(exposed).map((el) => ({
        name: accessibleName(el),
        text: textOf(el),
        href: el.href?.baseVal ?? el.href,
        zone: zoneOf(el),
      })),
      navigations: all('nav, [role=navigation]')
        .filter(exposed)
        .map((el) => ({
          name: accessibleName(el),
          selector: selectorOf(el),
          links: [...el.querySelectorAll('a[href]')].map(accessibleName),
        })),
      fields: all(FIELDS)
        .filter(exposed)
        .map((el) => ({...named(el), type: el.type ?? role(el), autocomplete: el.autocomplete ?? ''})),
      landmarks: all(marks)
        .filter((el) => exposed(el) && roles.includes(role(el)))
        .map((el, place) => ({role: role(el), selector: selectorOf(el), place})),
      downloads: links.filter((el) => DOCUMENTS.test(el.href)).map((el) => ({name: accessibleName(el), href: el.href})),
      text: textOf(document.querySelector('main, [role=main]') ?? document.body ?? document.documentElement).slice(
        0,
        2000,
      ),
    };
    if (!window.__audit.keep) forget();
    return seen;
  };

  const tools = {
    accessibleName,
    all,
    commons,
    exposed,
    focusable,
    forget,
    oneLine,
    role,
    textOf,
    visible,
  };
  const call = async (args, look, data) => {
    try {
      return plain(await look({...tools, data}, ...args));
    } finally {
      if (!window.__audit.keep) forget();
    }
  };

  const callAll = async (looks) => {
    const seen = {};
    for (const [name, look, data] of looks) {
      try {
        seen[name] = {value: plain(await look({...tools, data}))};
      } catch (error) {
        seen[name] = {error: String(error)};
      }
    }
    return seen;
  };

  window.__audit = {...tools, tools, call, callAll, facts, keep: false};
};
