// A digest of the colours, or the texts whose contrast axe finds too low.
async (tools, what) => {
  window.__conduite.still(true);
  if (what === 'colours') {
    return [...document.querySelectorAll('body, body *')]
      .slice(0, 600)
      .map((el) => {
        const s = getComputedStyle(el);
        return s.color + s.backgroundColor;
      })
      .join();
  }
  tools.forget();
  const done = await axe.run(document, {runOnly: ['color-contrast'], resultTypes: ['violations']});
  return done.violations
    .flatMap((rule) => rule.nodes)
    .slice(0, 8)
    .map((node) => {
      const element = document.querySelector(node.target.at(-1)) ?? document.body;
      const data = node.any[0]?.data ?? {};
      return {
        key: 'dark',
        result: 'echoue',
        element,
        text: tools.textOf(element).slice(0, 60),
        ratio: String(data.contrastRatio ?? '?'),
        wanted: String(data.expectedContrastRatio ?? '').replace(':1', ''),
      };
    });
};
