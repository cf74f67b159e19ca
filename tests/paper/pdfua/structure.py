"""Checkpoints 02, 09, 13, 14, 15, 17, 19: the elements and how they are put together."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import Any

from pikepdf import Array, Dictionary

from guidebook.paper.tags import kids
from tests.paper.pdfua.tree import Broken, Paper, inside, marks, text

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
    "L": r"(Caption )?((L|LI) )*",
    "LI": r"((Lbl|LBody) )*",
    "Table": r"(?!Caption .*Caption )(Caption )?((TR )*|(THead )?(TBody )+(TFoot )?)(Caption )?",
    "THead": r"(TR )*",
    "TBody": r"(TR )*",
    "TFoot": r"(TR )*",
    "TR": r"((TH|TD) )*",
    "TOC": r"(Caption )?((TOC|TOCI) )*",
    "TOCI": r"((Lbl|Reference|NonStruct|P|TOC) )*",
    "Ruby": r"RB (RT |RP RT RP )",
    "Warichu": r"WP WT WP ",
}
"""What an element holds, in order (ISO 32000-1, tables 333 to 338)."""

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
    "RB": {"Ruby"},
    "RT": {"Ruby"},
    "RP": {"Ruby"},
    "WT": {"Warichu"},
    "WP": {"Warichu"},
}
_FAMILIES = {
    "09-004": {"Table", "THead", "TBody", "TFoot", "TR", "TH", "TD"},
    "09-005": {"L", "LI", "LBody"},
    "09-006": {"TOC", "TOCI"},
    "09-007": {"Ruby", "RB", "RT", "RP"},
    "09-008": {"Warichu", "WT", "WP"},
}
_FAMILY = {name: number for number, family in _FAMILIES.items() for name in family}


def types(paper: Paper) -> Broken:
    """Each type is a standard one, or is told to be like one."""
    for name in paper.roles:
        if paper.standard(name) in paper.roles:
            yield "02-003", f"« {name} »"
        if name in _STANDARD:
            yield "02-004", f"« {name} »"
    for element in paper.elements:
        if (found := paper.kind(element)) not in _STANDARD:
            yield "02-001", f"« {found} »"


def nesting(paper: Paper) -> Broken:
    """Lists, tables, contents, and the notes of Japanese texts hold what they may."""
    for element in paper.elements:
        name = paper.kind(element)
        within = [found for kid in kids(element) if (found := paper.kind(kid))]
        if name in _HOLDS and not re.fullmatch(_HOLDS[name], "".join(f"{found} " for found in within)):
            yield _FAMILY[name], f"{name} holds {', '.join(within) or 'nothing'}"
        for found in within:
            if found in _HELD_BY and name not in _HELD_BY[found]:
                yield _FAMILY[found], f"{found} is inside {name}"


def tables(paper: Paper) -> Broken:
    """A heading of a table says what it heads, or is named by what it heads."""
    for table in paper.elements:
        if paper.kind(table) != "Table":
            continue
        cells = [cell for cell in inside(table) if paper.kind(cell) in ("TH", "TD")]
        named = any("/Headers" in told for cell in cells for told in _attributes(cell))
        for cell in cells:
            scoped = any("/Scope" in told for told in _attributes(cell)) or (named and text(cell, "/ID"))
            if paper.kind(cell) == "TH" and not scoped:
                yield "15-003", ""


def _attributes(element: Any) -> list[Any]:
    found = element.get("/A", Array())
    return [told for told in (found if isinstance(found, Array) else [found]) if isinstance(told, Dictionary)]


def alternatives(paper: Paper) -> Broken:
    """Pictures and formulas are described, and the description belongs to something that is there."""
    numbers = {"Figure": "13-004", "Formula": "17-002"}
    for element in paper.elements:
        if (name := paper.kind(element)) not in numbers:
            continue
        told = text(element, "/Alt") or text(element, "/ActualText")
        if not told:
            yield numbers[name], ""
        elif not list(marks(element)) or any(paper.kind(below) in numbers for below in inside(element)):
            yield "7.3", f"« {told} »"


def headings(paper: Paper) -> Broken:
    """The first is of level 1, and no level is jumped over."""
    names = [paper.kind(element) for element in paper.elements]
    levels = [int(name[1]) for name in names if re.fullmatch(r"H\d", name)]
    if "H" in names and levels:
        yield "14-007", ""
    if "H" not in names and not levels:
        yield "7.4", ""
    if levels and levels[0] != 1:
        yield "14-002", f"level {levels[0]}"
    for before, after in pairwise(levels):
        if after > before + 1:
            yield "14-003", f"level {after} after level {before}"
    if any(Counter(paper.kind(kid) for kid in kids(element))["H"] > 1 for element in paper.elements):
        yield "14-006", ""


def notes(paper: Paper) -> Broken:
    """Notes are told apart."""
    names = [text(element, "/ID") for element in paper.elements if paper.kind(element) == "Note"]
    if not all(names):
        yield "19-003", ""
    told = [name for name in names if name]
    if len(set(told)) < len(told):
        yield "19-004", ""
