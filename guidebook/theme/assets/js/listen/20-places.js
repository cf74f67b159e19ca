/* The passages of the page: the `place` of each (guidebook/pages/spoken.py), the element that holds its text, the title
   that its button is of, and where this button stands (`put`). */
function* passages() {
  const all = (selector) => document.querySelectorAll(selector);
  for (const element of all(".step, .i-step")) {
    const title = element.querySelector("h2"), page = element.matches(".step") ? "etape" : "images";
    yield {place: element.id.replace("etape", page), element, title, put: (bar) => title.parentElement.prepend(bar)};
  }
  for (const element of all(".overview > .prose")) {
    const says = [...element.children].some((part) => !part.matches(".bloque, .definition"));
    if (says) yield {place: "introduction", element, put: (bar) => element.before(bar)};
  }
  for (const element of all(".i-warnings")) yield {place: "images-0", element, put: (bar) => element.before(bar)};
  for (const element of all(".prose > .bloque, .prose :not(.bloque) .bloque")) {
    const text = element.closest(".prose"), title = element.querySelector("summary");
    const number = [...text.querySelectorAll(".bloque")].indexOf(element) + 1;
    const place = `${text.closest(".step, .p-step")?.id || "introduction"}/bloque-${number}`;
    yield {place, element, title, put: (bar) => title.after(bar)};
  }
  for (const element of all(".definition")) {
    const place = element.id.replace(/^mot-\d+/, "mot"), close = element.querySelector(".btn");
    yield {place, element, title: element.querySelector("strong"), put: (bar) => close.before(bar)};
  }
  for (const element of all(".glossary > div")) {
    const title = element.querySelector("dt");
    yield {place: `mot-${element.id}`, element, title, put: (bar) => title.append(bar)};
  }
  for (const element of all("[data-heard]")) {
    const how = element.closest(".p-text")?.querySelector("h3");
    const title = how || element.querySelector("h3, .guide-list strong");
    const put = how ? (bar) => how.after(bar) : (bar) => element.prepend(bar);
    yield {place: element.dataset.heard, element, title, put};
  }
  for (const element of all(".p-tasks > li:not([data-heard])")) {
    const number = [...element.parentElement.children].indexOf(element) + 1;
    const place = `${element.closest(".p-step").id.replace("etape", "pratique")}-${number}`;
    yield {place, element, put: (bar) => element.prepend(bar)};
  }
  for (const element of all(".tile")) {
    const [, theme] = /themes\/([^/]+)\.html$/.exec(element.pathname), title = element.querySelector("strong");
    yield {place: `theme-${theme}`, element, title, put: (bar) => element.after(bar)};
  }
}
