"""The styles, scripts and icons that are made at build; `theme/assets/` without a number are copied as they are."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence, Set
from pathlib import Path

from guidebook.addresses import search_address
from guidebook.languages.wording import Wording
from guidebook.pages.pictograms import icon, of_call_outs
from guidebook.pages.search import search_script
from guidebook.pages.toolbox import Toolbox
from guidebook.screens.folders import styles
from guidebook.site import identity
from guidebook.site.edition import settings_script

_FONT = re.compile(r'url\("fonts/([^"]+)"\)')
# Never the space before « ; »: it is the value of `--dark: ;`. What stands in quotes is left alone.
_CSS_SPACE = re.compile(r'("[^"]*")|/\*.*?\*/|(?<=\S);\s*(?=\})|\s*([{},])\s*|(;)\s+|(:)\s+(?=[^\s;])', re.DOTALL)
# What stands in quotes, in a template or between the slashes of a pattern is left alone.
_JS_KEPT = r"""("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`[^`]*`|/(?![/*])(?:\\.|[^/\\\s])+/)"""
_JS_COMMENT = re.compile(_JS_KEPT + r"|/\*.*?\*/|//[^\n]*", re.DOTALL)
_JS_SPACE = re.compile(
    _JS_KEPT + r"|(?<=[;,{(\[&|?:=])\s*\n\s*|\s*\n\s*(?=[}\])?:.&|])|(\n)\s*| ?(=>|[=!]==|&&|[{}?:,=<>]) ?"
)


def assets(toolboxes: Sequence[Toolbox], theme: Path, kiosk: bool) -> Iterator[tuple[str, str | bytes]]:
    """Each made file, with its address: a stylesheet and a script that every page needs, and those of practices.

    The first of the toolboxes is the French one; with others, styles and scripts have what their languages need.
    """
    toolbox, codes = toolboxes[0], {other.language.code for other in toolboxes[1:]}
    css, own_colours = theme / "assets" / "css", identity.stylesheet(toolbox.guidebook.identity)
    made, of_languages = toolbox.drawer.stylesheet() + of_call_outs() + own_colours, _of_languages(css, codes)
    yield "assets/site.css", _stylesheet(css, styles("style.css")) + _close(made + of_languages)
    yield from _fonts(theme, of_languages)
    yield "assets/css/practice.css", _stylesheet(css / "practice", styles("live.css"))
    scripts = theme / "assets" / "js"
    yield "assets/site.js", _script(scripts, *([scripts / "languages"] if codes else []))
    for page, own in (("practice", "guide"), ("begin", "begin")):
        shared = theme / "assets" / "js" / "practice"
        yield f"assets/{page}.js", _script(shared, shared / own)
    yield "assets/listen.js", _listen(toolbox.wording) + _script(theme / "assets" / "js" / "listen")
    for each in toolboxes:
        yield search_address(each.language.code), search_script(each)
    if kiosk:
        yield "reglages.js", settings_script()
        yield "assets/borne.css", _close(_numbered(theme / "kiosk" / "assets" / "css"))
        yield "assets/borne.js", _script(theme / "kiosk" / "assets" / "js")
    else:
        yield "imprimer/prets.js", ""
        words = json.dumps(toolbox.wording.offline.voices.mapping(), ensure_ascii=False)
        yield "assets/keep.js", f"const KEEP = {words};\n{_script(theme / 'assets' / 'js' / 'keep')}"
    yield from identity.files(toolbox.guidebook.identity)


def _of_languages(css: Path, codes: Set[str]) -> str:
    """What a site with these languages needs beside French: `20-uk.ru.css` is for two of them, `10-all.css` for any."""
    asked = {*codes, "all"} if codes else set()
    files = sorted((css / "languages").glob("*.css"))
    needed = (file for file in files if asked & {*file.stem.partition("-")[2].split(".")})
    return "\n".join(file.read_text("utf-8") for file in needed)


def _fonts(theme: Path, css: str) -> Iterator[tuple[str, bytes]]:
    """The fonts that styles name, each folder with its licence; a site whose languages need none has none."""
    named = sorted(set(_FONT.findall(css)))
    for file in (*named, *sorted({f"{Path(name).parent.as_posix()}/LICENSE" for name in named})):
        yield f"assets/fonts/{file}", (theme / "fonts" / file).read_bytes()


def _listen(wording: Wording) -> str:
    """What the buttons of « Écouter » show and say: the page has them only where something can speak."""
    icons = {"listen": "volume-high", "pause": "pause", "again": "replay", "slower": "tortoise"}
    told = {"words": wording.listen.mapping(), "icons": {name: icon(drawing) for name, drawing in icons.items()}}
    return f"const LISTEN = {json.dumps(told, ensure_ascii=False)};\n"


def _stylesheet(folder: Path, screens: str) -> str:
    """The numbered styles of a folder in their order, those of the drawn screens among them, at number 30."""
    numbered = {file.name: file.read_text("utf-8") for file in folder.glob("[0-9]*.css")}
    return _close("\n".join(text for _, text in sorted({**numbered, "30-screens.css": screens}.items())))


def _close(css: str) -> str:
    """The same stylesheet without the spaces and comments that only its authors need."""
    return _CSS_SPACE.sub(lambda m: m[1] or m[2] or m[3] or m[4] or "", css)


def _numbered(folder: Path) -> str:
    """The numbered files of a folder, in their order."""
    return "\n".join(file.read_text("utf-8") for file in sorted(folder.glob("[0-9]*")) if file.is_file())


def _script(*folders: Path) -> str:
    """The numbered scripts of each folder, without the comments and spaces that only their authors need."""
    bare = _JS_COMMENT.sub(lambda m: m[1] or "", "\n".join(map(_numbered, folders)))
    return _JS_SPACE.sub(lambda m: m[1] or m[2] or m[3] or "", bare)
