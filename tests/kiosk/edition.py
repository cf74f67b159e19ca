"""A tiny kiosk edition: what the supervisor needs of the pages, and faults that a visitor can trigger."""

from __future__ import annotations

from pathlib import Path

from guidebook.site.release import NAME, describe

_PAGE = """<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>{name}</title>
<script src="reglages.js"></script><script src="borne.js"></script></head>
<body><h1>{name}</h1>{body}</body></html>"""

SEARCHES = """
function find(query) {
  var list = document.querySelector("#resultats");
  list.innerHTML = "<li><a href='guides/un/index.html'>Un</a></li>";
}
addEventListener("DOMContentLoaded", function () {
  var field = document.querySelector("#mots-cherches");
  if (field) field.addEventListener("keydown", function (e) { if (e.key === "Enter") find(field.value); });
});
"""

# Beats as the real pages do. What a visitor types goes everywhere a browser can keep it.
_SCRIPT = (
    SEARCHES
    + """
var state = location.pathname.length < 2 || location.pathname === "/index.html" ? "attrait" : "visite";
setInterval(function () { new Image().src = "/_borne/vivant?e=" + state + "&t=" + Date.now(); }, 200);
addEventListener("DOMContentLoaded", function () {
  if (location.pathname.endsWith("saisie.html")) {
    var typed = new URLSearchParams(location.search).get("q");
    localStorage.setItem("q", typed); sessionStorage.setItem("q", typed);
    document.cookie = "q=" + typed + ";max-age=9999";
    document.title = typed; history.pushState(null, "", "?suite=" + typed);
    caches.open("c").then(function (cache) { return cache.put("/x?" + typed, new Response(typed)); });
    var base = indexedDB.open("base", 1);
    base.onupgradeneeded = function () { base.result.createObjectStore("s").put(typed, "q"); };
    base.onsuccess = function () { new Image().src = "/_borne/vivant?e=visite&saisi=1"; };
  }
  if (location.pathname.endsWith("boucle.html")) {
    var last = new Image();
    last.onerror = function () { for (;;) {} };
    last.src = "/_borne/vivant?e=visite&boucle";
  }
});
"""
)


def make(folder: Path, mark: str = "a", *, script: str = _SCRIPT, edition: str = "borne") -> Path:
    """Write the edition; `mark` makes its bytes differ."""
    pages = {
        "index.html": "<p>Touchez</p>",
        "guides/un/index.html": "",
        "chercher.html": '<input id="mots-cherches"><ol id="resultats"></ol>',
        "saisie.html": "",
        "boucle.html": "",
    }
    for path, body in pages.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        page = _PAGE.format(name=f"Accueil {mark}" if path == "index.html" else "Page", body=body)
        up = "../" * path.count("/")
        file.write_text(page.replace('src="', f'src="{up}'), "utf-8")
    (folder / "borne.js").write_text(script, "utf-8")
    (folder / "reglages.js").write_text("var REGLAGES = {surveillant: false};", "utf-8")
    (folder / "guidebook.json").write_text('{"guides": [{"address": "guides/un/index.html", "title": "Un"}]}', "utf-8")
    (folder / NAME).write_text(describe(folder, edition).text(), "utf-8")  # type: ignore[arg-type]
    return folder
