"""The font files inside a PDF, of whatever make, read with fontTools."""

from __future__ import annotations

import io
import re
from abc import ABC, abstractmethod
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from fontTools.cffLib import CFFFontSet  # type: ignore[import-untyped]
from fontTools.pens.recordingPen import RecordingPen  # type: ignore[import-untyped]
from fontTools.t1Lib import T1Font  # type: ignore[import-untyped]
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]


class Program(ABC):
    """What the rules ask of a font file; a glyph is known by its place, or by its name."""

    def __init__(self, order: list[str], shapes: Any) -> None:
        self._order, self._shapes = order, shapes

    def holds(self, glyph: int | str) -> bool:
        """Whether a glyph is there."""
        return 0 <= glyph < len(self._order) if isinstance(glyph, int) else glyph in self._shapes

    def draws(self, glyph: int | str) -> bool:
        """Whether a glyph has a shape."""
        pen = RecordingPen()
        self._shapes[self.name(glyph)].draw(pen)
        return bool(pen.value)

    def names(self) -> set[str]:
        """All its glyphs."""
        return set(self._order)

    def name(self, glyph: int | str) -> str:
        """The name of a glyph."""
        return self._order[glyph] if isinstance(glyph, int) else glyph

    @abstractmethod
    def width(self, glyph: int | str) -> float:
        """How far the next letter is, in thousandths of the letters' size."""


class TrueType(Program):
    """Shapes, and tables from letters to glyphs."""

    def __init__(self, data: bytes) -> None:
        self._font = TTFont(io.BytesIO(data), lazy=True)
        super().__init__(self._font.getGlyphOrder(), self._font.getGlyphSet())
        tables = self._font["cmap"].tables if "cmap" in self._font else []
        self.cmaps: dict[tuple[int, int], dict[int, str]] = {(t.platformID, t.platEncID): t.cmap for t in tables}

    def width(self, glyph: int | str) -> float:
        return float(self._font["hmtx"][self.name(glyph)][0]) * 1000 / float(self._font["head"].unitsPerEm)

    def place(self, name: str) -> int:
        """Where a glyph is."""
        return int(self._font.getGlyphID(name))


class PostScript(Program):
    """Shapes with names; `cid00012` where they have only numbers."""

    def __init__(self, order: list[str], shapes: Any, scale: float, encoding: dict[int, str]) -> None:
        super().__init__(order, shapes)
        self._scale, self.encoding = scale, encoding
        self.numbered = any(re.fullmatch(r"cid\d+", name) for name in order)

    def width(self, glyph: int | str) -> float:
        shape = self._shapes[self.name(glyph)]
        shape.draw(RecordingPen())
        return float(shape.width) * self._scale * 1000


def read_program(descriptor: Any) -> Program | None:
    """The font file of a font; nothing where there is none that can be read."""
    if "/FontFile" in descriptor:
        return _type1(descriptor.FontFile.read_bytes())
    if "/FontFile2" in descriptor:
        return TrueType(descriptor.FontFile2.read_bytes())
    if "/FontFile3" not in descriptor:
        return None
    data = descriptor.FontFile3.read_bytes()
    if descriptor.FontFile3.get("/Subtype") != "/OpenType":
        return _compact(data)
    font = TTFont(io.BytesIO(data))
    return _compact(font.getTableData("CFF ")) if "CFF " in font else TrueType(data)


def _compact(data: bytes) -> Program:
    fonts = CFFFontSet()
    fonts.decompile(io.BytesIO(data), None)
    font = fonts[0]
    encoding = [] if hasattr(font, "ROS") or isinstance(font.Encoding, str) else font.Encoding
    names = {code: name for code, name in enumerate(encoding) if name != ".notdef"}
    return PostScript(font.charset, font.CharStrings, font.FontMatrix[0], names)


def _type1(data: bytes) -> Program:
    with TemporaryDirectory() as folder:
        file = Path(folder) / "font"
        # A PDF may leave out the end, which says nothing; fontTools looks for it.
        file.write_bytes(data if b"cleartomark" in data else data + b"\n" + b"0" * 512 + b"\ncleartomark")
        font = T1Font(str(file), kind="OTHER")
    encoding = font["Encoding"] if isinstance(font["Encoding"], list) else []
    names = {code: name for code, name in enumerate(encoding) if name != ".notdef"}
    return PostScript(list(font["CharStrings"]), font["CharStrings"], font["FontMatrix"][0], names)
