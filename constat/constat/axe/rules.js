// Every rule of axe but those turned off: what it says of each place, and what we know of it beside.
async ([off, most]) => {
  const rules = Object.fromEntries(axe.getRules().map(({ruleId}) => [ruleId, {enabled: !off.includes(ruleId)}]));
  const preload = {assets: ['cssom', 'media'], timeout: 5000};
  const options = {rules, preload, resultTypes: ['violations', 'incomplete'], elementRef: true, frameWaitTime: 5000};
  __audit.forget();
  const answer = await axe.run(document, options);
  const {colour, contrast, ground} = __audit.tools;
  const legible = (element) => {
    const [ink, under] = [colour(getComputedStyle(element).color), ground(element)];
    return Boolean(under) && ink[3] === 1 && contrast(ink, under) >= 4.5;
  };
  // Left as the browser makes it: WCAG 2.5.8 excepts it.
  const bare = (el, style) => {
    if (el.matches('input[type=checkbox], input[type=radio]'))
      return style.appearance === 'auto' && el.offsetWidth <= 13;
    if (el.matches('button, input, select')) {
      const padded = Number.parseFloat(style.paddingTop) > 1;
      return style.fontSize.startsWith('13.33') && style.borderTopStyle !== 'solid' && !padded;
    }
    return (
      el.matches('a[href]') && style.display === 'inline' && style.fontSize === '16px' && style.lineHeight === 'normal'
    );
  };
  const isOlder = !document.doctype || document.doctype.publicId !== '';
  // Whether something to see is out of its window: the middle of a line of text, or of a picture.
  const hides = (el) => {
    const frame = el.getBoundingClientRect();
    const [left, top] = [frame.left + el.clientLeft, frame.top + el.clientTop];
    const isOut = ({x, y, width, height}) =>
      width > 1 && height > 1 && (y + height / 2 > top + el.clientHeight || x + width > left + el.clientWidth + 16);
    const walker = document.createTreeWalker(el, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    const range = document.createRange();
    while (walker.nextNode()) {
      const node = walker.currentNode;
      if (node.nodeType === 3 && node.data.trim() && __audit.tools.visible(node.parentElement)) {
        range.selectNodeContents(node);
        if ([...range.getClientRects()].some(isOut)) return true;
      } else if (
        node.nodeType === 1 &&
        node.matches('img, svg, canvas, video, iframe, object, embed, input, textarea')
      ) {
        if (isOut(node.getBoundingClientRect()) && __audit.tools.visible(node)) return true;
      }
    }
    return false;
  };
  // A frame that nobody sees holds nothing to reach.
  const isUnseen = (frame) => {
    const {width, height} = frame.getBoundingClientRect();
    return width <= 2 || height <= 2 || !__audit.tools.visible(frame);
  };
  const frameOf = (node) => (node.target.length > 1 ? document.querySelector([node.target[0]].flat()[0]) : null);
  const share = (el) => (el?.innerText ?? '').length / Math.max(1, document.body.innerText.length);
  const place = (node) => {
    const {element} = node;
    const here = element instanceof Element ? element : null;
    const box = here && __audit.boxOf(here);
    const checks = [...node.any, ...node.all, ...node.none];
    const related = checks.flatMap((check) => check.relatedNodes ?? []);
    const texts = (list) => list.map((check) => check.message).filter(Boolean);
    return {
      line: element instanceof Element && element.matches('a[href]') && getComputedStyle(element).display === 'inline',
      bare: element instanceof Element && bare(element, getComputedStyle(element)),
      part: related.length > 0 && related.every((one) => one.element && share(one.element) < 0.5),
      legible: element instanceof Element && legible(element),
      // Cells with nothing but a control, which has its own name: the box that chooses a row.
      chosen:
        related.length > 0 &&
        related.every(
          (one) => one.element && !one.element.innerText?.trim() && one.element.querySelector('input, button, select'),
        ),
      // Elements to which ARIA refuses a name; a div or a span may only have lost its role.
      nameless:
        element instanceof Element &&
        element.matches('p, strong, em, code, del, ins, sub, sup, caption, blockquote') &&
        !element.hasAttribute('role') &&
        element.hasAttribute('aria-label'),
      // Rules of HTML 5 that an older type of document doesn't have; there, xml:lang is a language too.
      older: isOlder,
      spoken: element === document.documentElement && Boolean(element.getAttribute('xml:lang')?.trim()),
      unseen: Boolean(frameOf(node)) && isUnseen(frameOf(node)),
      // Less than a line is out of sight, or nothing that is seen.
      still: element instanceof Element && !hides(element),
      blank: related.length > 0 && related.every((one) => one.element?.getAttribute('headers')?.trim() === ''),
      figure: element instanceof Element && element.matches('figure[role=group], figure[role=figure]'),
      apart: related.some(({target}) => target.length !== node.target.length),
      selector: node.target.map((part) => [part].flat().join(' >>> ')).join(' |> '),
      snippet: here ? __audit.snippetOf(here) : node.html.replace(/\s+/g, ' ').trim().slice(0, 240),
      shape: here ? __audit.shapeOf(here) : '',
      key: checks
        .map((check) => check.id)
        .sort()
        .join(' '),
      box,
      reasons: node.any.map((check) => check.data?.messageKey ?? ''),
      any: texts(node.any),
      all: texts(node.all),
      none: texts(node.none),
    };
  };
  const acts = Object.fromEntries(axe.getRules().map(({ruleId, actIds}) => [ruleId, actIds ?? []]));
  const part = (list) =>
    list.map((rule) => ({
      id: rule.id,
      act: acts[rule.id],
      help: rule.help,
      description: rule.description,
      tags: rule.tags,
      count: rule.nodes.length,
      nodes: rule.nodes.slice(0, most).map(place),
    }));
  return {violations: part(answer.violations), incomplete: part(answer.incomplete), passes: part(answer.passes)};
};
