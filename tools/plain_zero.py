"""A font whose 0 is drawn as another font draws it, as high as its own figures."""

from __future__ import annotations

import io

from fontTools.misc.transform import Transform  # type: ignore[import-untyped]
from fontTools.pens.boundsPen import BoundsPen  # type: ignore[import-untyped]
from fontTools.pens.transformPen import TransformPen  # type: ignore[import-untyped]
from fontTools.pens.ttGlyphPen import TTGlyphPen  # type: ignore[import-untyped]
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

_OF_COLUMNS = ".tf"
"""The figures that are all as wide keep the width of theirs."""


def with_zero_of(other: bytes, font: bytes) -> bytes:
    """`font`, in WOFF2, with each of its zeros drawn as in `other`."""
    giver, taker = TTFont(io.BytesIO(other)), TTFont(io.BytesIO(font), recalcTimestamp=False)
    zero = taker.getBestCmap()[ord("0")]
    for name in [name for name in taker.getGlyphOrder() if name.split(".")[0] == zero]:
        _redraw(taker, name, giver)
    # What no page needs: the names of the glyphs, and what tells one style of a family from another.
    taker["post"].formatType = 3.0
    if "STAT" in taker:
        del taker["STAT"]
    out = io.BytesIO()
    taker.save(out)
    return out.getvalue()


def _redraw(taker: TTFont, name: str, giver: TTFont) -> None:
    _, bottom, _, top = _bounds(taker, "8")
    left, low, right, high = _bounds(giver, "0")
    scale = (top - bottom) / (high - low)
    advance, margin = taker["hmtx"][name]
    ink = (right - left) * scale
    if name.endswith(_OF_COLUMNS):
        margin = round((advance - ink) / 2)
    else:
        advance = round(ink + 2 * margin)
    pen = TTGlyphPen(None)
    placed = Transform(scale, 0, 0, scale, margin - left * scale, bottom - low * scale)
    giver.getGlyphSet()[giver.getBestCmap()[ord("0")]].draw(TransformPen(pen, placed))
    taker["glyf"][name] = pen.glyph()
    taker["hmtx"][name] = advance, margin


def _bounds(font: TTFont, sign: str) -> tuple[float, float, float, float]:
    """Left, bottom, right and top of a sign's ink."""
    pen = BoundsPen(font.getGlyphSet())
    font.getGlyphSet()[font.getBestCmap()[ord(sign)]].draw(pen)
    if pen.bounds is None:
        raise ValueError(f"« {sign} » has no ink")
    left, bottom, right, top = pen.bounds
    return left, bottom, right, top
