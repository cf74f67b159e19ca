"""The styles, scripts and icons that are made at build; `theme/assets/` without a number are copied as they are."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from guidebook.addresses import places_address, search_address
from guidebook.languages.wording import Wording
from guidebook.pages.pictograms import icon, of_call_outs
from guidebook.pages.places import Near
from guidebook.pages.search import search_script
from guidebook.pages.toolbox import Toolbox
from guidebook.screens.folders import styles
from guidebook.site import identity
from guidebook.site.edition import settings_script
from guidebook.site.told_script import told_script

_FONT = re.compile(r'url\("\.\./fonts/([^"]+)"\)')
_BRING = 'addEventListener("load",()=>site.bring("assets/js/languages.js"));\n'
# Never the space before « ; »: it is the value of `--dark: ;`. What stands in quotes is left alone.
_CSS_SPACE = re.compile(r'("[^"]*")|/\*.*?\*/\n*|(?<=\S);\s*(?=\})|\s*([{},])\s*|(;)\s+|(:)\s+(?=[^\s;])', re.DOTALL)
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
    toolbox, codes = toolboxes[0], [other.language.code for other in toolboxes[1:]]
    css, own_colours = theme / "assets" / "css", identity.stylesheet(toolbox.guidebook.identity)
    made = toolbox.drawer.stylesheet() + of_call_outs() + own_colours
    scripts, has_menu = theme / "assets" / "js", bool(codes) and not kiosk
    menu = (css / "languages" / "10-menu.css").read_text("utf-8") if has_menu else ""
    yield "assets/site.css", _stylesheet(css, styles("style.css")) + _close(made + menu)
    yield "assets/css/practice.css", _stylesheet(css / "practice", styles("live.css"))
    yield "assets/site.js", _script(scripts) + (_BRING if has_menu else "")
    if has_menu:
        yield "assets/js/languages.js", _script(scripts / "languages")
    yield from _of_languages(theme, codes)
    for page, own in (("practice", "guide"), ("begin", "begin")):
        shared = theme / "assets" / "js" / "practice"
        yield f"assets/{page}.js", _script(shared, shared / own)
    yield "assets/listen.js", _listen(toolbox.wording) + _script(theme / "assets" / "js" / "listen")
    for each in toolboxes:
        yield search_address(each.language.code), search_script(each)
    if toolbox.guidebook.places:
        for name, content in Near(toolbox.guidebook.places).scripts(toolbox.today.isoformat()):
            yield places_address(name), told_script("places", name, content)
    if kiosk:
        yield "reglages.js", settings_script()
        yield "assets/borne.css", _close(_numbered(theme / "kiosk" / "assets" / "css"))
        yield "assets/borne.js", _script(theme / "kiosk" / "assets" / "js")
    else:
        yield "imprimer/prets.js", ""
        words = json.dumps(toolbox.wording.offline.voices.mapping(), ensure_ascii=False)
        yield "assets/keep.js", f"const KEEP = {words};\n{_script(theme / 'assets' / 'js' / 'keep')}"
    yield from identity.files(toolbox.guidebook.identity)


def _of_languages(theme: Path, codes: Iterable[str]) -> Iterator[tuple[str, str | bytes]]:
    """A stylesheet for each language, and the fonts that it names with their licences: `30-uk.ru.css` is for two."""
    files = sorted((theme / "assets" / "css" / "languages").glob("*.css"))
    fonts = set[str]()
    for code in codes:
        own = (file for file in files if {code, "all"} & {*file.stem.partition("-")[2].split(".")})
        text = "\n".join(file.read_text("utf-8") for file in own)
        fonts.update(_FONT.findall(text))
        yield f"assets/css/{code}.css", _close(text)
    for file in sorted({*fonts, *(f"{name.partition('/')[0]}/LICENSE" for name in fonts)}):
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
