/* A film that does not open, as off line, says why. Its errors do not rise: they are caught on their way down. */
document.addEventListener("error", ({target}) => {
  const sentence = target.matches(".film") && document.getElementById(target.dataset.missing);
  if (sentence) sentence.textContent = sentence.dataset.said;
}, true);
