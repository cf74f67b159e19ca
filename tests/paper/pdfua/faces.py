"""A font of a PDF: its dictionaries, its file, and what each code that a text shows becomes in it."""

from __future__ import annotations

from functools import cached_property
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Stream

from tests.paper.pdfua.encodings import COLLECTION_OF, CMap, base_names, glyph_names, letter_of, to_unicode
from tests.paper.pdfua.programs import PostScript, Program, TrueType, read_program

_SYMBOLIC = 1 << 2


class Face:
    """A font that a text names."""

    def __init__(self, font: Any) -> None:
        self.font = font
        self.kind = str(font.get("/Subtype", "/"))[1:]
        self.name = str(font.get("/BaseFont", font.get("/Name", "/?")))[1:]
        self.encoding = font.get("/Encoding")
        below = font.get("/DescendantFonts", Array())
        self.inner: Any = below[0] if len(below) else Dictionary() if self.kind == "Type0" else font
        """The dictionary that has the letters: for a font made of others, the other."""
        self.descriptor: Any = self.inner.get("/FontDescriptor", Dictionary())

    @property
    def symbolic(self) -> bool:
        """Whether its letters are signs of its own."""
        return bool(int(self.descriptor.get("/Flags", 0)) & _SYMBOLIC)

    @property
    def embedded(self) -> bool:
        """Whether its shapes are in the file."""
        return self.kind == "Type3" or any(f"/FontFile{make}" in self.descriptor for make in ("", "2", "3"))

    @cached_property
    def program(self) -> Program | None:
        """The file of its shapes."""
        return read_program(self.descriptor)

    @cached_property
    def cmap(self) -> CMap | None:
        """The coding of its own of a font made of others."""
        return CMap(self.encoding) if self.kind == "Type0" and isinstance(self.encoding, Stream) else None

    @cached_property
    def letters(self) -> dict[int, str]:
        """What it says of its codes."""
        found = self.font.get("/ToUnicode")
        return to_unicode(found) if isinstance(found, Stream) else {}

    @cached_property
    def names(self) -> dict[int, str]:
        """The glyphs of the codes of a simple font."""
        if self.kind == "Type0":
            return {}
        built_in = self.program.encoding if isinstance(self.program, PostScript) else {}
        if self.encoding is None:
            return built_in or (base_names("/StandardEncoding") if self.kind == "Type1" else {})
        return built_in | glyph_names(self.encoding)

    def codes(self, shown: bytes) -> list[int]:
        """The codes of a text."""
        if self.cmap:
            return self.cmap.codes(shown)
        size = 2 if self.kind == "Type0" else 1
        return [int.from_bytes(shown[place : place + size]) for place in range(0, len(shown), size)]

    def letter(self, code: int) -> str:
        """What a screen reader says of a code; empty where it cannot know."""
        return self.letters.get(code) or letter_of(self.names.get(code, ""))

    def known(self) -> bool:
        """Whether we can follow a code to its glyph: not through codings that are only named."""
        return self.kind != "Type0" or self.cmap is not None or COLLECTION_OF.get(str(self.encoding)) == "Identity"

    def glyph(self, code: int) -> int | str:
        """The glyph of a code; 0 or `.notdef` where there is none."""
        if self.kind == "Type0":
            return self._glyph_of(self.number(code))
        if isinstance(self.program, TrueType):
            return self._looked_up(self.program, code)
        return self.names.get(code, ".notdef")

    def number(self, code: int) -> int:
        """The number of a code among the letters of a font made of others."""
        return self.cmap.number(code) if self.cmap else code

    def _glyph_of(self, number: int) -> int | str:
        places = self.inner.get("/CIDToGIDMap")
        if isinstance(places, Stream):
            return int.from_bytes(places.read_bytes()[2 * number : 2 * number + 2])
        if isinstance(self.program, PostScript):
            return (f"cid{number:05d}" if self.program.numbered else number) if number else ".notdef"
        return number

    def _looked_up(self, program: TrueType, code: int) -> int:
        """ISO 32000-1, 9.6.6.4."""
        if self.symbolic:
            tables = [program.cmaps[key] for key in ((3, 0), (1, 0)) if key in program.cmaps]
            tables = tables or list(program.cmaps.values())
            keys = [code, *(page + code for page in (0xF000, 0xF100, 0xF200))]
        else:
            letter = letter_of(self.names.get(code, ""))
            tables = [program.cmaps[key] for key in ((3, 1), (1, 0)) if key in program.cmaps]
            keys = [ord(letter)] if len(letter) == 1 else []
        found = next((table[key] for table in tables for key in keys if key in table), None)
        return program.place(found) if found else 0

    def numbers(self) -> set[int]:
        """The numbers of all the letters in the file of a font made of others; that of no letter is left out."""
        places = self.inner.get("/CIDToGIDMap")
        if self.program is None:
            return set()
        if isinstance(places, Stream):
            return {number for number in range(1, len(places.read_bytes()) // 2) if self._glyph_of(number)}
        if isinstance(self.program, PostScript) and self.program.numbered:
            return {int(name[3:]) for name in self.program.names() if name.startswith("cid")} - {0}
        return set(range(1, len(self.program.names())))

    def width(self, code: int) -> float:
        """How far the next letter is, as the dictionary tells it."""
        if self.kind == "Type0":
            return self._widths.get(self.number(code), float(self.inner.get("/DW", 1000)))
        place = code - int(self.font.get("/FirstChar", 0))
        widths = self.font.get("/Widths", Array())
        if 0 <= place < len(widths):
            return float(widths[place])
        return float(self.descriptor.get("/MissingWidth", 0))

    @cached_property
    def _widths(self) -> dict[int, float]:
        found: dict[int, float] = {}
        told = list(self.inner.get("/W", Array()))
        while told:
            first, second = int(told.pop(0)), told.pop(0)
            if isinstance(second, Array):
                found |= {first + step: float(width) for step, width in enumerate(second)}
            else:
                width = float(told.pop(0))
                found |= dict.fromkeys(range(first, int(second) + 1), width)
        return found

    def procedure(self, code: int) -> Any:
        """What draws a code of a font of drawings."""
        return self.font.get("/CharProcs", Dictionary()).get(f"/{self.names.get(code, '.notdef')}")

    def holds(self, code: int) -> bool:
        """Whether the file has the glyph of a code, with a shape if it is one of a letter that is seen."""
        if self.kind == "Type3":
            return self.procedure(code) is not None
        glyph, program = self.glyph(code), self.program
        if program is None or not program.holds(glyph):
            return False
        return program.draws(glyph) or not self.letter(code).strip().isprintable() or not self.letter(code).strip()

    def width_in_file(self, code: int) -> float:
        """How far the next letter is, as the file tells it; as the dictionary does where the file has no such glyph."""
        if self.kind == "Type3":
            drawn = pikepdf.parse_content_stream(self.procedure(code), "d0 d1") if self.procedure(code) else []
            return float(drawn[0].operands[0]) if drawn else self.width(code)
        if self.program is None or not self.program.holds(self.glyph(code)):
            return self.width(code)
        return self.program.width(self.glyph(code))
