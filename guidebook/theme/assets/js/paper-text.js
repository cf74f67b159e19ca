/* A guide's text, as its page has it → as paper shows it: nothing folds or opens, and no link leads nowhere. */
const paperText = {
  HYPHEN: /(?<![\p{L}\p{N}/.-])\p{L}{1,9}-\p{L}{1,8}(?![\p{L}\p{N}/@-]|\.\p{L})/u,

  /* A text without screens (`bare`) has no markers either. */
  blocks(html, bare) {
    const body = this.parsed(html);
    for (const word of body.querySelectorAll("button")) word.replaceWith(...word.childNodes);
    for (const folded of body.querySelectorAll("details")) folded.replaceWith(this.unfolded(folded));
    if (bare) body.querySelectorAll(".marker").forEach(this.forget);
    return [...body.childNodes];
  },

  parsed: (html) => new DOMParser().parseFromString(html, "text/html").body,

  /* Call-outs stand apart from what everybody reads. */
  parted(blocks) {
    const parts = {text: [], apart: []};
    for (const block of blocks) parts[block.localName === "div" ? "apart" : "text"].push(block);
    return parts;
  },

  unfolded(folded) {
    const summary = folded.querySelector("summary");
    summary.remove();
    const open = paperModels.filled("paper-folded", {title: [...summary.childNodes], inside: [...folded.childNodes]});
    open.className = folded.className;
    return open;
  },

  /* Without screens a marker shows nothing. */
  forget(marker) {
    const held = marker.closest(".nowrap");
    marker.remove();
    if (held) held.textContent = held.textContent.trim();
  },

  /* A short word, like e-mail, is not cut at its hyphen. */
  hyphens(article) {
    article.normalize();
    const texts = document.createTreeWalker(article, NodeFilter.SHOW_TEXT), found = [];
    while (texts.nextNode())
      if (this.HYPHEN.test(texts.currentNode.data) && !texts.currentNode.parentElement.closest("[role=img], a"))
        found.push(texts.currentNode);
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
    if (href.startsWith("https:")) {
      if (link.textContent.trim() !== href) link.after(" (" + href + ")");
      return;
    }
    const {pathname, hash} = new URL(href, "https://site.invalid/guides/" + slug + "/index.html");
    const other = pathname.split("/")[2];
    if (order.format !== "memo" && order.slugs.includes(other))
      link.setAttribute("href", "#" + (hash ? other + hash.replace("#", "--") : paperSheet.PREFIX + other));
    else if (order.site) link.href = order.site.replace(/\/$/, "") + pathname + hash;
    else link.replaceWith(...link.childNodes);
  },
};
