"""Lines that are read from right to left, for whoever takes the text out of a PDF.

Chromium writes a line from its left: its pieces are put in the order of reading. A number in groups says itself as a
whole (ActualText): what takes each group for a word would turn the groups round.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from typing import Any

from guidebook.languages.typography import NO_BREAK_SPACE

REVERSED = b"/ReversedChars BMC"
"""How Chromium begins the letters that are read from right to left (ISO 32000-1, 14.8.2.3.3)."""
Letters = Mapping[str, str]
"""What each glyph of a font says, by its four digits."""

_PIECE = re.compile(rb"BT\n[^\0]*?(/\S+) \S+ Tf\n(?:\S+ ){5}(\S+) Tm\n")
"""A piece of text that says its own font, and at what height it stands."""
SHOWN = re.compile(rb"<([0-9a-f]+)> Tj")
_CODE = re.compile(r"<([0-9A-Fa-f]{4,})>")
_GROUPS = re.compile(rf"\d{NO_BREAK_SPACE}\d")


def as_read(things: Iterable[bytes], fonts: Mapping[str, Any]) -> Iterator[bytes]:
    """The same things of a page, whose fonts these are, where those of a line follow one another as they are read."""
    known = {name.encode(): letters_of(font) for name, font in fonts.items()}
    for height, pieces in groupby(things, _height):
        line = [_whole(piece, known) for piece in pieces]
        yield from line[::-1] if height and any(REVERSED in piece for piece in line) else line


def _height(thing: bytes) -> bytes | None:
    found = _PIECE.match(thing)
    return found[2] if found else None


def _whole(piece: bytes, fonts: Mapping[bytes, Letters]) -> bytes:
    """The piece; where it is a number in groups, it says so."""
    found = _PIECE.match(piece)
    if found is None or b"BDC" in piece or REVERSED in piece:
        return piece
    shown, letters = b"".join(SHOWN.findall(piece)).decode(), fonts[found[1]]
    text = "".join([letters.get(shown[place : place + 4], "") for place in range(0, len(shown), 4)])
    if not _GROUPS.search(text):
        return piece
    return b"/Span <</ActualText <feff%b>>> BDC\n%b\nEMC" % (text.encode("utf-16-be").hex().encode(), piece)


def letters_of(font: Any) -> Letters:
    """What the glyphs of a font say, as it tells itself (ToUnicode: ISO 32000-1, 9.10.3)."""
    found: dict[str, str] = {}
    for line in font.ToUnicode.read_bytes().decode("latin-1").split("\n") if "/ToUnicode" in font else ():
        match _CODE.findall(line):
            case [glyph, text]:
                found[glyph.lower()] = bytes.fromhex(text).decode("utf-16-be", "replace")
            case [first, last, text]:
                for more in range(int(last, 16) - int(first, 16) + 1):
                    found[f"{int(first, 16) + more:04x}"] = chr(int(text, 16) + more)
    return found
