"""Checkpoints 01 and 30: whatever is drawn is in the structure once, or is decoration; the order is that of pages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf

from guidebook.paper.pdfua.tree import marks

_PAINT = frozenset(("f", "F", "f*", "S", "s", "B", "B*", "b", "b*", "sh", "Do", "Tj", "TJ", "'", '"', "INLINE IMAGE"))


def drawn(pdf: Pdf) -> Iterator[str]:
    """Every mark on every page."""
    told = Counter(marks(pdf.Root.StructTreeRoot))
    if any(count > 1 for count in told.values()):
        yield "01-006 something is read twice"
    known = set(told)
    for number, page in enumerate(pdf.pages, 1):
        found, sentences = _marks_of(page)
        yield from (f"{sentence} on page {number}" for sentence in sentences)
        here = {(page.obj.objgen, mark) for mark in found}
        if here - known:
            yield f"01-005 something marked is not in the structure, on page {number}"
        if "/StructParents" not in page.obj and found:
            yield f"01-005 page {number} is not in the parent tree"
        known -= here
    if known:
        yield "01-005 the structure tells of something that is not drawn"
    if "/ParentTree" not in pdf.Root.StructTreeRoot:
        yield "01-005 there is no parent tree"


def _marks_of(page: Any) -> tuple[set[int], set[str]]:
    """The numbers of a page's marks, and what is wrong with them."""
    open_marks: list[str] = []
    numbers: set[int] = set()
    wrong: set[str] = set()
    for instruction in pikepdf.parse_content_stream(page):
        operator = str(instruction.operator)
        if operator in ("BDC", "BMC"):
            number = _number(instruction, page)
            mark = "real" if number is not None else str(instruction.operands[0])
            if mark == "/Artifact" and "real" in open_marks:
                wrong.add("01-003 decoration is inside content,")
            if mark == "real" and "/Artifact" in open_marks:
                wrong.add("01-004 content is inside decoration,")
            if number is not None:
                numbers.add(number)
            open_marks.append(mark)
        elif operator == "EMC":
            open_marks.pop()
        elif operator in _PAINT and not {"real", "/Artifact"} & set(open_marks):
            wrong.add("01-005 something is drawn without a mark")
    if open_marks:
        wrong.add("01-005 a mark does not end")
    return numbers, wrong


def _number(instruction: Any, page: Any) -> int | None:
    more = instruction.operands[1] if len(instruction.operands) > 1 else None
    if isinstance(more, Name):
        more = page.obj.Resources.Properties[more]
    return int(more.MCID) if isinstance(more, Dictionary) and "/MCID" in more else None


def order(pdf: Pdf) -> Iterator[str]:
    """What is read next is on the same page or on a later one."""
    numbers = {page.obj.objgen: number for number, page in enumerate(pdf.pages, 1)}
    places = [numbers[page] for page, _ in marks(pdf.Root.StructTreeRoot)]
    for before, after in pairwise(places):
        if after < before:
            yield f"09-001 reading goes back from page {before} to page {after}"


def forms(pdf: Pdf) -> Iterator[str]:
    """A drawing used twice has no mark of its own, and comes from nowhere else."""
    uses: Counter[Any] = Counter()
    for page in pdf.pages:
        for form in page.obj.get("/Resources", Dictionary()).get("/XObject", Dictionary()).values():
            uses[form.objgen] += 1
            if "/Ref" in form:
                yield "30-001 a drawing comes from another document"
            if form.get("/Subtype") == Name.Form and uses[form.objgen] > 1 and "/StructParents" in form:
                yield "30-002 a marked drawing is used twice"


def tabs(pdf: Pdf) -> Iterator[str]:
    """28-008 and 28-009: from link to link in the order of the structure."""
    for number, page in enumerate(pdf.pages, 1):
        if len(page.obj.get("/Annots", Array())) and page.obj.get("/Tabs") != Name.S:
            yield f"28-009 the order of links on page {number} is not that of the structure"
