"""Checkpoint 31, for each font: its dictionaries, its codings, and the lists of what its file holds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from fontTools.agl import AGL2UV  # type: ignore[import-untyped]
from pikepdf import Dictionary, Name, Stream

from tests.paper.pdfua.encodings import COLLECTION_OF, PREDEFINED, differences
from tests.paper.pdfua.faces import Face
from tests.paper.pdfua.programs import PostScript, TrueType
from tests.paper.pdfua.tree import Broken, Paper

_SAID = ("/MacRomanEncoding", "/MacExpertEncoding", "/WinAnsiEncoding")


def fonts(paper: Paper) -> Broken:
    """Each font of the file."""
    for font in paper.dictionaries:
        if font.get("/Type") == Name.Font and not str(font.get("/Subtype")).startswith("/CIDFont"):
            face = paper.face(font)
            for rule in (_coding, _places, _letters, _lists, _true_type):
                yield from ((number, face.name) for number in rule(face))


def _coding(face: Face) -> Iterator[str]:
    """The coding of a font made of others is of the same letters, and is one that readers know."""
    if face.kind != "Type0" or COLLECTION_OF.get(str(face.encoding)) == "Identity":
        return
    inner = face.inner.get("/CIDSystemInfo", Dictionary())
    if face.cmap is None:
        if str(face.encoding) not in COLLECTION_OF:
            yield "31-006"
        # How many letters a named coding has is not in the file: `glyphs` doubts such a font as a whole.
        outer = Dictionary(Registry="Adobe", Ordering=COLLECTION_OF.get(str(face.encoding), ""), Supplement=0)
    else:
        outer = face.encoding.get("/CIDSystemInfo", Dictionary())
        yield from _own_coding(face.encoding, face.cmap.told)
    if str(inner.get("/Registry")) != str(outer.get("/Registry")):
        yield "31-001"
    if str(inner.get("/Ordering")) != str(outer.get("/Ordering")):
        yield "31-002"
    if int(inner.get("/Supplement", 0)) < int(outer.get("/Supplement", 0)):
        yield "31-003"


def _own_coding(coding: Any, told: str) -> Iterator[str]:
    way = re.search(r"/WMode\s+(\d)", told)
    if int(coding.get("/WMode", 0)) != int(way[1] if way else 0):
        yield "31-007"
    used = coding.get("/UseCMap")
    names = {str(used.get("/CMapName")) if isinstance(used, Stream) else str(used)} if used is not None else set()
    if (names | set(re.findall(r"(/\S+)\s+usecmap", told))) - set(COLLECTION_OF):
        yield "31-008"


def _places(face: Face) -> Iterator[str]:
    """A font says where its letters are."""
    if face.inner.get("/Subtype") != "/CIDFontType2":
        return
    places = face.inner.get("/CIDToGIDMap")
    if places is None:
        yield "31-005"
    elif not isinstance(places, Stream) and places != "/Identity":
        yield "31-004"


def _letters(face: Face) -> Iterator[str]:
    """A font says what its letters are."""
    if "/ToUnicode" not in face.font and not _can_be_said(face):
        yield "31-027"
    letters = "".join(face.letters.values())
    if "\0" in letters:
        yield "31-028"
    if {"\ufeff", "\ufffe"} & set(letters):
        yield "31-029"


def _can_be_said(face: Face) -> bool:
    encoding = face.encoding.get("/BaseEncoding") if isinstance(face.encoding, Dictionary) else face.encoding
    if str(encoding) in _SAID and not set(differences(face.encoding).values()) - set(AGL2UV):
        return True
    if face.kind in ("Type1", "Type3"):
        return bool(face.names) and set(face.names.values()) <= set(AGL2UV)
    if face.kind == "Type0":
        return str(face.inner.get("/CIDSystemInfo", Dictionary()).get("/Ordering")) in PREDEFINED
    return face.kind == "TrueType" and not face.symbolic


def _lists(face: Face) -> Iterator[str]:
    """Where a font lists the letters of its file, the list is that of the file."""
    if face.program is None:
        return
    if isinstance(face.program, PostScript) and "/CharSet" in face.descriptor:
        listed = set(re.findall(r"/([^/\s]+)", str(face.descriptor.CharSet)))
        yield from _compared(face.program.names() - {".notdef"}, listed - {".notdef"}, "31-012", "31-013")
    if face.kind == "Type0" and "/CIDSet" in face.descriptor:
        bits = "".join(f"{byte:08b}" for byte in face.descriptor.CIDSet.read_bytes())
        yield from _compared(face.numbers(), {n for n, bit in enumerate(bits) if bit == "1"} - {0}, "31-014", "31-015")


def _compared(held: set[Any], listed: set[Any], unlisted: str, absent: str) -> Iterator[str]:
    if held - listed:
        yield unlisted
    if listed - held:
        yield absent


def _true_type(face: Face) -> Iterator[str]:
    """A simple TrueType font has a coding by which each letter is found."""
    if face.kind != "TrueType":
        return
    cmaps = set(face.program.cmaps) if isinstance(face.program, TrueType) else None
    if face.symbolic:
        if face.encoding is not None:
            yield "31-024"
        if cmaps is not None and not cmaps:
            yield "31-025"
        if cmaps and len(cmaps) > 1 and (3, 0) not in cmaps:
            yield "31-026"
    else:
        yield from _coding_of_letters(face, cmaps)


def _coding_of_letters(face: Face, cmaps: set[tuple[int, int]] | None) -> Iterator[str]:
    base = face.encoding
    if base is None:
        yield "31-019"
        return
    if isinstance(base, Dictionary):
        base = base.get("/BaseEncoding")
        if base is None:
            yield "31-020"
    if base is not None and str(base) not in ("/MacRomanEncoding", "/WinAnsiEncoding"):
        yield "31-021"
    if isinstance(face.encoding, Dictionary) and "/Differences" in face.encoding:
        if set(differences(face.encoding).values()) - set(AGL2UV):
            yield "31-022"
        if cmaps is not None and (3, 1) not in cmaps:
            yield "31-023"
