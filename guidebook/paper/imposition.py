"""A5 pages → A4 sheets to print on both sides, fold and staple. Tags are lost: this is only for the printer."""

from __future__ import annotations

import io
from collections.abc import Iterator

import pikepdf
from pikepdf import Dictionary, Pdf

_A4 = (841.89, 595.276)
"""Points, lying on its side (ISO 216)."""


def sides(count: int) -> Iterator[tuple[int, int]]:
    """The pages, left and right, of each side of the sheets; 0 is a white page. Saddle stitch, fours of pages."""
    whole = -(-count // 4) * 4
    for number in range(whole // 2):
        outer, inner = whole - number, number + 1
        pair = (outer, inner) if number % 2 == 0 else (inner, outer)
        yield tuple(page if page <= count else 0 for page in pair)  # type: ignore[misc]


def impose(pdf: bytes, title: str) -> bytes:
    """The booklet of these A5 pages; print it on both sides, « bord court »."""
    width, height = _A4
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as source, Pdf.new() as made:
        forms = [made.copy_foreign(page.as_form_xobject()) for page in source.pages]
        for pair in sides(len(forms)):
            side = made.add_blank_page(page_size=(width, height))
            placed = {f"/P{place}": forms[number - 1] for place, number in enumerate(pair) if number}
            side.obj.Resources = Dictionary(XObject=Dictionary(placed))
            drawn = "".join(f"q 1 0 0 1 {int(name[-1]) * width / 2:.3f} 0 cm {name} Do Q\n" for name in placed)
            side.obj.Contents = made.make_stream(drawn.encode())
        made.docinfo["/Title"] = title
        made.Root.Lang = pikepdf.String("fr")
        made.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True, Duplex=pikepdf.Name("/DuplexFlipShortEdge"))
        made.save(out, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return out.getvalue()
