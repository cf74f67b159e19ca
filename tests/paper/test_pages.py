"""Pages are worth their paper: none but the last white ones of a folded booklet holds only a few lines."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]
import pytest
from PIL import Image

from guidebook.languages import wording
from guidebook.paper.orders import Wish, orders
from guidebook.paper.press import open_press
from guidebook.paper.shelf import shelf_of
from tests.conftest import ROOT, built, manifest
from tests.paper.conftest import ADDRESS, Papers, alone

LEAST = 0.25
_A4, _A5 = (13, 14), (14, 15)
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
    assert len(found) > 3 and min(found) >= LEAST, found


@pytest.mark.parametrize("end", ["", "-grand"])
def test_no_page_of_the_examples_sheets_holds_only_a_few_lines(papers: Papers, end: str) -> None:
    for slug in ("ouvrir-un-site", "lire-un-courriel", "lire-sa-carte"):
        found = heights(papers.file(f"{slug}{end}.pdf"))
        assert min(found) >= LEAST, (slug, found)


def test_a_guide_of_nine_steps_is_five_sheets_at_most(real_site: Path) -> None:
    """The one with the most to say."""
    assert len(next(iter(printed(real_site, Wish(("creer-son-compte-ameli",)), "fiche").values()))) <= 5


def test_a_page_in_large_print_holds_what_was_calculated_to_the_last_margin(real_site: Path) -> None:
    """Step 1 was to stand under the words of the introduction, for which a margin had not been counted."""
    assert min(printed(real_site, Wish(("quitter-un-ordinateur-partage",)), "grand").popitem()[1]) >= LEAST


@pytest.fixture
def published_site(tmp_path: Path) -> Path:
    """The real guides where a venue publishes them: their sheets have codes."""
    for name in ("docs", "guides", "hooks"):
        shutil.copytree(ROOT / name, tmp_path / name)
    config = tmp_path / "mkdocs.yml"
    config.write_text(f"site_url: {ADDRESS}\n" + (ROOT / "mkdocs.yml").read_text("utf-8"), "utf-8")
    return built(config, tmp_path / "site")


@pytest.mark.trial
def test_no_guide_of_nine_steps_or_fewer_has_more_than_five_sheets_and_no_page_holds_only_a_few_lines(
    published_site: Path,
) -> None:
    steps = {guide["slug"]: len(guide["steps"]) for guide in manifest(published_site)["guides"]}
    sheets = printed(published_site, Wish(), "fiche")
    assert len(sheets) == len(steps) > 10
    assert {slug: len(pages) for slug, pages in sheets.items() if len(pages) > 5 and steps[slug] <= 9} == {}
    assert {name: told for name, told in sheets.items() if min(told) < LEAST} == {}


@pytest.mark.trial
def test_no_page_of_the_guides_in_large_print_holds_only_a_few_lines(published_site: Path) -> None:
    found = printed(published_site, Wish(), "grand")
    assert {name: told for name, told in found.items() if min(told) < LEAST} == {}


def printed(site: Path, wish: Wish, kind: str) -> dict[str, list[float]]:
    """Of each guide, how far down each page of its paper goes."""
    wanted = [order for order in orders(wish, shelf_of(site), wording.load("fr")) if order.format == kind]

    def made() -> dict[str, list[float]]:
        with open_press(site) as press:
            return {order.slugs[0]: heights(press.print(order)) for order in wanted}

    return alone(made)


def test_a_reminder_fills_its_page(papers: Papers) -> None:
    """In the largest type that fits, and no larger than is of use."""
    for slug in ("ouvrir-un-site", "lire-un-courriel", "lire-sa-carte"):
        assert heights(papers.file(f"{slug}-aide-memoire.pdf"))[0] > 0.8
