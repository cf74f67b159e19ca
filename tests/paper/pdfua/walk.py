"""What pages draw, instruction after instruction, drawings used by them included, with what holds at each."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, Stream

_STRINGS = frozenset(("Tj", "TJ", "'", '"'))
_PAINT = frozenset(("f", "F", "f*", "S", "s", "B", "B*", "b", "b*", "sh", "INLINE IMAGE")) | _STRINGS


@dataclass(frozen=True, slots=True)
class Mark:
    """A part of a content that begins with BDC or BMC."""

    tag: str
    told: Any
    """What is said of it, a dictionary."""

    @property
    def number(self) -> int | None:
        """Its number in the structure, if it is there."""
        return int(self.told.MCID) if "/MCID" in self.told else None


@dataclass(frozen=True, slots=True)
class Step:
    """An instruction, and what holds where it stands."""

    page: int
    owner: Any
    """The page, the drawing or the annotation whose content this is."""
    operator: str
    operands: Any
    marks: tuple[Mark, ...]
    font: Any
    hidden: bool
    """Text that is not painted."""
    drawing: Any = None
    """What `Do` draws."""

    @property
    def paints(self) -> bool:
        """Whether a person sees something of it."""
        is_picture = self.drawing is not None and self.drawing.get("/Subtype") != Name.Form
        return self.operator in _PAINT or is_picture

    @property
    def strings(self) -> list[bytes]:
        """The codes that a text instruction shows."""
        if self.operator not in _STRINGS:
            return []
        last = self.operands[-1]
        parts = last if isinstance(last, Array) else [last]
        return [bytes(part) for part in parts if isinstance(part, pikepdf.String)]


def walk(pdf: Pdf) -> Iterator[Step]:
    """Every page, in order."""
    for number, page in enumerate(pdf.pages, 1):
        yield from _Walk(number, page.obj, page.resources).through(page)


def aside(walked: Container[Any], holders: Iterable[Any]) -> Iterator[Step]:
    """What no page draws by itself: appearances, patterns, the shapes of fonts of drawings. Its page is 0."""
    for found in holders:
        if isinstance(found, Stream) and found.objgen not in walked:
            if found.get("/Subtype") == Name.Form or found.get("/PatternType") == 1:
                yield from _Walk(0, found, found.get("/Resources", Dictionary())).through(found)
        elif found.get("/Subtype") == Name.Type3:
            for drawing in dict(found.get("/CharProcs", Dictionary()).items()).values():
                yield from _Walk(0, drawing, found.get("/Resources", Dictionary())).through(drawing)


def appearance(number: int, annotation: Any) -> Iterator[Step]:
    """What an annotation shows, whatever its state."""
    looks = annotation.get("/AP", Dictionary()).get("/N", Dictionary())
    for look in [looks] if isinstance(looks, Stream) else list(dict(looks.items()).values()):
        yield from _Walk(number, annotation, look.get("/Resources", Dictionary())).through(look)


class _Walk:
    """The state that a content changes as it is read (ISO 32000-1, 8.4 and 14.6)."""

    def __init__(self, page: int, owner: Any, resources: Any, marks: tuple[Mark, ...] = ()) -> None:
        self._page, self._owner, self._resources, self._marks = page, owner, resources, marks
        self._state: tuple[Any, bool] = (None, False)
        self._kept: list[tuple[Any, bool]] = []

    def through(self, content: Any) -> Iterator[Step]:
        for instruction in pikepdf.parse_content_stream(content):
            operator, operands = str(instruction.operator), instruction.operands
            drawing = self._find("/XObject", operands[0]) if operator == "Do" else None
            if operator in ("BDC", "BMC"):
                self._marks = (*self._marks, self._mark(operands))
            self._change(operator, operands)
            yield Step(self._page, self._owner, operator, operands, self._marks, *self._state, drawing)
            if operator == "EMC":
                self._marks = self._marks[:-1]
            elif drawing is not None and drawing.get("/Subtype") == Name.Form:
                resources = drawing.get("/Resources", self._resources)
                yield from _Walk(self._page, drawing, resources, self._marks).through(drawing)

    def _change(self, operator: str, operands: Any) -> None:
        font, hidden = self._state
        if operator == "q":
            self._kept.append(self._state)
        elif operator == "Q" and self._kept:
            self._state = self._kept.pop()
        elif operator == "Tf":
            self._state = (self._find("/Font", operands[0]), hidden)
        elif operator == "gs" and "/Font" in (more := self._find("/ExtGState", operands[0]) or Dictionary()):
            self._state = (more.Font[0], hidden)
        elif operator == "Tr":
            self._state = (font, operands[0] == 3)

    def _mark(self, operands: Any) -> Mark:
        told = operands[1] if len(operands) > 1 else Dictionary()
        if isinstance(told, Name):
            told = self._find("/Properties", told)
        return Mark(str(operands[0])[1:], told if isinstance(told, Dictionary) else Dictionary())

    def _find(self, family: str, name: Any) -> Any:
        return self._resources.get(family, Dictionary()).get(name)
