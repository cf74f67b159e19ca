// Colours, as WCAG compares them.
(data) => {
  if (!window.__audit || window.__audit.tools.colour) return;

  // A colour as [r, g, b, a]; any CSS colour, through the canvas.
  let pen = null;
  const known = new Map();
  const colour = (css) => {
    if (known.has(css)) return known.get(css);
    const plain = css.match(/^rgba?\(([\d.]+),? ([\d.]+),? ([\d.]+)(?:[,/ ]+([\d.]+))?\)$/);
    let value = plain && [Number(plain[1]), Number(plain[2]), Number(plain[3]), Number(plain[4] ?? 1)];
    if (!value) {
      pen ??= document.createElement('canvas').getContext('2d', {willReadFrequently: true});
      pen.clearRect(0, 0, 1, 1);
      pen.fillStyle = css;
      pen.fillRect(0, 0, 1, 1);
      const [r, g, b, a] = pen.getImageData(0, 0, 1, 1).data;
      value = [r, g, b, a / 255];
    }
    known.set(css, value);
    return value;
  };
  const over = ([r, g, b, a], [x, y, z]) => [r * a + x * (1 - a), g * a + y * (1 - a), b * a + z * (1 - a), 1];
  // WCAG's relative luminance of an opaque colour: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance.
  const luminance = (rgb) => {
    const [r, g, b] = rgb
      .slice(0, 3)
      .map((v) => (v / 255 <= 0.04045 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  // Its contrast ratio of two of them: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio.
  const contrast = (one, other) => {
    const [a, b] = [luminance(one), luminance(other)].sort((x, y) => y - x);
    return (a + 0.05) / (b + 0.05);
  };
  // The opaque colour under an element (its own included), or null under an image, a gradient or a filter.
  const ground = (el) => {
    const layers = [];
    for (let here = el; here; here = here.parentElement ?? here.getRootNode().host) {
      const style = getComputedStyle(here);
      if (
        style.backgroundImage !== 'none' ||
        style.filter !== 'none' ||
        style.mixBlendMode !== 'normal' ||
        Number(style.opacity) < 1
      )
        return null;
      const value = colour(style.backgroundColor);
      if (value[3] > 0) layers.push(value);
      if (value[3] === 1) break;
    }
    return layers.reduceRight((under, layer) => over(layer, under), [255, 255, 255, 1]);
  };

  // Written in red, as errors are.
  const inRed = (el) => {
    const [r, g, b] = colour(getComputedStyle(el).color);
    return r > data.red.least && r > g * data.red.times && r > b * data.red.times;
  };

  Object.assign(window.__audit.tools, {colour, contrast, ground, inRed, luminance, over});
};
