"""Which signs all faces of the site's fonts draw, for `guidebook/languages/signs.py`: every one but ASCII, in order."""

from __future__ import annotations

import sys
import unicodedata
from pathlib import Path

from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

ROOT = Path(__file__).resolve().parent.parent
FONTS = ROOT / "guidebook" / "theme" / "assets" / "fonts"
WRITTEN = ROOT / "guidebook" / "languages" / "signs.txt"


def drawn_signs() -> str:
    """A letter is drawn too where its parts are: browsers put « Ÿ » together of Y and its dots (HarfBuzz, “Shaping and
    shape plans”, normalization)."""
    faces = [frozenset(TTFont(file).getBestCmap()) for file in sorted(FONTS.rglob("*.woff2"))]
    signs = frozenset.intersection(*faces)
    wholes = map(chr, range(0x80, sys.maxunicode + 1))
    return "".join(sign for sign in wholes if {ord(sign)} <= signs or _made_of(sign, signs)) + "\n"


def _made_of(sign: str, signs: frozenset[int]) -> bool:
    parts = unicodedata.normalize("NFD", sign)
    return len(parts) > 1 and signs.issuperset(map(ord, parts))


if __name__ == "__main__":
    WRITTEN.write_text(drawn_signs(), "utf-8")
