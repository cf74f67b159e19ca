"""The structure of a tagged PDF, read for the rules."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pikepdf import Dictionary, Name

from guidebook.paper.tags import kids


def kind(kid: Any) -> str:
    """The type of an element, without its slash; empty for what is no element."""
    return str(kid.S)[1:] if isinstance(kid, Dictionary) and "/S" in kid else ""


def inside(element: Any) -> Iterator[Any]:
    """Everything below an element, in reading order."""
    for kid in kids(element):
        yield kid
        if kind(kid):
            yield from inside(kid)


def marks(element: Any, page: Any = None) -> Iterator[tuple[tuple[int, int], int]]:
    """The page and the number of each mark of content below an element, in reading order."""
    page = element.get("/Pg", page)
    for kid in kids(element):
        if isinstance(kid, int):
            yield page.objgen, kid
        elif kind(kid):
            yield from marks(kid, page)
        elif isinstance(kid, Dictionary) and kid.get("/Type") != Name.OBJR and "/MCID" in kid:
            yield kid.get("/Pg", page).objgen, int(kid.MCID)


def text(holder: Any, key: str) -> str:
    """A text of a dictionary; empty where there is none."""
    return str(holder.get(key, "")).strip()
