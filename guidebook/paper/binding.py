"""The parts of a booklet, each printed alone → one document: pages, structure, contents and links of all of them.

Chromium holds a whole document while it prints it; the parts of a large booklet take half the memory of the whole.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf

_ELSEWHERE = "https://livret.invalid/"
"""Where `paper.js` makes a link lead whose target is in another part."""


def chapters(document: Pdf) -> Iterator[Any]:
    """Where each chapter of a document begins: its headings of the first level."""
    item = document.Root.Outlines.get("/First")
    while item is not None:
        yield item.Dest
        item = item.get("/Next")


def pages_of(part: bytes) -> tuple[list[int], int]:
    """The page, from 1, on which each chapter of a part begins, and how many pages there are."""
    with pikepdf.open(io.BytesIO(part)) as document:
        numbers: dict[Any, int] = {page.objgen: number for number, page in enumerate(document.pages, 1)}
        return [numbers[place[0].objgen] for place in chapters(document)], len(numbers)


def bind(book: Pdf, parts: Iterable[bytes], targets: Iterable[str]) -> None:
    """Add the parts to the book, which is their front; `targets` are the names that links have for their chapters."""
    front = len([*chapters(book)])
    for part in parts:
        with pikepdf.open(io.BytesIO(part)) as document:
            _add(book, document)
    names = dict(book.Root.get("/Dests", Dictionary()).items())
    names |= {f"/{name}": place for name, place in zip(targets, [*chapters(book)][front:], strict=True)}
    if names:
        book.Root.Dests = book.make_indirect(Dictionary(names))
    for page in book.pages:
        for link in page.obj.get("/Annots", Array()):
            address = str(link.get("/A", Dictionary()).get("/URI", ""))
            if address.startswith(_ELSEWHERE):
                name = "/" + address.removeprefix(_ELSEWHERE)
                # A link to a step of another part leads to the beginning of its guide.
                link.Dest = Name(name if name in names else "/papier-" + name[1:].partition("--")[0])
                del link["/A"]


def _add(book: Pdf, part: Pdf) -> None:
    tree = book.Root.StructTreeRoot
    offset = int(tree.ParentTreeNextKey)
    _renumber(part, offset)
    book.add_pages_from(part)
    # After the pages, so that what speaks of them finds them.
    added = book.copy_foreign(part.Root.StructTreeRoot)
    for child in _list(added.K.K):
        child.P = tree.K
    tree.K.K = Array([*_list(tree.K.K), *_list(added.K.K)])
    tree.ParentTree.Nums.extend(added.ParentTree.Nums)
    tree.ParentTreeNextKey = offset + int(added.ParentTreeNextKey)


def _renumber(part: Pdf, offset: int) -> None:
    """The entries of its pages and links in the tree of parents come after those of the book."""
    for page in part.pages:
        page.obj.StructParents = int(page.obj.StructParents) + offset
        for link in page.obj.get("/Annots", Array()):
            link.StructParent = int(link.StructParent) + offset
    numbers = part.Root.StructTreeRoot.ParentTree.Nums
    for place in range(0, len(numbers), 2):
        numbers[place] = int(numbers[place]) + offset


def _list(found: Any) -> list[Any]:
    return list(found) if isinstance(found, Array) else [found]
