"""Fonts of each make, of two letters, A and B, shown on a page: right ones, to be spoilt."""

from __future__ import annotations

import io
from functools import cache
from typing import Any

from fontTools.cffLib import CFFFontSet, FDArrayIndex, FDSelect, FontDict  # type: ignore[import-untyped]
from fontTools.fontBuilder import FontBuilder  # type: ignore[import-untyped]
from fontTools.misc.psCharStrings import T1CharString  # type: ignore[import-untyped]
from fontTools.pens.t2CharStringPen import T2CharStringPen  # type: ignore[import-untyped]
from fontTools.pens.ttGlyphPen import TTGlyphPen  # type: ignore[import-untyped]
from fontTools.t1Lib import ND_values, PD_values, RD_value, T1Font  # type: ignore[import-untyped]
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]
from fontTools.ttLib.tables._c_m_a_p import CmapSubtable  # type: ignore[import-untyped]
from pikepdf import Array, Dictionary, Name, Pdf, String

from tests.paper.added import BOX, shown

ORDER = [".notdef", "A", "B"]
WIDTHS = {".notdef": 500, "A": 600, "B": 700}
LETTERS = {65: "A", 66: "B"}
SIGNS = {0xF041: "A", 0xF042: "B"}


def _square(pen: Any) -> Any:
    pen.moveTo((0, 0))
    for point in ((0, 300), (300, 300), (300, 0)):
        pen.lineTo(point)
    pen.closePath()
    return pen


@cache
def true_type(*tables: tuple[int, int]) -> bytes:
    """A font file with these tables of letters (platform, encoding)."""
    builder = FontBuilder(1000, isTTF=True)
    builder.setupGlyphOrder(ORDER)
    builder.setupCharacterMap(LETTERS)
    builder.setupGlyf({name: _square(TTGlyphPen(None)).glyph() for name in ORDER})
    builder.setupHorizontalMetrics({name: (width, 0) for name, width in WIDTHS.items()})
    builder.setupHorizontalHeader()
    builder.setupPost()
    builder.font["cmap"].tables = [_table(*key) for key in tables]
    return _saved(builder.font)


def _table(platform: int, encoding: int) -> Any:
    made = CmapSubtable.newSubtable(4)
    made.platformID, made.platEncID, made.language = platform, encoding, 0
    made.cmap = SIGNS if (platform, encoding) == (3, 0) else LETTERS
    return made


def _saved(font: Any) -> bytes:
    out = io.BytesIO()
    font.save(out)
    return out.getvalue()


@cache
def compact() -> bytes:
    builder = FontBuilder(1000, isTTF=False)
    builder.setupGlyphOrder(ORDER)
    builder.setupCharacterMap(LETTERS)
    shapes = {name: _square(T2CharStringPen(width, None)).getCharString() for name, width in WIDTHS.items()}
    builder.setupCFF("Made", {}, shapes, {})
    builder.setupHorizontalMetrics({name: (width, 0) for name, width in WIDTHS.items()})
    builder.setupHorizontalHeader()
    return bytes(TTFont(io.BytesIO(_saved(builder.font))).getTableData("CFF "))


@cache
def numbered() -> bytes:
    """The same, its letters known by their numbers only."""
    fonts = CFFFontSet()
    fonts.decompile(io.BytesIO(compact()), None)
    font, inner, select = fonts[0], FontDict(), FDSelect(format=0)
    names = [".notdef", "cid00001", "cid00002"]
    shapes = [font.CharStrings[name] for name in font.charset]
    for shape in shapes:
        shape.decompile()
        shape.fdSelectIndex = 0
    inner.Private, select.gidArray = font.Private, [0, 0, 0]
    font.ROS, font.CIDCount, font.FDArray, font.FDSelect = ("Adobe", "Mine", 1), 3, FDArrayIndex(), select
    font.FDArray.append(inner)
    font.charset, font.CharStrings.charStrings = names, dict(zip(names, shapes, strict=True))
    font.CharStrings.charStringsAreIndexed = 0
    font.CharStrings.fdArray, font.CharStrings.fdSelect = font.FDArray, select
    del font.Private
    font.order = ["ROS", *(key for key in font.order if key not in ("ROS", "Private", "Encoding"))]
    out = io.BytesIO()
    fonts.compile(out, TTFont(recalcBBoxes=False), isCFF2=False)
    return out.getvalue()


@cache
def type1() -> bytes:
    font = T1Font.__new__(T1Font)
    font.encoding = "ascii"
    shape = "0 {} hsbw 0 300 rlineto 300 0 rlineto closepath endchar"
    programs = {name: shape.format(width).split() for name, width in WIDTHS.items()}
    shapes = {name: T1CharString(program=[_operand(p) for p in program]) for name, program in programs.items()}
    font.font = {
        "FontName": "Made",
        "FontMatrix": [0.001, 0, 0, 0.001, 0, 0],
        "FontBBox": [0, 0, 300, 300],
        "PaintType": 0,
        "FontType": 1,
        "Encoding": [LETTERS.get(code, ".notdef") for code in range(256)],
        "Private": {"RD": RD_value, "ND": ND_values[0], "NP": PD_values[0], "password": 5839, "Subrs": []},
        "CharStrings": shapes,
    }
    return bytes(font.getData())


