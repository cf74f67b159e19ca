"""Checkpoints 01, 09 and 30: whatever is drawn is in the structure once, or is decoration, in the order of pages."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

from pikepdf import Dictionary, Name

from tests.paper.pdfua.tree import Broken, Key, Paper, marks, marks_of
from tests.paper.pdfua.walk import Step


def drawn(paper: Paper) -> Broken:
    """Every mark on every page."""
    for step in paper.steps:
        tags = ["real" if mark.number is not None else mark.tag for mark in step.marks]
        place = f"page {step.page}"
        if step.operator in ("BDC", "BMC"):
            if tags[-1] == "Artifact" and "real" in tags:
                yield "01-003", place
            if tags[-1] == "real" and "Artifact" in tags:
                yield "01-004", place
        elif step.paints and not {"real", "Artifact"} & set(tags):
            yield "01-005", f"{place}, without a mark"


def balanced(paper: Paper) -> Broken:
    """Every mark ends where it began."""
    if not paper.root.get("/MarkInfo", Dictionary()).get("/Marked", False):
        yield "01-005", "the document is not said to be tagged"
    open_marks: Counter[Key] = Counter()
    for step in paper.steps:
        here = step.owner.objgen
        open_marks[here] += {"BDC": 1, "BMC": 1, "EMC": -1}.get(step.operator, 0)
        if open_marks[here] < 0:
            yield "01-005", f"page {step.page}, a mark ends that did not begin"
            open_marks[here] = 0
    if any(open_marks.values()):
        yield "01-005", "a mark does not end"


def told(paper: Paper) -> Broken:
    """What is drawn and what the structure tells of are the same, and each leads to the other."""
    holders = {(owner, mark): element.objgen for owner, element, mark in marks_of(paper.structure)}
    seen: set[tuple[Key, int]] = set()
    for step in paper.steps:
        number = _numbered(step)
        if number is None:
            continue
        key = (step.owner.objgen, number)
        seen.add(key)
        parents = paper.parents.get(int(step.owner.get("/StructParents", -1)), [])
        if key not in holders:
            yield "01-005", f"page {step.page}, something marked is not in the structure"
        elif number >= len(parents) or parents[number].objgen != holders[key]:
            yield "01-005", f"page {step.page}, a mark does not lead back to its element"
    if set(holders) - seen:
        yield "01-005", "the structure tells of something that is not drawn"


def _numbered(step: Step) -> int | None:
    return step.marks[-1].number if step.operator == "BDC" else None


def order(paper: Paper) -> Broken:
    """What is read next is on the same page or on a later one, and is read once."""
    places = list(marks(paper.structure))
    if len(set(places)) < len(places):
        yield "7.1", "something is read twice"
    numbers = {page.obj.objgen: number for number, page in enumerate(paper.pdf.pages, 1)}
    pages = [numbers[owner] for owner, _ in places if owner in numbers]
    for before, after in pairwise(pages):
        if after < before:
            yield "09-001", f"from page {before} to page {after}"


def drawings(paper: Paper) -> Broken:
    """A drawing with marks is used once, and none comes from elsewhere."""
    for found in paper.dictionaries:
        if found.get("/Subtype") == Name.Form and "/Ref" in found:
            yield "30-001", ""
    uses = Counter(step.drawing.objgen for step in paper.steps if step.drawing is not None)
    owners = {step.owner.objgen: step.page for step in paper.steps if _numbered(step) is not None}
    for owner, page in owners.items():
        if uses[owner] > 1:
            yield "30-002", f"page {page}"
