/* What is typed in other letters than those of the page, or with a letter that another language alone has, where the
   site has that language: its guides answer. What that search knows comes when it is needed; where it can't, off line,
   none of them is found. */
window.OtherLanguages = (() => {
  const SCRIPTS = ["Arabic", "Cyrillic", "Han", "Armenian", "Bengali", "Ethiopic", "Georgian", "Tamil"]
    .map((name) => new RegExp(`\\p{Script=${name}}`, "u"));
  /* Letters that one language alone has, of those that share a script. */
  const OWN = {
    uk: /[\u0456\u0457\u0454\u0491]/i, ru: /[\u044b\u044d\u0451\u044a]/i,
    "fa-AF": /[\u067e\u0686\u0698\u06af]/, ps: /[\u067c\u0689\u0693\u069a\u0681\u0685\u06cd\u06d0\u06bc]/,
  };
  const scriptOf = (text) => SCRIPTS.find((script) => script.test(text));

  return class {
    /* `list`: a line for each other language of the site, with a link to this page in it, and the script of its search;
       null where there is none. `ready` is called when a language has come. */
    constructor(list, page, ready) {
      this.lines = list ? [...list.children] : [];
      Object.assign(this, { page, ready });
      this.engines = new Map();  // line → engine; null where it couldn't come, undefined while it comes
    }

    /* The languages it may be in: those of its script; where a letter tells one of them, that one first. In the script
       of the page, only those. */
    candidates(query) {
      const script = scriptOf(query), isOwn = ({ lang }) => Boolean(OWN[lang]?.test(query));
      if (!script) return [];
      const all = this.lines.filter((line) => !line.hidden && script === scriptOf(line.textContent));
      if (script === scriptOf(this.page)) return all.filter(isOwn);
      return all.sort((one, other) => isOwn(other) - isOwn(one));
    }

    /* What the first of them answers that has an answer; null where the site has none of them. */
    answer(query) {
      const lines = this.candidates(query);
      for (const line of lines) {
        if (!this.engines.has(line)) this.bring(line);
        const engine = this.engines.get(line);
        if (engine === undefined) return { kind: "awaited", found: [] };
        if (engine?.isForSomeone(query)) return { kind: "person", found: [], line };
        const found = engine?.find(query) || [];
        if (found.length) return { kind: "found", found, line, isNear: engine.isFarAhead };
      }
      return lines.length ? { kind: "none", found: [], line: lines[0] } : null;
    }

    bring(line) {
      const script = document.createElement("script");
      const come = (engine) => {
        this.engines.set(line, engine);
        script.remove();
        this.ready();
      };
      script.addEventListener("load", () =>
        come(new GuideSearch(PAS_A_PAS_SEARCH, new CommonWords(PAS_A_PAS_COMMON_WORDS))));
      script.addEventListener("error", () => come(null));
      script.src = line.dataset.search;
      this.engines.set(line, undefined);
      document.head.append(script);
    }
  };
})();