def _operand(token: str) -> Any:
    return int(token) if token.isdigit() else token


def _descriptor(file: Any, *, flags: int = 32) -> Any:
    key = {"/Type1C": "/FontFile3", "/CIDFontType0C": "/FontFile3", "/Type1": "/FontFile"}
    told = Dictionary(Type=Name.FontDescriptor, FontName=Name.Made, Flags=flags)
    told[key.get(str(file.get("/Subtype")), "/FontFile2")] = file
    return told


def _simple(pdf: Pdf, subtype: str, descriptor: Any, mode: int = 0, **more: Any) -> Any:
    font = Dictionary(
        Type=Name.Font,
        Subtype=Name("/" + subtype),
        BaseFont=Name.Made,
        FirstChar=65,
        LastChar=66,
        Widths=Array([600, 700]),
        FontDescriptor=descriptor,
        **more,
    )
    return shown(pdf, pdf.make_indirect(font), b"AB", mode)


def of_letters(pdf: Pdf, *tables: tuple[int, int], **more: Any) -> Any:
    """A simple TrueType font."""
    file = pdf.make_stream(true_type(*(tables or ((3, 1),))))
    return _simple(pdf, "TrueType", _descriptor(file), **{"Encoding": Name.WinAnsiEncoding} | more)


def of_signs(pdf: Pdf, *tables: tuple[int, int]) -> Any:
    """The same, symbolic."""
    told = _descriptor(pdf.make_stream(true_type(*tables)), flags=4)
    return _simple(pdf, "TrueType", told, ToUnicode=pdf.make_stream(b"1 beginbfrange <41> <42> <0041> endbfrange"))


def of_type1(pdf: Pdf, *, small: bool = False, **more: Any) -> Any:
    file = pdf.make_stream(compact(), Subtype=Name.Type1C) if small else pdf.make_stream(type1(), Subtype=Name.Type1)
    told = _descriptor(file)
    told.CharSet = String("/A/B")
    return _simple(pdf, "Type1", told, **{"Encoding": Name.WinAnsiEncoding} | more)


def cut(pdf: Pdf, font: Any) -> None:
    """Its file ends with what is locked, as TeX writes it."""
    font.FontDescriptor.FontFile = pdf.make_stream(type1().partition(b"0" * 64)[0])


def of_drawings(pdf: Pdf) -> Any:
    """Type 3."""
    drawings = {f"/{name}": pdf.make_stream(b"%d 0 d0 0 0 9 9 re f" % WIDTHS[name]) for name in "AB"}
    return shown(
        pdf,
        pdf.make_indirect(
            Dictionary(
                Type=Name.Font,
                Subtype=Name.Type3,
                FontBBox=BOX,
                FontMatrix=Array([0.001, 0, 0, 0.001, 0, 0]),
                CharProcs=Dictionary(drawings),
                Encoding=Dictionary(Differences=Array([65, Name.A, Name.B])),
                FirstChar=65,
                LastChar=66,
                Widths=Array([600, 700]),
            )
        ),
        b"AB",
    )


CODING = b"""1 begincodespacerange <00> <FF> endcodespacerange
1 begincidrange <41> <42> 1 endcidrange 0 begincidchar endcidchar /WMode 0 def"""


def _collection() -> Dictionary:
    return Dictionary(Registry=String("Adobe"), Ordering=String("Mine"), Supplement=1)


def of_others(pdf: Pdf, *, small: bytes = b"", coding: bytes = CODING, **more: Any) -> Any:
    """Type 0, with a coding of its own and the list of its letters; its file is of TrueType, or the small one told."""
    file = pdf.make_stream(true_type((3, 1)))
    told = _descriptor(pdf.make_stream(small, Subtype=Name.CIDFontType0C) if small else file)
    told.CIDSet = pdf.make_stream(b"\x60")
    inner = Dictionary(
        Type=Name.Font,
        Subtype=Name("/CIDFontType" + ("0" if small else "2")),
        BaseFont=Name.Made,
        CIDSystemInfo=_collection(),
        FontDescriptor=told,
        W=Array([1, Array([600, 700])]),
    )
    if not small:
        inner.CIDToGIDMap = pdf.make_stream(b"\0\0\0\1\0\2")
    own = pdf.make_stream(coding, Type=Name.CMap, CMapName=Name.Mine, CIDSystemInfo=_collection(), WMode=0)
    font = Dictionary(
        Type=Name.Font,
        Subtype=Name.Type0,
        BaseFont=Name.Made,
        Encoding=more.pop("Encoding", own),
        DescendantFonts=Array([pdf.make_indirect(inner)]),
        ToUnicode=pdf.make_stream(b"1 beginbfrange <41> <42> [<0041> <0042>] endbfrange"),
    )
    return shown(pdf, pdf.make_indirect(font), b"AB")
