"""Pages are worth their paper: none but the last white ones of a folded booklet holds only a few lines."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]
import pytest
from PIL import Image

from guidebook.languages import wording
from guidebook.paper.orders import Wish, orders
from guidebook.paper.press import open_press
from guidebook.paper.shelf import shelf_of
from tests.paper.conftest import Papers, alone

LEAST = 0.25
_A4, _A5 = (16, 18), (14, 15)
"""Margins in millimetres, above and below; heads and feet are in them."""


def heights(pdf: Path | bytes) -> list[float]:
    """How far down each page goes, as a share of the room between its margins; pages of a folded booklet as they are
    printed, two on a side."""
    with pypdfium2.PdfDocument(pdf) as document:
        return [_height(*half) for page in document for half in _halves(page.render(scale=1).to_pil().convert("L"))]


def _halves(side: Image.Image) -> Iterator[tuple[Image.Image, tuple[int, int]]]:
    if side.width < side.height:
        yield side, _A4
        return
    for left in (0, side.width // 2):
        yield side.crop((left, 0, left + side.width // 2, side.height)), _A5


def _height(page: Image.Image, margins: tuple[int, int]) -> float:
    top, bottom = (round(margin / 25.4 * 72) for margin in margins)
    room = page.crop((0, top - 2, page.width, page.height - bottom))
    drawn = room.point([255] * 200 + [0] * 56).getbbox()
    return drawn[3] / room.height if drawn else 0


@pytest.mark.parametrize("name", ["livret-guides.pdf", "livret-premiers-pas.pdf"])
def test_no_page_of_a_booklet_holds_only_a_few_lines(papers: Papers, name: str) -> None:
    """But a part that is short, the contents or the explained words."""
    with pypdfium2.PdfDocument(papers.file(name)) as document:
        texts = [page.get_textpage().get_text_bounded() for page in document]
    short = [any(title in text.splitlines() for title in ("Sommaire", "Mots expliqués")) for text in texts]
    found = [height for height, part in zip(heights(papers.file(name)), short, strict=True) if not part]
    assert len(found) > 5 and min(found) >= LEAST, found


@pytest.mark.parametrize("end", ["", "-grand"])
def test_no_page_of_the_examples_sheets_holds_only_a_few_lines(papers: Papers, end: str) -> None:
    for slug in ("ouvrir-un-site", "lire-un-courriel", "lire-sa-carte"):
        found = heights(papers.file(f"{slug}{end}.pdf"))
        assert min(found) >= LEAST, (slug, found)


@pytest.mark.trial
def test_no_page_of_the_guides_sheets_holds_only_a_few_lines(real_site: Path) -> None:
    wanted = [order for order in orders(Wish(), shelf_of(real_site), wording.load("fr")) if order.format != "memo"]

    def made() -> dict[str, list[float]]:
        with open_press(real_site) as press:
            return {order.name: heights(press.print(order)) for order in wanted}

    found = alone(made)
    assert len(found) == len(wanted) > 10
    assert {name: told for name, told in found.items() if min(told) < LEAST} == {}


def test_a_reminder_fills_its_page(papers: Papers) -> None:
    """In the largest type that fits, and no larger than is of use."""
    for slug in ("ouvrir-un-site", "lire-un-courriel", "lire-sa-carte"):
        assert heights(papers.file(f"{slug}-aide-memoire.pdf"))[0] > 0.8
