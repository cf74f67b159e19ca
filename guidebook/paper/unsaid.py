"""What a font leaves unsaid: a glyph that Chromium says only together with others, a letter with its vowel sign.

Such a glyph says U+0000 in its font, which PDF/UA-1 refuses (Matterhorn 31-028): it gets what the others don't say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

import pikepdf
from pikepdf import Dictionary, Pdf

from guidebook.paper.letters import SHOWN, letters_of

_ZERO = re.compile(rb"^<([0-9A-F]{4})> <0000>$", re.MULTILINE)
_PIECE = re.compile(rb"BT\n[^\0]*?(/\S+) \S+ Tf\n[^\0]*?\nET")
_TOGETHER = re.compile(rb"/Span << /ActualText <feff([0-9a-f]+)> >> BDC\n((?:.*\n)*?)EMC")


def say_all(document: Pdf) -> None:
    """Have each font say all of its glyphs, as far as they are said with others anywhere."""
    fonts = {font.objgen: font for page in document.pages for font in _fonts(page).values()}
    silent = {key: font for key, font in fonts.items() if _ZERO.search(font.ToUnicode.read_bytes())}
    said = dict[tuple[Any, str], str]()
    for page in document.pages if silent else ():
        for name, text, glyphs in _together(page):
            font = _fonts(page)[name]
            if font.objgen in silent:
                letters = letters_of(font)
                said |= {(font.objgen, glyph): _rest(text, glyph, glyphs, letters) for glyph in glyphs}
    for key, font in silent.items():
        known = {glyph: text for (owner, glyph), text in said.items() if owner == key and text}
        font.ToUnicode.write(_told(font.ToUnicode.read_bytes(), known))


def _fonts(page: Any) -> dict[str, Any]:
    fonts = page.obj.Resources.get("/Font", Dictionary()).items()
    return {name: font for name, font in fonts if "/ToUnicode" in font}


def _together(page: Any) -> Iterator[tuple[str, str, list[str]]]:
    """The font, the letters and the glyphs of what is said together."""
    content = pikepdf.unparse_content_stream(pikepdf.parse_content_stream(page))
    for piece in _PIECE.finditer(content):
        for text, inside in _TOGETHER.findall(piece[0]):
            shown = b"".join(SHOWN.findall(inside)).decode()
            glyphs = [shown[place : place + 4] for place in range(0, len(shown), 4)]
            yield piece[1].decode(), bytes.fromhex(text.decode()).decode("utf-16-be"), glyphs


def _rest(text: str, glyph: str, glyphs: list[str], letters: Mapping[str, str]) -> str:
    """What is left of a text without what the other glyphs say."""
    for letter in "".join(letters.get(other, "") for other in glyphs if other != glyph):
        text = text.replace(letter, "", 1)
    return text


def _told(font: bytes, known: Mapping[str, str]) -> bytes:
    def told(found: re.Match[bytes]) -> bytes:
        text = known.get(found[1].decode().lower())
        return b"<%b> <%b>" % (found[1], text.encode("utf-16-be").hex().upper().encode()) if text else found[0]

    return _ZERO.sub(told, font)
