"""Checkpoints 10 and 31: every letter that is drawn can be said, whatever machine it is on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf

_FORBIDDEN = {"0000", "FEFF", "FFFE"}


def fonts(pdf: Pdf) -> Iterator[str]:
    """Each font is in the document, with its letters."""
    for font in pdf.objects:
        if isinstance(font, Dictionary) and font.get("/Type") == Name.Font:
            for sentence in _one(font):
                yield f"{sentence}: {font.get('/BaseFont', '?')}"


def _one(font: Any) -> Iterator[str]:
    what = str(font.get("/Subtype"))
    if what == "/Type0":
        if font.get("/Encoding") not in (Name("/Identity-H"), Name("/Identity-V")):
            yield "31-006 a font has an encoding of its own"
        if len(font.get("/DescendantFonts", Array())) != 1:
            yield "31-001 a font has not one descendant"
    if what == "/CIDFontType2" and "/CIDToGIDMap" not in font:
        yield "31-004 a font doesn't say where its letters are"
    if what not in ("/CIDFontType0", "/CIDFontType2"):
        yield from _letters(font)
    if what not in ("/Type0", "/Type3"):
        descriptor = font.get("/FontDescriptor", Dictionary())
        if not any(f"/FontFile{kind}" in descriptor for kind in ("", "2", "3")):
            yield "31-009 a font is not in the document"


def _letters(font: Any) -> Iterator[str]:
    if "/ToUnicode" not in font:
        yield "31-027 a font doesn't say its letters"
        return
    if any(letter in _FORBIDDEN for letter in _read(font.ToUnicode).values()):
        yield "31-028 a letter stands for nothing"


def letters(pdf: Pdf) -> Iterator[str]:
    """10-001: each code that a page draws stands for a letter."""
    for number, page in enumerate(pdf.pages, 1):
        known = {
            str(name): set(_read(font.ToUnicode))
            for name, font in page.obj.Resources.get("/Font", Dictionary()).items()
            if "/ToUnicode" in font
        }
        font = ""
        for instruction in pikepdf.parse_content_stream(page, "Tf Tj TJ"):
            if str(instruction.operator) == "Tf":
                font = str(instruction.operands[0])
            elif not set(_codes(instruction.operands[0])) <= known.get(font, set()):
                yield f"10-001 a letter of page {number} cannot be said"
                break


def _codes(drawn: Any) -> Iterator[str]:
    """The codes, of two bytes each, of a text that is drawn."""
    for part in drawn if isinstance(drawn, Array) else [drawn]:
        if isinstance(part, pikepdf.String):
            digits = bytes(part).hex().upper()
            yield from (digits[place : place + 4] for place in range(0, len(digits), 4))


def _read(stream: Any) -> dict[str, str]:
    """A map from codes to letters, both in hexadecimal (Adobe technical note 5411)."""
    found: dict[str, str] = {}
    told = stream.read_bytes().decode("latin-1").upper()
    for block in re.findall(r"BEGINBFCHAR(.*?)ENDBFCHAR", told, re.DOTALL):
        found |= dict(re.findall(r"<(\w+)>\s*<(\w+)>", block))
    for block in re.findall(r"BEGINBFRANGE(.*?)ENDBFRANGE", told, re.DOTALL):
        for first, last, letter in re.findall(r"<(\w+)>\s*<(\w+)>\s*<(\w+)>", block):
            for step in range(int(last, 16) - int(first, 16) + 1):
                found[f"{int(first, 16) + step:04X}"] = f"{int(letter, 16) + step:0{len(letter)}X}"
    return found
