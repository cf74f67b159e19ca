"""Checkpoint 11: every text is in a language that can be told."""

from __future__ import annotations

import re
from typing import Any

from pikepdf import Name

from tests.paper.pdfua.tree import Broken, Key, Paper, marks_of, text

_TAG = re.compile(r"[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*")
"""RFC 3066."""
_REPLACEMENTS = ("/Alt", "/ActualText", "/E")


def _language(paper: Paper, element: Any) -> str:
    """Of an element, or else of what it is in, or else of the document."""
    while "/S" in element:
        if "/Lang" in element:
            return text(element, "/Lang")
        element = element.P
    return text(paper.root, "/Lang")


def names(paper: Paper) -> Broken:
    """A language that is told is the name of one."""
    holders = [paper.root, *paper.elements, *(mark.told for step in paper.steps for mark in step.marks[-1:])]
    for told in {text(holder, "/Lang") for holder in holders if "/Lang" in holder}:
        if not _TAG.fullmatch(told):
            yield "11-001", f"« {told} »"


def words(paper: Paper) -> Broken:
    """Of what pages show."""
    if text(paper.root, "/Lang"):
        return
    known: dict[tuple[Key, int | None], str] = {
        (owner, mark): _language(paper, element) for owner, element, mark in marks_of(paper.structure)
    }
    for step in paper.steps:
        if not step.strings or any(mark.tag == "Artifact" for mark in step.marks):
            continue
        if not any("/Lang" in mark.told or known.get((step.owner.objgen, mark.number)) for mark in step.marks):
            yield "11-001", f"page {step.page}"


def replacements(paper: Paper) -> Broken:
    """Of descriptions, replacements and whole forms of short ones."""
    for element in paper.elements:
        if any(key in element for key in _REPLACEMENTS) and not _language(paper, element):
            yield "11-002", paper.kind(element)
    if not text(paper.root, "/Lang"):
        for step in paper.steps:
            told = step.marks[-1].told if step.operator == "BDC" else {}
            if any(key in told for key in _REPLACEMENTS) and "/Lang" not in told:
                yield "11-002", f"page {step.page}"


def aside(paper: Paper) -> Broken:
    """Of the outline, the metadata, notes and fields."""
    if not text(paper.root, "/Lang"):
        if "/Outlines" in paper.root:
            yield "11-003", ""
        if "/Metadata" in paper.root:
            yield "11-006", ""
    for page, annotation in paper.annotations:
        if text(annotation, "/Lang") or _language(paper, paper.holder(annotation)):
            continue
        if "/Contents" in annotation:
            yield "11-004", f"page {page}"
        if annotation.get("/Subtype") == Name.Widget and inherited(annotation, "/TU"):
            yield "11-005", f"page {page}"


def inherited(field: Any, key: str) -> str:
    """A text of a field of a form, or of what it is a part of."""
    while not text(field, key) and "/Parent" in field:
        field = field.Parent
    return text(field, key)
