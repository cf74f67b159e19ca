"""Checkpoint 28: links, and whatever else is laid over a page."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

from pikepdf import Array, Dictionary, Name

from tests.paper.pdfua.document import named
from tests.paper.pdfua.languages import inherited
from tests.paper.pdfua.tree import Broken, Paper, text
from tests.paper.pdfua.walk import appearance

_KNOWN = frozenset(
    (
        *("Text", "Link", "FreeText", "Line", "Square", "Circle", "Polygon", "PolyLine", "Highlight", "Underline"),
        *("Squiggly", "StrikeOut", "Stamp", "Caret", "Ink", "Popup", "FileAttachment", "Sound", "Movie", "Widget"),
        *("Screen", "PrinterMark", "TrapNet", "Watermark", "3D", "Redact"),
    )
)
"""ISO 32000-1, table 169."""


def laid_over(paper: Paper) -> Broken:
    """Each is in the structure, under the right element, and is described."""
    for page, annotation in paper.annotations:
        subtype, holder = str(annotation.get("/Subtype", "/"))[1:], paper.holder(annotation)
        rule = _OF_ONE.get(subtype, _content)
        numbers = list(rule(annotation, paper.kind(holder), text(holder, "/Alt")))
        if numbers and subtype not in _KNOWN:
            numbers.append("28-006")
        yield from ((number, f"« {subtype} », page {page}") for number in numbers)


def _content(annotation: Any, element: str, alternative: str) -> Iterator[str]:
    if element != "Annot":
        yield "28-002"
    if not text(annotation, "/Contents") and not alternative:
        yield "28-004"


def _link(annotation: Any, element: str, alternative: str) -> Iterator[str]:
    if element != "Link":
        yield "28-011"
    if not text(annotation, "/Contents"):
        yield "28-012"
        if not alternative:
            yield "28-004"


def _field(annotation: Any, element: str, alternative: str) -> Iterator[str]:
    if element != "Form":
        yield "28-010"
    if not inherited(annotation, "/TU") and not alternative:
        yield "28-005"


def _file(annotation: Any, element: str, alternative: str) -> Iterator[str]:
    yield from _content(annotation, element, alternative)
    if not named(annotation.get("/FS", Dictionary())):
        yield "28-016"


def _printer_mark(annotation: Any, element: str, _: str) -> Iterator[str]:
    if element or "/StructParent" in annotation:
        yield "28-017"
    for step in appearance(0, annotation):
        if step.paints and not any(mark.tag == "Artifact" for mark in step.marks):
            yield "28-018"


_OF_ONE: dict[str, Callable[[Any, str, str], Iterator[str]]] = {
    "Link": _link,
    "Widget": _field,
    "FileAttachment": _file,
    "PrinterMark": _printer_mark,
    "TrapNet": lambda *_: iter(("28-007",)),
    "Popup": lambda *_: iter(()),
}


def tabs(paper: Paper) -> Broken:
    """From link to link in the order of the structure."""
    for number, page in enumerate(paper.pdf.pages, 1):
        if not len(page.obj.get("/Annots", Array())):
            continue
        if "/Tabs" not in page.obj:
            yield "28-008", f"page {number}"
        elif page.obj.Tabs != Name.S:
            yield "28-009", f"page {number}"


def media(paper: Paper) -> Broken:
    """A sound or a film says what it is."""
    for clip in paper.dictionaries:
        if clip.get("/S") == Name.MCD:
            if not re.fullmatch(r"[-\w+.]+/[-\w+.]+", text(clip, "/CT")):
                yield "28-014", text(clip, "/N")
            if not any(str(part).strip() for part in list(clip.get("/Alt", Array()))[1::2]):
                yield "28-015", text(clip, "/N")


def arrivals(paper: Paper) -> Broken:
    """Each link leads somewhere; inside the document, it arrives."""
    names = {str(name) for name in paper.root.get("/Dests", Dictionary())}
    for page, link in paper.annotations:
        if link.get("/Subtype") != Name.Link:
            continue
        place = link.get("/Dest")
        if (place is None and "/A" not in link) or (isinstance(place, Name) and str(place) not in names):
            yield "7.18.5", f"« {text(link, '/Contents')} », page {page}"
