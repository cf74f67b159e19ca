// Put the focus there; the keys that the page's text announces.
(tools, selector) => {
  const el = selector.split(' >>> ').reduce((root, part) => (root?.shadowRoot ?? root)?.querySelector(part), document);
  if (!el) return null;
  el.focus();
  const said = document.body.innerText;
  const keys = /[ÉEé]chap\b|\besc(ape)?\b/i.test(said) ? ['Escape'] : [];
  for (const [, keyed] of said.matchAll(/\b(?:Ctrl|Control|Contrôle) ?\+ ?([A-Za-z])\b/g))
    keys.push(`Control+${keyed.toLowerCase()}`);
  for (const [, keyed] of said.matchAll(/\bAlt ?\+ ?([A-Za-z])\b/g)) keys.push(`Alt+${keyed.toLowerCase()}`);
  for (const [name] of said.matchAll(/\bF(?:[1-9]|1[0-2])\b/g)) keys.push(name);
  return [...new Set(keys)].slice(0, 6);
};
