"""Checkpoints 01, 06, 07, 20, 21, 25, 26: what a document says of itself."""

from __future__ import annotations

import re
from typing import Any

from pikepdf import Array, Dictionary, Stream

from tests.paper.pdfua.tree import Broken, Paper, text

_READABLE = 1 << 9
"""The permission to extract a document's text for people with disabilities (ISO 32000-1, table 22)."""


def catalogue(paper: Paper) -> Broken:
    """The tags, the title in the window, the outline."""
    if paper.root.get("/MarkInfo", Dictionary()).get("/Suspects", False):
        yield "01-007", ""
    shown = paper.root.get("/ViewerPreferences", Dictionary()).get("/DisplayDocTitle")
    if shown is None:
        yield "07-001", ""
    elif not shown:
        yield "07-002", ""
    if "/Outlines" not in paper.root or not paper.pdf.open_outline().root:
        yield "7.17", ""


def metadata(paper: Paper) -> Broken:
    """The title and the standard, for machines."""
    if "/Metadata" not in paper.root:
        yield "06-001", ""
        return
    with paper.pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as told:
        if str(told.get("pdfuaid:part")) != "1":
            yield "06-002", ""
        if not str(told.get("dc:title") or "").strip():
            yield "06-003", ""


def layers(paper: Paper) -> Broken:
    """Sets of layers have names, and do not change by themselves."""
    options = paper.root.get("/OCProperties", Dictionary())
    sets = [("20-001", one) for one in options.get("/Configs", Array())]
    sets += [("20-002", options.D)] if "/D" in options else []
    for number, one in sets:
        if not text(one, "/Name"):
            yield number, ""
        if "/AS" in one:
            yield "20-003", text(one, "/Name")


def attached(paper: Paper) -> Broken:
    """Attached files have names."""
    for found in paper.dictionaries:
        if "/EF" in found and not named(found):
            yield "21-001", ""


def named(file: Any) -> bool:
    """Whether a file has a name for old and for new readers."""
    return bool(text(file, "/F") and text(file, "/UF"))


def dynamic_form(paper: Paper) -> Broken:
    """No form is drawn by a program of its own."""
    found = paper.root.get("/AcroForm", Dictionary()).get("/XFA", Array())
    for part in [found] if isinstance(found, Stream) else found:
        if isinstance(part, Stream) and re.search(rb"dynamicRender[^>]*>\s*required", part.read_bytes()):
            yield "25-001", ""


def locked(paper: Paper) -> Broken:
    """A locked document lets screen readers in."""
    lock = paper.pdf.trailer.get("/Encrypt")
    if lock is None:
        return
    if "/P" not in lock:
        yield "26-001", ""
    elif not int(lock.P) & _READABLE:
        yield "26-002", ""
