"""The rules of PDF/UA-1 that a machine can judge, of those that can be broken here; each names its clause.

Source of the clauses: ISO 14289-1:2014 as told by the rules of veraPDF's PDFUA-1 profile
(https://github.com/veraPDF/veraPDF-validation-profiles). What it finds nothing in may still fail elsewhere: the
PDF/UA mark belongs to a validator of others.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf

from guidebook.paper.tags import elements, kids

_STANDARD = frozenset(
    (
        "Document",
        "Part",
        "Art",
        "Sect",
        "Div",
        "BlockQuote",
        "Caption",
        "TOC",
        "TOCI",
        "Index",
        "NonStruct",
        "Private",
        "P",
        "H",
        "H1",
        "H2",
        "H3",
        "H4",
        "H5",
        "H6",
        "L",
        "LI",
        "Lbl",
        "LBody",
        "Table",
        "TR",
        "TH",
        "TD",
        "THead",
        "TBody",
        "TFoot",
        "Span",
        "Quote",
        "Note",
        "Reference",
        "BibEntry",
        "Code",
        "Link",
        "Annot",
        "Ruby",
        "RB",
        "RT",
        "RP",
        "Warichu",
        "WT",
        "WP",
        "Figure",
        "Formula",
        "Form",
    )
)
_PAINT = frozenset(("f", "F", "f*", "S", "s", "B", "B*", "b", "b*", "sh", "Do", "Tj", "TJ", "'", '"', "INLINE IMAGE"))


def broken_rules(file: Path) -> list[str]:
    """What is broken, a sentence each with its clause; nothing where all is well."""
    with pikepdf.open(file) as document:
        return [sentence for rule in _RULES for sentence in rule(document)]


def _document(document: Pdf) -> Iterator[str]:
    root = document.Root
    if not root.get("/MarkInfo", Dictionary()).get("/Marked", False):
        yield "6.2 the document is not marked as tagged"
    if not str(root.get("/Lang", "")):
        yield "7.2 the document has no language"
    if not root.get("/ViewerPreferences", Dictionary()).get("/DisplayDocTitle", False):
        yield "7.1 the window does not show the title"
    if "/StructTreeRoot" not in root:
        yield "7.1 there is no structure"
    if document.is_encrypted:
        yield "7.16 the document is locked"


def _metadata(document: Pdf) -> Iterator[str]:
    with document.open_metadata() as metadata:
        if not metadata.get("dc:title"):
            yield "7.1 the metadata has no title"
    if "/Outlines" not in document.Root or not document.open_outline().root:
        yield "7.17 there is no outline"


def _structure(document: Pdf) -> Iterator[str]:
    mapped = document.Root.StructTreeRoot.get("/RoleMap", Dictionary())
    for element in elements(document):
        kind = str(element.S)[1:]
        if kind not in _STANDARD and element.S not in mapped:
            yield f"7.1 « {kind} » is no standard type"
        if kind == "Figure" and not str(element.get("/Alt", element.get("/ActualText", ""))).strip():
            yield "7.3 a figure has no alternative"
        if kind == "Figure" and not _marks(element):
            yield "7.3 a figure holds nothing"


def _lists(document: Pdf) -> Iterator[str]:
    allowed = {"L": {"L", "LI", "Caption"}, "LI": {"Lbl", "LBody"}}
    parents = {"LI": {"L"}, "Lbl": {"LI", "Note"}, "LBody": {"LI"}}
    for element in elements(document):
        kind = str(element.S)[1:]
        inside = [_kind(kid) for kid in kids(element)]
        if kind in allowed and not {found for found in inside if found} <= allowed[kind]:
            yield f"7.2 {kind} holds {sorted(set(inside) - allowed[kind])}"
        for found in inside:
            if found in parents and kind not in parents[found]:
                yield f"7.2 {found} is inside {kind}"


def _headings(document: Pdf) -> Iterator[str]:
    last = 0
    for element in elements(document):
        kind = str(element.S)[1:]
        if len(kind) == 2 and kind[0] == "H" and kind[1].isdigit():
            level = int(kind[1])
            if level > last + 1:
                yield f"7.4.2 {kind} comes after level {last}"
            last = level
    if not last:
        yield "7.4.2 there is no heading"


def _links(document: Pdf) -> Iterator[str]:
    tagged = {
        kid.Obj.objgen
        for element in elements(document)
        if _kind(element) == "Link"
        for kid in _inside(element)
        if isinstance(kid, Dictionary) and kid.get("/Type") == Name.OBJR
    }
    for number, page in enumerate(document.pages, 1):
        annotations = page.obj.get("/Annots", Array())
        if len(annotations) and page.obj.get("/Tabs") != Name.S:
            yield f"7.18.3 page {number}: the tab order is not that of the structure"
        for annotation in annotations:
            if annotation.get("/Subtype") == Name.Link and annotation.objgen not in tagged:
                yield f"7.18.5 page {number}: a link is not in the structure"
            if not str(annotation.get("/Contents", "")):
                yield f"7.18.5 page {number}: a link is not described"


def _content(document: Pdf) -> Iterator[str]:
    for number, page in enumerate(document.pages, 1):
        marks: list[Any] = []
        for instruction in pikepdf.parse_content_stream(page):
            operator = str(instruction.operator)
            if operator in ("BDC", "BMC"):
                marks.append(instruction.operands[0])
            elif operator == "EMC":
                marks.pop()
            elif operator in _PAINT and not marks:
                yield f"7.1 page {number}: something is drawn without a mark"
                break
        if marks:
            yield f"7.1 page {number}: a mark does not end"


def _parents(document: Pdf) -> Iterator[str]:
    if "/ParentTree" not in document.Root.StructTreeRoot:
        yield "7.1 marks don't find their element: there is no parent tree"
    for number, page in enumerate(document.pages, 1):
        if "/StructParents" not in page.obj:
            yield f"7.1 page {number} is not in the parent tree"


def _fonts(document: Pdf) -> Iterator[str]:
    for font in document.objects:
        if not isinstance(font, Dictionary) or font.get("/Type") != Name.Font:
            continue
        name = str(font.get("/BaseFont", "?"))
        if "/ToUnicode" not in font and font.get("/Subtype") == Name.Type0:
            yield f"7.21.7 {name} doesn't say its letters"
        descriptor = font.get("/FontDescriptor")
        embedded = descriptor is None or any(f"/FontFile{kind}" in descriptor for kind in ("", "2", "3"))
        if not embedded and font.get("/Subtype") != Name.Type3:
            yield f"7.21.4 {name} is not embedded"


def _languages(document: Pdf) -> Iterator[str]:
    for element in elements(document):
        if "/Lang" in element and not str(element.Lang):
            yield "7.2 a language has no name"


def _kind(kid: Any) -> str:
    return str(kid.S)[1:] if isinstance(kid, Dictionary) and "/S" in kid else ""


def _inside(element: Any) -> Iterator[Any]:
    for kid in kids(element):
        yield kid
        if isinstance(kid, Dictionary) and "/S" in kid:
            yield from _inside(kid)


def _marks(element: Any) -> bool:
    return any(not isinstance(kid, Dictionary) or kid.get("/Type") == Name.MCR for kid in _inside(element))


_RULES: tuple[Callable[[Pdf], Iterator[str]], ...] = (
    _document,
    _metadata,
    _structure,
    _lists,
    _headings,
    _links,
    _content,
    _parents,
    _fonts,
    _languages,
)
