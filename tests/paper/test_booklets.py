"""Booklets: their contents and numbers are true, and folded they read in order."""

from __future__ import annotations

import re
from typing import Any

import pikepdf
import pytest

from guidebook.paper.imposition import sides
from guidebook.paper.tags import elements
from tests.conftest import manifest
from tests.paper.conftest import Papers
from tests.paper.pdfua.tree import marks
from tests.paper.printed import flat, page_texts


def test_the_numbers_of_the_contents_are_true(papers: Papers) -> None:
    texts = page_texts(papers.file("livret-guides.pdf"))
    contents = next(text for text in texts if "Sommaire" in text)
    for title in [guide["title"] for guide in manifest(papers.site)["guides"]] + ["Mots expliqués", "Mes notes"]:
        told = re.search(re.escape(title) + r"\D*(\d+)", contents)
        assert told, title
        assert title in texts[int(told[1]) - 1]


def test_the_pages_of_a_booklet_are_numbered_through_its_parts(papers: Papers) -> None:
    texts = page_texts(papers.file("livret-guides.pdf"))
    assert all(f"Page {number}" in text for number, text in enumerate(texts[1:], 2))


def test_each_link_of_the_contents_leads_to_its_title(papers: Papers) -> None:
    name = "livret-guides.pdf"
    texts, guides = page_texts(papers.file(name)), manifest(papers.site)["guides"]
    titles = {guide["slug"]: guide["title"] for guide in guides}
    with pikepdf.open(papers.file(name)) as document:
        numbers: dict[Any, int] = {page.objgen: number for number, page in enumerate(document.pages)}
        places: Any = document.Root.Dests
        links: list[Any] = [link for page in document.pages for link in page.obj.get("/Annots", [])]
        arrivals = [numbers[_place(places[link.Dest])[0].objgen] for link in links if "/Dest" in link]
        assert not any("livret.invalid" in str(link.get("/A")) + str(link.Contents) for link in links)
    wanted = [titles[slug] for slug in papers.orders[name].slugs] + ["Mots expliqués", "Mes notes"]
    assert all(title in texts[page] for title, page in zip(wanted, arrivals, strict=False))
    # The first guide leads to a step of the second, which is in another part: its beginning is where one arrives.
    assert arrivals[len(wanted)] == arrivals[1]


def _place(found: Any) -> Any:
    return found.D if isinstance(found, pikepdf.Dictionary) else found


def test_a_booklet_has_its_venue_its_date_and_running_headers(papers: Papers) -> None:
    texts = page_texts(papers.file("livret-guides.pdf"))
    assert all(word in texts[0] for word in ("Mes débuts", "24 novembre 2026", "Médiathèque", "Camille"))
    assert "Page" not in texts[0]
    assert sum("Ouvrir un site" in text for text in texts) >= 3
    with pikepdf.open(papers.file("livret-guides.pdf")) as document, document.open_outline() as outline:
        titles = [flat(item.title) for item in outline.root]
    assert titles[:3] == ["Mes débuts", "Sommaire", "Ouvrir un site"]


@pytest.mark.parametrize("count", [1, 4, 5, 25, 28])
def test_a_folded_booklet_has_each_page_once_and_reads_in_order(count: int) -> None:
    pairs = list(sides(count))
    shown = sorted(page for pair in pairs for page in pair if page)
    assert shown == list(range(1, count + 1))
    assert len(pairs) % 2 == 0
    whole = 2 * len(pairs)
    for number, (left, right) in enumerate(pairs):
        assert {left or 0, right or 0} <= {0, number + 1, whole - number}


def test_the_folded_booklet_is_a4_lying_on_its_side(papers: Papers) -> None:
    with pikepdf.open(papers.file("cahier-guides.pdf")) as document:
        boxes = {tuple(round(float(side)) for side in page.mediabox) for page in document.pages}
        assert boxes == {(0, 0, 842, 595)} and len(document.pages) % 2 == 0


def test_the_folded_booklet_is_read_in_the_order_of_its_pages(papers: Papers) -> None:
    """And its links are over the page that shows them, and lead to one."""
    with pikepdf.open(papers.file("cahier-guides.pdf")) as document:
        order = [number for pair in sides(2 * len(document.pages)) for number in pair]
        forms = [side.obj.Resources.XObject.get(f"/P{half}") for side in document.pages for half in (0, 1)]
        pages = {form.objgen: number for form, number in zip(forms, order, strict=True) if form is not None}
        read = [pages[owner] for owner, _ in marks(document.Root.StructTreeRoot)]
        links = [link for side in document.pages for link in side.obj.Annots]
        places = [*document.Root.Dests.values(), *(link.Dest for link in links if "/Dest" in link)]
        sides_shown = {side.obj.objgen for side in document.pages}
        halves = {(float(link.Rect[0]) > 421, float(link.Rect[2]) > 421) for link in links}
        assert read == sorted(read) and set(read) == set(pages.values())
        assert halves == {(False, False), (True, True)}
        assert all(isinstance(place, pikepdf.Name) or place[0].objgen in sides_shown for place in places)


def _keys(found: Any) -> set[str]:
    return set(found.keys()) if isinstance(found, pikepdf.Dictionary) else set()


def test_black_and_white_has_no_colour_left(papers: Papers) -> None:
    with pikepdf.open(papers.file("cahier-guides.pdf")) as document:
        forms = [found for found in document.objects if isinstance(found, pikepdf.Stream) and "/BBox" in found]
        drawn = {str(step.operator) for form in forms for step in pikepdf.parse_content_stream(form)}
        shades = [found.Shading.Function for found in document.objects if "/PatternType" in _keys(found)]
        assert "g" in drawn and not {"rg", "RG", "k", "K"} & drawn
        assert all(len(set(shade[end])) == 1 for shade in shades for end in ("/C0", "/C1"))


def test_a_booklet_of_a_path_can_be_without_screens(papers: Papers) -> None:
    text = " ".join(page_texts(papers.file("livret-premiers-pas.pdf")))
    steps = [step for guide in manifest(papers.site)["guides"] for step in guide["steps"]]
    with pikepdf.open(papers.file("livret-premiers-pas.pdf")) as document:
        told = {str(element.Alt) for element in elements(document) if element.S == "/Figure"}
    assert sum(step["title"] in text for step in steps) >= 3
    assert not told & {step["alternative"] for step in steps} and " ." not in text
