"""Checkpoint 28: links, and whatever else is laid over a page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pikepdf import Array, Dictionary, Name, Pdf

from guidebook.paper.pdfua.tree import kind, text
from guidebook.paper.tags import elements, kids


def laid_over(pdf: Pdf) -> Iterator[str]:
    """Each is in the structure, under the right element, and is described."""
    held = {
        kid.Obj.objgen: kind(element)
        for element in elements(pdf)
        for kid in kids(element)
        if isinstance(kid, Dictionary) and kid.get("/Type") == Name.OBJR
    }
    for number, page in enumerate(pdf.pages, 1):
        for annotation in page.obj.get("/Annots", Array()):
            for sentence in _one(annotation, held.get(annotation.objgen, "")):
                yield f"{sentence} on page {number}"


def _one(annotation: Any, element: str) -> Iterator[str]:
    what = str(annotation.get("/Subtype", ""))
    if what == "/Link":
        yield from _link(annotation, element)
    elif what == "/TrapNet":
        yield "28-007 something is for a printing house only"
    elif what == "/Widget" and element != "Form":
        yield "28-010 a field is not in the structure"
    elif what not in ("/Widget", "/PrinterMark"):
        if element != "Annot":
            yield f"28-002 « {what} » is not in the structure"
        if not text(annotation, "/Contents"):
            yield f"28-004 « {what} » is not described"


def _link(annotation: Any, element: str) -> Iterator[str]:
    if element != "Link":
        yield "28-011 a link is not in the structure"
    if not text(annotation, "/Contents"):
        yield "28-012 a link is not described"
    if not {"/A", "/Dest"} & set(annotation.keys()):
        yield "28-012 a link leads nowhere"


def destinations(pdf: Pdf) -> Iterator[str]:
    """Each link inside the document arrives."""
    names = {str(name) for name in pdf.Root.get("/Dests", Dictionary())}
    for page in pdf.pages:
        for annotation in page.obj.get("/Annots", Array()):
            place = annotation.get("/Dest")
            if isinstance(place, Name) and str(place) not in names:
                yield f"7.18.5 the link « {text(annotation, '/Contents')} » arrives nowhere"
