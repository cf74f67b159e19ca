"""From the codes that a text shows to letters and names of glyphs."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from fontTools.agl import AGL2UV, UV2AGL, toUnicode  # type: ignore[import-untyped]
from fontTools.encodings.StandardEncoding import StandardEncoding  # type: ignore[import-untyped]
from pikepdf import Array, Dictionary, Name, Stream

_CODECS = {"/WinAnsiEncoding": "cp1252", "/MacRomanEncoding": "mac_roman"}
PREDEFINED = {
    "GB1": "GB-EUC GBpc-EUC GBK-EUC GBKp-EUC GBK2K UniGB-UCS2 UniGB-UTF16",
    "CNS1": "B5pc HKscs-B5 ETen-B5 ETenms-B5 CNS-EUC UniCNS-UCS2 UniCNS-UTF16",
    "Japan1": "83pv-RKSJ 90ms-RKSJ 90msp-RKSJ 90pv-RKSJ Add-RKSJ EUC Ext-RKSJ UniJIS-UCS2 UniJIS-UCS2-HW UniJIS-UTF16",
    "Korea1": "KSC-EUC KSCms-UHC KSCms-UHC-HW KSCpc-EUC UniKS-UCS2 UniKS-UTF16",
}
"""The character collections of Adobe, each with the codings that readers know (ISO 32000-1, table 118)."""
COLLECTION_OF = {
    f"/{name}-{way}": collection
    for collection, names in PREDEFINED.items()
    for name in names.split()
    for way in "HV"
    if f"{name}-{way}" not in ("83pv-RKSJ-V", "90pv-RKSJ-V", "KSCpc-EUC-V")
} | {"/H": "Japan1", "/V": "Japan1", "/Identity-H": "Identity", "/Identity-V": "Identity"}


@cache
def base_names(name: str) -> dict[int, str]:
    """The glyph of each code of an encoding that has a name."""
    if name == "/StandardEncoding":
        return {code: glyph for code, glyph in enumerate(StandardEncoding) if glyph != ".notdef"}
    if name not in _CODECS:
        return {}
    letters = {code: bytes([code]).decode(_CODECS[name], "ignore") for code in range(32, 256)}
    return {code: UV2AGL[ord(letter)] for code, letter in letters.items() if letter and ord(letter) in UV2AGL}


def glyph_names(encoding: Any) -> dict[int, str]:
    """The glyph of each code of a simple font, its differences with a known encoding included."""
    if not isinstance(encoding, Dictionary):
        return base_names(str(encoding))
    base = {} if encoding.get("/BaseEncoding") is None else base_names(str(encoding.BaseEncoding))
    return base | differences(encoding)


def differences(encoding: Any) -> dict[int, str]:
    """What an encoding says itself."""
    found: dict[int, str] = {}
    code = 0
    for told in encoding.get("/Differences", Array()) if isinstance(encoding, Dictionary) else ():
        if isinstance(told, Name):
            found[code] = str(told)[1:]
            code += 1
        else:
            code = int(told)
    return found


def letter_of(glyph: str) -> str:
    """The letters that a glyph's name tells; empty for one that the Adobe Glyph List does not know."""
    return toUnicode(glyph) if glyph in AGL2UV else ""


_BLOCK = r"begin{0}(.*?)end{0}"
_HEX = r"<\s*([0-9A-Fa-f\s]*?)\s*>"


def _blocks(told: str, name: str) -> str:
    return " ".join(re.findall(_BLOCK.format(name), told, re.DOTALL))


def to_unicode(stream: Stream) -> dict[int, str]:
    """From codes to letters (Adobe technical note 5411)."""
    told = stream.read_bytes().decode("latin-1")
    pairs = re.findall(_HEX + r"\s*" + _HEX, _blocks(told, "bfchar"))
    found = {int(code, 16): _letters(letters) for code, letters in pairs}
    ranges = re.findall(_HEX + r"\s*" + _HEX + r"\s*(?:" + _HEX + r"|\[(.*?)\])", _blocks(told, "bfrange"), re.DOTALL)
    for first, last, letters, each in ranges:
        listed = re.findall(_HEX, each)
        for step, code in enumerate(range(int(first, 16), int(last, 16) + 1)):
            if listed:
                found[code] = _letters(listed[step]) if step < len(listed) else ""
            else:
                found[code] = _letters(f"{int(letters, 16) + step:0{len(letters)}X}")
    return found


def _letters(digits: str) -> str:
    return bytes.fromhex(digits).decode("utf-16-be", "replace")


class CMap:
    """A coding of its own, from codes of one to four bytes to numbers of letters (Adobe technical note 5014)."""

    def __init__(self, stream: Stream) -> None:
        self.told = stream.read_bytes().decode("latin-1")
        self._spaces = [(len(low) // 2, int(low, 16), int(high, 16)) for low, high in self._pairs("codespacerange")]
        self._ranges = [
            (int(low, 16), int(high, 16), int(cid))
            for low, high, cid in re.findall(_HEX + r"\s*" + _HEX + r"\s*(\d+)", _blocks(self.told, "cidrange"))
        ]
        chars = re.findall(_HEX + r"\s*(\d+)", _blocks(self.told, "cidchar"))
        self._ranges += [(int(code, 16), int(code, 16), int(cid)) for code, cid in chars]

    def _pairs(self, name: str) -> list[tuple[str, str]]:
        return re.findall(_HEX + r"\s*" + _HEX, _blocks(self.told, name))

    def codes(self, shown: bytes) -> list[int]:
        """The codes of a text."""
        found, place = [], 0
        while place < len(shown):
            for size, low, high in sorted(self._spaces):
                code = int.from_bytes(shown[place : place + size])
                if low <= code <= high:
                    break
            else:
                size, code = 1, -1
            found.append(code)
            place += size
        return found

    def number(self, code: int) -> int:
        """The number of a letter in its collection; 0 where there is none."""
        return next((cid + code - low for low, high, cid in self._ranges if low <= code <= high), 0)
