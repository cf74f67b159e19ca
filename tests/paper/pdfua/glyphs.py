"""Checkpoints 10, 17 and 31, for each letter that is shown: it can be said, and its shape is in the file."""

from __future__ import annotations

from typing import NamedTuple

from tests.paper.pdfua.faces import Face
from tests.paper.pdfua.programs import TrueType
from tests.paper.pdfua.tree import Broken, Key, Paper, marks
from tests.paper.pdfua.walk import Step


class Shown(NamedTuple):
    """A code of a text, wherever it is shown alike."""

    face: Face
    code: int
    hidden: bool
    formula: bool


def _shown(paper: Paper) -> dict[Shown, int]:
    """Each, and the first page that shows it."""
    formulas = {key for element in paper.elements if paper.kind(element) == "Formula" for key in marks(element)}
    found: dict[Shown, int] = {}
    for step in (*paper.steps, *paper.looks):
        if not step.strings or step.font is None:
            continue
        face, formula = paper.face(step.font), _is_in(step, formulas)
        for string in step.strings:
            for code in face.codes(string):
                found.setdefault(Shown(face, code, step.hidden, formula), step.page)
    return found


def _is_in(step: Step, formulas: set[tuple[Key, int]]) -> bool:
    return any((step.owner.objgen, mark.number) in formulas for mark in step.marks)


def letters(paper: Paper) -> Broken:
    """Each letter."""
    for shown, page in _shown(paper).items():
        place = f"page {page}, {shown.face.name}, code {shown.code:#x}"
        if not shown.face.letter(shown.code):
            yield "10-001", place
            if shown.formula:
                yield "17-003", place
        if shown.face.known() and shown.face.glyph(shown.code) in (0, ".notdef") and shown.face.embedded:
            yield "31-030", place
        if not shown.hidden:
            yield from ((number, place) for number in _rendered(shown.face, shown.code))


def _rendered(face: Face, code: int) -> list[str]:
    """The conditions that a letter meets which is painted."""
    if not face.embedded:
        return ["31-009"]
    if not face.known():
        return ["31-011"]  # a doubt counts as broken
    numbers = []
    if not face.holds(code):
        numbers.append("31-011")
    elif abs(face.width(code) - face.width_in_file(code)) > 1:
        numbers.append("31-016")
    if face.kind == "TrueType" and isinstance(face.program, TrueType) and not face.symbolic:
        if not {(3, 1), (1, 0)} & set(face.program.cmaps):
            numbers.append("31-017")
        if face.glyph(code) == 0:
            numbers.append("31-018")
    return numbers
