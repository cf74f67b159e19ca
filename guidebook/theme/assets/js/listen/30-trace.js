/* Where sentences stand in the page: a range for each, null for one that is not there after those before it. What is
   hidden is not there. */
function trace(element, sentences) {
  const apart = (node) => {
    const box = node.parentElement.closest("details, .definition, .listen, [hidden]");
    return box && box !== element && element.contains(box);
  };
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT), signs = [];
  while (walker.nextNode()) {
    const {currentNode: node} = walker;
    if (apart(node)) continue;
    for (let at = 0; at < node.length; at++) if (/\S/.test(node.data[at])) signs.push({node, at, sign: node.data[at]});
  }
  const text = signs.map(({sign}) => sign).join("");
  let done = 0;
  return sentences.map((sentence) => {
    const bare = sentence.replace(/\s+/g, ""), begin = text.indexOf(bare, done);
    if (begin < 0) return null;
    done = begin + bare.length;
    const range = document.createRange(), last = signs[done - 1];
    range.setStart(signs[begin].node, signs[begin].at);
    range.setEnd(last.node, last.at + 1);
    return range;
  });
}

/* The sentence that is spoken is underlined; where a browser knows no highlights, its paragraph has an outline. */
const spoken = {
  show(range) {
    this.clear();
    this.block = range.startContainer.parentElement.closest("p, li, h2, dt, dd, summary, .tile span, .tile strong");
    if (window.Highlight) CSS.highlights.set("listen", new Highlight(range));
    else this.block?.classList.add("listened");
    this.block?.scrollIntoView({block: "nearest"});
  },

  clear() {
    this.block?.classList.remove("listened");
    window.CSS?.highlights?.delete("listen");
  },
};
