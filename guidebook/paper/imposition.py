"""A5 pages → A4 sheets to print on both sides, fold and staple. Screen readers still read the pages in their order."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any, NamedTuple

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf

from guidebook.paper.tags import elements, kids

_A4 = (841.89, 595.276)
"""Points, lying on its side (ISO 216)."""


class _Place(NamedTuple):
    """Where a page has gone."""

    side: Any
    form: Any
    shift: float


def sides(count: int) -> Iterator[tuple[int, int]]:
    """The pages, left and right, of each side of the sheets; 0 is a white page. Saddle stitch, fours of pages."""
    whole = -(-count // 4) * 4
    for number in range(whole // 2):
        outer, inner = whole - number, number + 1
        pair = (outer, inner) if number % 2 == 0 else (inner, outer)
        yield tuple(page if page <= count else 0 for page in pair)  # type: ignore[misc]


def impose(pdf: bytes, mirrored: bool = False) -> bytes:
    """The booklet of these A5 pages; print it on both sides, « bord court ».

    `mirrored`, it is bound on its right, and leafed through from there.
    """
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as book:
        count = len(book.pages)
        pairs = (pair[::-1] if mirrored else pair for pair in sides(count))
        places = {page: place for pair in pairs for page, place in _side(book, pair)}
        del book.pages[:count]
        _lead(book, places)
        _tell(book, places)
        book.Root.ViewerPreferences.Duplex = Name.DuplexFlipShortEdge
        book.save(out, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return out.getvalue()


def _side(book: Pdf, pair: tuple[int, int]) -> Iterator[tuple[Any, _Place]]:
    """Add a side; its pages, each with its place."""
    width, height = _A4
    side = book.add_blank_page(page_size=(width, height)).obj
    side.Resources, side.Annots, side.Tabs = Dictionary(XObject=Dictionary()), Array(), Name.S
    drawn = ""
    for half, number in enumerate(pair):
        if number:
            page, shift = book.pages[number - 1], half * width / 2
            form = side.Resources.XObject[f"/P{half}"] = page.as_form_xobject()
            form.StructParents = page.obj.StructParents
            drawn += f"q 1 0 0 1 {shift:.3f} 0 cm /P{half} Do Q\n"
            for link in page.obj.get("/Annots", Array()):
                link.Rect = Array([float(value) + shift * (axis % 2 == 0) for axis, value in enumerate(link.Rect)])
                side.Annots.append(link)
            yield page.obj.objgen, _Place(side, form, shift)
    side.Contents = book.make_stream(drawn.encode())


def _lead(book: Pdf, places: dict[Any, _Place]) -> None:
    """Links and the outline lead where the pages have gone."""
    names = book.Root.get("/Dests", Dictionary())
    for name in list(names.keys()):
        found = names[name]  # either way is right (ISO 32000-1, 12.3.2.3)
        names[name] = _moved(found.D if isinstance(found, Dictionary) else found, places)
    for found in book.objects:
        if isinstance(found, Dictionary) and isinstance(place := found.get("/Dest"), Array):
            found.Dest = _moved(place, places)


def _moved(target: Any, places: dict[Any, _Place]) -> Any:
    page, *view = target
    if page.objgen not in places:
        return target
    place = places[page.objgen]
    if view[0] == Name.XYZ and view[1] is not None:
        view[1] = float(view[1]) + place.shift
    return Array([place.side, *view])


def _tell(book: Pdf, places: dict[Any, _Place]) -> None:
    """The structure tells of the drawings that the pages have become."""
    for element in elements(book):
        if "/Pg" in element:
            place = places[element.Pg.objgen]
            element.Pg = place.side
            element.K = Array([_told(kid, place) for kid in kids(element)])


def _told(kid: Any, place: _Place) -> Any:
    if isinstance(kid, int):
        return Dictionary(Type=Name.MCR, Pg=place.side, Stm=place.form, MCID=kid)
    if isinstance(kid, Object) and "/Pg" in kid and "/S" not in kid:
        kid.Pg = place.side
    return kid
