/* A guide's content → an article for paper: no control, nothing folded, no link that leads nowhere. */
const paperSheet = {
  /* The page's own list of guides has their plain names. */
  PREFIX: "papier-",

  CONTROLS: ".tools, guide-progress, .steps-switch, .step-position, .step-nav, .tick, .definition, .practise, what-is-kept, .explained-all",

  HYPHEN: /(?<![\p{L}\p{N}/.-])\p{L}{1,9}-\p{L}{1,8}(?![\p{L}\p{N}/@-]|\.\p{L})/u,

  parsed: (text) => new DOMParser().parseFromString(text, "text/html").body,

  title: (slug) => paperSheet.parsed(sheets[slug].match(/<h1[^]*?<\/h1>/)[0]).textContent,

  hasWords: (slug) => sheets[slug].includes('class="explained"'),

  make(slug, order) {
    const article = document.createElement("article");
    article.className = "sheet";
    article.append(...this.parsed(sheets[slug]).childNodes);
    for (const control of article.querySelectorAll(this.CONTROLS)) control.remove();
    /* The way to help is told on the first page. */
    const help = article.querySelector(".the-end > p > a")?.parentElement;
    help?.previousElementSibling.remove();
    help?.remove();
    article.querySelector(".the-end > h2 + p").remove();
    this.words(article);
    this.unfold(article);
    if (order.bare) article.querySelectorAll(".marker").forEach(this.forget);
    this.hyphens(article);
    for (const image of article.querySelectorAll("img")) {
      image.src = "guides/" + slug + "/" + image.getAttribute("src");
      image.loading = "eager";
    }
    for (const link of article.querySelectorAll("a")) this.link(link, slug, order);
    this.names(article, slug);
    this.codes(article, (order.codes || {})[slug]);
    article.id = this.PREFIX + slug;
    return article;
  },

  /* A word that opened its definition is a word; what was folded is shown. */
  unfold(article) {
    for (const word of article.querySelectorAll("button.word")) word.replaceWith(...word.childNodes);
    for (const folded of article.querySelectorAll("details")) {
      const open = document.createElement("div"), title = document.createElement("p");
      open.className = folded.className;
      title.className = "admonition-title";
      title.append(...folded.querySelector("summary").childNodes);
      folded.querySelector("summary").remove();
      open.append(title, ...folded.childNodes);
      folded.replaceWith(open);
    }
    for (const step of article.querySelectorAll(".step")) {
      const more = document.createElement("div"), apart = step.querySelectorAll(".prose > :is(.admonition, .bloque)");
      more.className = "step-more";
      more.append(...apart);
      const main = document.createElement("div");
      main.className = "step-main";
      main.append(...step.children);
      step.append(main);
      if (apart.length) step.append(more);
    }
    article.normalize();
  },

  /* The explained words are a part of their own, after the end. */
  words(article) {
    const words = article.querySelector(".explained");
    if (!words) return;
    const part = document.createElement("section");
    part.className = "guide-words";
    part.append(words.previousElementSibling, words);
    article.append(part);
  },

  /* Without screens a marker shows nothing. */
  forget(marker) {
    const held = marker.closest(".nowrap");
    marker.remove();
    if (held) held.textContent = held.textContent.trim();
  },

  /* A short word, like e-mail, is not cut at its hyphen. */
  hyphens(article) {
    const texts = document.createTreeWalker(article, NodeFilter.SHOW_TEXT), found = [];
    while (texts.nextNode()) if (this.HYPHEN.test(texts.currentNode.data) && !texts.currentNode.parentElement.closest(".screen, a")) found.push(texts.currentNode);
    for (let text of found) {
      for (let match; (match = text.data.match(this.HYPHEN));) {
        const word = text.splitText(match.index), line = document.createElement("span");
        text = word.splitText(match[0].length);
        line.className = "nowrap";
        word.replaceWith(line);
        line.append(word);
      }
    }
  },

  /* To the other guides of the same paper, to the public site, or nowhere: then it is a text. */
  link(link, slug, order) {
    const href = link.getAttribute("href");
    if (href.startsWith("#")) return;
    if (/^https:/.test(href)) {
      if (link.textContent.trim() !== href) link.after(" (" + href + ")");
      return;
    }
    const address = new URL(href, "https://site.invalid/guides/" + slug + "/index.html");
    const [, folder, other] = address.pathname.split("/");
    if (folder === "guides" && order.slugs.includes(other) && order.format !== "memo") link.setAttribute("href", "#" + (address.hash ? other + address.hash.replace("#", "--") : this.PREFIX + other));
    else if (folder === "parler-a-quelqu-un.html") link.remove();
    else if (order.site) link.href = order.site.replace(/\/$/, "") + address.pathname + address.hash;
    else link.replaceWith(...link.childNodes);
  },

  /* Several guides in one document: each keeps its names to itself. */
  names(article, slug) {
    for (const named of article.querySelectorAll("[id]")) named.id = slug + "--" + named.id;
    for (const named of article.querySelectorAll("[aria-labelledby]"))
      named.setAttribute("aria-labelledby", slug + "--" + named.getAttribute("aria-labelledby"));
    for (const link of article.querySelectorAll('a[href^="#"]')) {
      const name = link.getAttribute("href").slice(1);
      if (article.querySelector("#" + CSS.escape(slug + "--" + name))) link.setAttribute("href", "#" + slug + "--" + name);
    }
    for (const empty of article.querySelectorAll("p:empty")) empty.remove();
  },

  codes(article, codes) {
    if (!codes) return;
    article.querySelectorAll(".step").forEach((step, index) => {
      if (codes.steps[index]) step.querySelector(".step-text").append(this.code(codes.steps[index], "step", index + 1));
    });
    article.querySelector(".paper-about").append(this.code(codes.practice, "practice"));
  },

  code({address, size, path}, kind, number) {
    const labels = document.getElementById("paper-labels").content;
    const cut = address.lastIndexOf("/") + 1;
    const block = paper.model("paper-code", {label: labels.querySelector(`[data-label=${kind}]`).textContent, site: address.slice(0, cut), code: address.slice(cut)});
    const name = labels.querySelector(`[data-name=${kind}]`).textContent;
    const drawing = block.querySelector("svg");
    drawing.setAttribute("viewBox", `-4 -4 ${size + 8} ${size + 8}`);
    drawing.setAttribute("aria-label", name.replace("{number}", number).replace("{address}", address));
    drawing.firstElementChild.setAttribute("d", path);
    return block;
  },

  /* One page: what is needed, and the steps in a line each. */
  memo(slug, order) {
    const full = this.make(slug, order);
    const memo = paper.model("paper-memo", {
      title: full.querySelector("h1").textContent,
      summary: full.querySelector(".lead").textContent,
    });
    for (const step of full.querySelectorAll(".step h2 > :last-child")) {
      const line = document.createElement("li");
      line.textContent = step.textContent;
      memo.querySelector(".memo-steps").append(line);
    }
    memo.querySelector(".memo-needs").append(full.querySelector(".facts"));
    memo.querySelector(".memo-foot").append(full.querySelector(".paper-about"));
    memo.querySelector(".memo-foot").before(full.querySelector(".checked"));
    memo.id = this.PREFIX + slug;
    return memo;
  },
};
