/* A step keeps to one page: where it is too tall for it, its picture is drawn smaller, never cut.
   Where that is not enough, only what is said apart goes to the next page. */
const paperFit = {
  LEAST: 0.6,

  all(place, millimetres) {
    const room = millimetres * 96 / 25.4, height = (part) => part.getBoundingClientRect().height;
    for (const step of place.querySelectorAll(".step")) {
      const drawing = step.querySelector(".step-picture > .screen, .step-picture > .photo");
      if (!drawing || height(step) <= room) continue;
      if (this.shrink(drawing, () => height(step) <= room)) continue;
      step.classList.add("tall");
      drawing.style.zoom = "";
      const main = step.querySelector(".step-main"), edge = parseFloat(getComputedStyle(step).paddingTop) + 4;
      if (height(main) > room - edge) this.shrink(drawing, () => height(main) <= room - edge);
    }
    for (const memo of place.querySelectorAll(".memo")) if (height(memo) > room) this.shrink(memo, () => height(memo) <= room);
  },

  /* Smaller and smaller until it fits; whether it does. */
  shrink(part, fits) {
    for (let zoom = Number(getComputedStyle(part).zoom) - 0.05; zoom >= this.LEAST; zoom -= 0.05) {
      part.style.zoom = zoom;
      if (fits()) return true;
    }
    return false;
  },
};
