"""Checkpoints 01, 06, 07, 11, 20, 21, 25, 26: what a document says of itself."""

from __future__ import annotations

from collections.abc import Iterator

from pikepdf import Array, Dictionary, Name, Pdf

from guidebook.paper.pdfua.tree import text
from guidebook.paper.tags import elements


def document(pdf: Pdf) -> Iterator[str]:
    """The catalogue."""
    root = pdf.Root
    marked = root.get("/MarkInfo", Dictionary())
    if "/StructTreeRoot" not in root or not marked.get("/Marked", False):
        yield "01-005 the document is not tagged"
    if marked.get("/Suspects", False):
        yield "01-007 the tags are said to be doubtful"
    if not root.get("/ViewerPreferences", Dictionary()).get("/DisplayDocTitle", False):
        yield "07-002 the window does not show the title"
    if "/Outlines" not in root or not pdf.open_outline().root:
        yield "7.17 there is no outline"
    if pdf.is_encrypted:
        yield "26-001 the document is locked"
    if "/XFA" in root.get("/AcroForm", Dictionary()):
        yield "25-001 there is a dynamic form"


def metadata(pdf: Pdf) -> Iterator[str]:
    """The title, also for machines."""
    if "/Metadata" not in pdf.Root:
        yield "06-001 there is no metadata"
        return
    with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as told:
        if not str(told.get("dc:title") or "").strip():
            yield "06-003 the metadata has no title"


def languages(pdf: Pdf) -> Iterator[str]:
    """The language of the document is also that of its outline, descriptions and metadata (11-001 to 11-006)."""
    if not text(pdf.Root, "/Lang"):
        yield "11-001 the document has no language"
    if any("/Lang" in element and not text(element, "/Lang") for element in elements(pdf)):
        yield "11-001 a language has no name"


def layers_and_files(pdf: Pdf) -> Iterator[str]:
    """Optional content has names, attached files too."""
    options = pdf.Root.get("/OCProperties", Dictionary())
    for settings in [*options.get("/Configs", Array()), *([options.D] if "/D" in options else [])]:
        if not text(settings, "/Name"):
            yield "20-001 a set of layers has no name"
        if "/AS" in settings:
            yield "20-003 layers change by themselves"
    for found in pdf.objects:
        attached = isinstance(found, Dictionary) and found.get("/Type") == Name.Filespec and "/EF" in found
        if attached and not (text(found, "/F") and text(found, "/UF")):
            yield "21-001 an attached file has no name"
