// The pictures in a format that can move.
(tools) =>
  [...document.images]
    .filter(
      (img) =>
        /\.(gif|webp|apng)(\?|#|$)|^data:image\/(gif|webp|apng);base64/i.test(img.currentSrc) &&
        window.__conduite.seen(img) &&
        img.width > 3,
    )
    .map((element) => ({
      element,
      address: element.currentSrc,
      text: element.alt || 'image',
      busy: false,
      small: false,
    }));
