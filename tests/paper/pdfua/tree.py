"""A tagged PDF, read for the rules: what several of them ask of it is read once."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Any

from pikepdf import Array, Dictionary, Name, NumberTree, Object, Pdf, Stream

from guidebook.paper.tags import elements, kids
from tests.paper.pdfua.faces import Face
from tests.paper.pdfua.walk import Step, aside, walk

Broken = Iterator[tuple[str, str]]
"""The number of each condition that is met, and where."""

Key = tuple[int, int]
"""An object of the file: a page, a drawing, an annotation."""


class Paper:
    """A document as the rules see it."""

    def __init__(self, pdf: Pdf) -> None:
        self.pdf = pdf
        self.root = pdf.Root
        self.structure: Any = pdf.Root.get("/StructTreeRoot", Dictionary())
        self._faces: dict[Any, Face] = {}

    @cached_property
    def elements(self) -> list[Any]:
        """Every element of the structure, in reading order."""
        return list(elements(self.pdf))

    @cached_property
    def roles(self) -> dict[str, str]:
        """Types of its own → what they are said to be."""
        told = self.structure.get("/RoleMap", Dictionary())
        return {str(name)[1:]: str(role)[1:] for name, role in told.items()}

    def kind(self, kid: Any) -> str:
        """The standard type of an element, or its own where it has none; empty for what is no element."""
        return self.standard(kind(kid))

    def standard(self, name: str) -> str:
        """What a type is said to be in the end; one of the circle where it is said to be like itself."""
        seen = set[str]()
        while name in self.roles and name not in seen:
            seen.add(name)
            name = self.roles[name]
        return name

    @cached_property
    def steps(self) -> list[Step]:
        """Every instruction that draws, on every page."""
        return list(walk(self.pdf))

    @cached_property
    def looks(self) -> list[Step]:
        """Every instruction that draws elsewhere."""
        return list(aside({step.owner.objgen for step in self.steps}, self.dictionaries))

    def face(self, font: Any) -> Face:
        """A font, its file read once."""
        return self._faces.setdefault(font.objgen if font.is_indirect else font.unparse(), Face(font))

    @cached_property
    def annotations(self) -> list[tuple[int, Any]]:
        """What is laid over each page, with its number."""
        return [
            (number, annotation)
            for number, page in enumerate(self.pdf.pages, 1)
            for annotation in page.obj.get("/Annots", Array())
        ]

    @cached_property
    def _held(self) -> dict[Key, Any]:
        return {
            kid.Obj.objgen: element
            for element in self.elements
            for kid in kids(element)
            if isinstance(kid, Dictionary) and kid.get("/Type") == Name.OBJR
        }

    @cached_property
    def parents(self) -> dict[int, Any]:
        """The tree of parents: from what is drawn back to its element."""
        return dict(NumberTree(self.structure.ParentTree).items()) if "/ParentTree" in self.structure else {}

    def holder(self, annotation: Any) -> Any:
        """The element of an annotation, by the structure and by the tree of parents; empty where they disagree."""
        found = self._held.get(annotation.objgen, Dictionary())
        parent = self.parents.get(int(annotation.get("/StructParent", -1)), Dictionary())
        return found if found.objgen == parent.objgen else Dictionary()

    @cached_property
    def dictionaries(self) -> list[Any]:
        """Every dictionary of the file, those inside others too, and those of streams."""
        return [found for top in self.pdf.objects for found in _within(top)]


def _within(found: Any) -> Iterator[Any]:
    if isinstance(found, Dictionary | Stream):
        yield found
        inner: Any = [found[key] for key in found.keys()]  # noqa: SIM118
    else:
        inner = found if isinstance(found, Array) else ()
    for value in inner:
        if isinstance(value, Object) and not value.is_indirect:
            yield from _within(value)


def kind(kid: Any) -> str:
    """The type of an element, without its slash; empty for what is no element."""
    return str(kid.S)[1:] if isinstance(kid, Dictionary) and "/S" in kid else ""


def inside(element: Any) -> Iterator[Any]:
    """Everything below an element, in reading order."""
    for kid in kids(element):
        yield kid
        if kind(kid):
            yield from inside(kid)


def marks(element: Any, page: Any = None) -> Iterator[tuple[Key, int]]:
    """The page or drawing, and the number, of each mark of content below an element, in reading order."""
    for found, _, mark in marks_of(element, page):
        yield found, mark


def marks_of(element: Any, page: Any = None) -> Iterator[tuple[Key, Any, int]]:
    """The same, each with its element."""
    page = element.get("/Pg", page)
    for kid in kids(element):
        if isinstance(kid, int):
            yield page.objgen, element, kid
        elif kind(kid):
            yield from marks_of(kid, page)
        elif isinstance(kid, Dictionary) and kid.get("/Type") != Name.OBJR and "/MCID" in kid:
            owner: Any = kid.get("/Stm", kid.get("/Pg", page))
            yield owner.objgen, element, int(kid.MCID)


def text(holder: Any, key: str) -> str:
    """A text of a dictionary; empty where there is none."""
    return str(holder.get(key, "")).strip()
