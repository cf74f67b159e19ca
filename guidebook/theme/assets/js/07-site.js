/* The site that this page is of, and those of its scripts that few need, or that are needed late: asked for then. */
const site = {
  root: new URL("..", document.currentScript.src),

  bring(address) {
    const script = document.createElement("script");
    script.src = new URL(address, this.root);
    document.head.append(script);
    return script;
  },
};

{
  const opens = "popover" in HTMLElement.prototype;
  if (!opens) document.documentElement.dataset.popovers = "ours";
  if (!opens || !window.CSS?.supports?.("selector(::details-content)")) site.bring("assets/js/older-browsers.js");
}
