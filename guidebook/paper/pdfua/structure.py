"""Checkpoints 02, 09, 13, 14, 15, 17, 19: the elements and how they are put together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from pikepdf import Dictionary, Pdf

from guidebook.paper.pdfua.tree import inside, kind, marks, text
from guidebook.paper.tags import elements, kids

_STANDARD = frozenset(
    (
        *("Document", "Part", "Art", "Sect", "Div", "BlockQuote", "Caption", "NonStruct", "Private", "Annot"),
        *("TOC", "TOCI", "Index", "P", "H", "H1", "H2", "H3", "H4", "H5", "H6", "L", "LI", "Lbl", "LBody"),
        *("Table", "TR", "TH", "TD", "THead", "TBody", "TFoot", "Span", "Quote", "Note", "Reference", "BibEntry"),
        *("Code", "Link", "Ruby", "RB", "RT", "RP", "Warichu", "WT", "WP", "Figure", "Formula", "Form"),
    )
)
"""ISO 32000-1, 14.8.4."""

_HOLDS = {
    "L": {"L", "LI", "Caption"},
    "LI": {"Lbl", "LBody"},
    "Table": {"TR", "THead", "TBody", "TFoot", "Caption"},
    "THead": {"TR"},
    "TBody": {"TR"},
    "TFoot": {"TR"},
    "TR": {"TH", "TD"},
    "TOC": {"TOC", "TOCI", "Caption"},
}
_HELD_BY = {
    "LI": {"L"},
    "LBody": {"LI"},
    "TR": {"Table", "THead", "TBody", "TFoot"},
    "TH": {"TR"},
    "TD": {"TR"},
    "THead": {"Table"},
    "TBody": {"Table"},
    "TFoot": {"Table"},
    "TOCI": {"TOC"},
}
_FAMILY = {"L": "09-005", "LI": "09-005", "LBody": "09-005", "TOC": "09-006", "TOCI": "09-006"}


def types(pdf: Pdf) -> Iterator[str]:
    """Each type is a standard one, or is told to be like one."""
    roles = {str(name)[1:]: str(role)[1:] for name, role in pdf.Root.StructTreeRoot.get("/RoleMap", {}).items()}
    for name in roles:
        seen, role = {name}, name
        while role in roles and roles[role] not in seen:
            role = roles[role]
            seen.add(role)
        if role in roles:
            yield f"02-003 « {name} » is like itself"
        if name in _STANDARD:
            yield f"02-004 « {name} », a standard type, is said to be another"
    for name in {kind(element) for element in elements(pdf)} - _STANDARD:
        if roles.get(name) not in _STANDARD:
            yield f"02-001 « {name} » is no standard type"


def nesting(pdf: Pdf) -> Iterator[str]:
    """Lists, tables and contents hold what they may."""
    for element in elements(pdf):
        name = kind(element)
        within = [found for kid in kids(element) if (found := kind(kid))]
        wrong = {found for found in within if name in _HOLDS and found not in _HOLDS[name]}
        wrong |= {found for found in within if found in _HELD_BY and name not in _HELD_BY[found]}
        for found in sorted(wrong):
            yield f"{_FAMILY.get(found, _FAMILY.get(name, '09-004'))} {found} is inside {name}"
        if name == "TH" and "/Scope" not in element.get("/A", Dictionary()):
            yield "15-003 a heading of a table doesn't say what it heads"


def alternatives(pdf: Pdf) -> Iterator[str]:
    """Pictures are described, and the description belongs to a picture that is there."""
    for element in elements(pdf):
        if (name := kind(element)) in ("Figure", "Formula"):
            number = "13-004" if name == "Figure" else "17-002"
            if not text(element, "/Alt") and not text(element, "/ActualText"):
                yield f"{number} a picture has no alternative"
            elif not list(marks(element)):
                yield f"{number} the alternative « {text(element, '/Alt')} » is of nothing"
            if any(kind(below) in ("Figure", "Formula") for below in inside(element)):
                yield f"{number} a picture is inside a picture"


def headings(pdf: Pdf) -> Iterator[str]:
    """The first is of level 1, and no level is jumped over."""
    names = [kind(element) for element in elements(pdf)]
    levels = [int(name[1]) for name in names if len(name) == 2 and name[0] == "H" and name[1].isdigit()]
    if "H" in names and levels:
        yield "14-007 headings with and without a level are mixed"
    if not levels or levels[0] != 1:
        yield "14-002 the first heading is not of level 1"
    for before, after in pairwise(levels):
        if after > before + 1:
            yield f"14-003 a heading of level {after} comes after one of level {before}"
    if any(Counter(kind(kid) for kid in kids(element))["H"] > 1 for element in elements(pdf)):
        yield "14-006 an element has two headings"


def notes(pdf: Pdf) -> Iterator[str]:
    """Notes are told apart."""
    names = [text(element, "/ID") for element in elements(pdf) if kind(element) == "Note"]
    if not all(names):
        yield "19-003 a note has no name"
    if len(set(names)) < len(names):
        yield "19-004 two notes have the same name"
