"""What Chromium forgets in a tagged PDF (PDF/UA-1, ISO 14289-1): marks, list bodies, described links, title, dates.

The image of the pages is left as it is, to a hundredth of a pixel.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, NumberTree, Pdf, String

from guidebook.paper.binding import bind
from guidebook.paper.drawing import rewritten
from guidebook.paper.grey import turn_grey
from guidebook.paper.orders import Order
from guidebook.paper.unsaid import say_all

_LATER = (Name.Strong, Name.Em)
"""Types of PDF 2.0, unknown to PDF/UA-1."""


def clean(pdf: bytes, *, grey: bool = False) -> bytes:
    """The same PDF, whole for a screen reader but for its title."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        for page in document.pages:
            fonts: Any = page.obj.Resources.get("/Font", Dictionary())
            page.obj.Contents = document.make_stream(rewritten(page.obj.Contents, dict(fonts.items())))
            page.obj.Tabs = Name.S
        say_all(document)
        forget_nothing(document)
        for element in elements(document):
            if element.S in _LATER or (Name.NonStruct == element.S and "/Lang" in element):
                element.S = Name.Span
            elif element.S == Name.LI:
                _give_body(document, element)
        if grey:
            turn_grey(document)
        return _saved(document, recompress_flate=True)


def finish(parts: Sequence[bytes], order: Order, targets: Iterable[str] = ()) -> bytes:
    """Cleaned parts of an order → one PDF, the same each time; `targets` are the chapters after the first part."""
    with pikepdf.open(io.BytesIO(parts[0])) as document:
        bind(document, parts[1:], targets)
        _describe_links(document)
        _tell(document, order)
        if "/ID" in document.trailer:  # of an earlier writing, at random
            del document.trailer["/ID"]
        return _saved(document, deterministic_id=True)


def _saved(document: Pdf, *, recompress_flate: bool = False, deterministic_id: bool = False) -> bytes:
    out = io.BytesIO()
    document.save(
        out,
        deterministic_id=deterministic_id,
        object_stream_mode=pikepdf.ObjectStreamMode.generate,
        compress_streams=True,
        recompress_flate=recompress_flate,
    )
    return out.getvalue()


def kids(element: Any) -> list[Any]:
    """The children of an element of the structure, in order."""
    found = element.get("/K")
    if found is None:
        return []
    return list(found) if isinstance(found, Array) else [found]


def elements(document: Pdf) -> Iterator[Any]:
    """Every element of the structure, in reading order."""
    root = document.Root.get("/StructTreeRoot")
    waiting = kids(root)[::-1] if root is not None else []
    while waiting:
        element = waiting.pop()
        if isinstance(element, Dictionary) and "/S" in element:
            yield element
            waiting += kids(element)[::-1]


_EMPTY = re.compile(rb"/\S+ <<[^>]*/MCID (\d+)[^>]*>> BDC\n(?:BT\n(?:/ReversedChars BMC\nEMC\n)?ET\n)+((?:Q\n)*)EMC")
"""A mark in which nothing is drawn: Chromium leaves it where a text goes to the next page whole."""


def forget_nothing(document: Pdf) -> None:
    """Take out of the structure what draws nothing: it would be read before what is on the page before it."""
    empty = set[tuple[Any, int]]()
    for page in document.pages:
        content = page.obj.Contents.read_bytes()
        if found := _EMPTY.findall(content):
            empty.update((page.obj.objgen, int(number)) for number, _ in found)
            page.obj.Contents = document.make_stream(_EMPTY.sub(rb"\2", content))
    for element in elements(document) if empty else ():
        if "/K" in element:
            element.K = Array([kid for kid in kids(element) if _place(kid, element) not in empty])


def _place(kid: Any, element: Any) -> tuple[Any, int] | None:
    """The page and the number of a mark."""
    if isinstance(kid, int):
        return element.Pg.objgen, kid
    return (kid.get("/Pg", element.get("/Pg")).objgen, int(kid.MCID)) if "/MCID" in kid else None


def _give_body(document: Pdf, item: Any) -> None:
    parts: dict[bool, list[Any]] = {True: [], False: []}
    for kid in kids(item):
        parts[_kind(kid) == Name.Lbl].append(kid)
    labels, rest = parts[True], parts[False]
    if not rest or any(_kind(kid) == Name.LBody for kid in rest):
        return
    body = document.make_indirect(Dictionary(Type=Name.StructElem, S=Name.LBody, P=item, K=Array(rest)))
    if "/Pg" in item:
        body.Pg = item.Pg
    parents = NumberTree(document.Root.StructTreeRoot.ParentTree)
    for kid in rest:
        if isinstance(kid, int):
            parents[item.Pg.StructParents][kid] = body
        elif "/S" in kid:
            kid.P = body
    item.K = Array([*labels, body])


def _kind(kid: Any) -> Any:
    return kid.get("/S") if isinstance(kid, Dictionary) else None


def _describe_links(document: Pdf) -> None:
    """A link says where it leads."""
    for page in document.pages:
        for annotation in page.obj.get("/Annots", Array()):
            if annotation.get("/Subtype") == Name.Link and "/Contents" not in annotation:
                annotation.Contents = String(_target(annotation))


def _target(link: Any) -> str:
    action = link.get("/A")
    if action is not None and "/URI" in action:
        return str(action.URI)
    place = link.get("/Dest") or (action.get("/D") if action is not None else None)
    return str(place).lstrip("/") if isinstance(place, Name | String) else "page"


def _tell(document: Pdf, order: Order) -> None:
    """The title, shown in the window, the language, and the guide's date instead of the clock's."""
    for key in [str(key) for key in document.docinfo]:
        del document.docinfo[key]
    document.docinfo["/Title"] = String(order.title)
    if order.date:
        document.docinfo["/ModDate"] = String(f"D:{order.date.replace('-', '')}000000Z")
    with document.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as metadata:
        metadata.load_from_docinfo(document.docinfo)
        metadata["dc:title"] = order.title
        metadata["dc:language"] = {order.language}
        metadata["pdfuaid:part"] = "1"
    document.Root.Lang = String(order.language)
    # No Direction R2L: Chrome would take French sentences from their end.
    document.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
    document.Root.MarkInfo = Dictionary(Marked=True)
