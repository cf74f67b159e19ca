"""A font with some of its signs only: what a page fetches should hold what its language writes."""

from __future__ import annotations

import io

from fontTools import subset  # type: ignore[import-untyped]
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

_ALWAYS = " \u00a0\u200c\u200d"
"""Spaces, and what parts and joins letters inside a word."""


def with_letters(letters: str, content: bytes) -> bytes:
    """The font, in WOFF2, with these signs and the shapes that they take beside one another."""
    font = TTFont(io.BytesIO(content), recalcTimestamp=False)
    options = subset.Options(layout_features=["*"], hinting=False)
    few = subset.Subsetter(options)
    few.populate(text=letters + _ALWAYS)
    few.subset(font)
    font.flavor, made = "woff2", io.BytesIO()
    font.save(made)
    return made.getvalue()
