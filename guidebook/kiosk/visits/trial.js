/* Put into each page while a content is tried: tells its mistakes and its title, then goes on to the next page. */
{
  const { next, words } = document.currentScript.dataset;

  const tell = (what, detail = "") => new Promise((done) => {
    const picture = new Image();
    picture.onload = picture.onerror = done;
    picture.src = `/_borne/essai?${new URLSearchParams({ what, detail })}`;
  });

  const search = () => {
    const field = document.querySelector("#mots-cherches");
    field.value = words;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true }));
    field.form?.requestSubmit();
    return new Promise((done) => {
      const timer = setInterval(() => {
        if (!document.querySelector("#resultats a")?.checkVisibility()) return;
        clearInterval(timer);
        done();
      }, 100);
    });
  };

  addEventListener("error", ({ message }) => message && tell("mistake", message));
  addEventListener("unhandledrejection", ({ reason }) => tell("mistake", String(reason)));
  addEventListener("load", async () => {
    await tell("title", document.querySelector("h1")?.innerText);
    if (words) {
      await search();
      await tell("found");
    }
    if (next) location.href = next;
  });
}
