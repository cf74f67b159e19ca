"""The comic strip: every gesture and warning in numbered frames, large enough, and nothing cut."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2  # type: ignore[import-untyped]
import pytest
import zxingcpp
from playwright.sync_api import Page, expect

from guidebook.addresses import images_address, short_address
from guidebook.paper.tags import elements
from tests.conftest import french_guides, manifest
from tests.paper.conftest import ADDRESS, Papers
from tests.paper.printed import data_of, flat, page_texts
from tests.paper.test_sheets import text_sizes

SLUGS = ("ouvrir-un-site", "lire-un-courriel", "lire-sa-carte")

CUT = """() => [
  ...document.querySelectorAll(".strip :is(.frame, .gesture, h2, .strip-warning, .screen, .s-ring)")
].filter((part) => part.getBoundingClientRect().height && (part.scrollWidth > part.clientWidth + 1
    || part.scrollHeight > part.clientHeight + 1)).map((part) => part.className + ": " + part.textContent)"""
"""What holds more than it shows."""

DRAWN = """() => [...document.querySelectorAll(".strip .frame:not(.strip-end)")].map((frame) => ({
  left: [...frame.querySelectorAll(".left-out")].filter((part) => part.querySelector(".s-marker")).length,
  markers: [...frame.querySelectorAll(".s-marker, .s-pin text")].filter((part) => part.checkVisibility()).map(
    (part) => +part.textContent).sort((one, other) => one - other),
  told: [...frame.querySelectorAll(".gestures .marker")].map(
    (part) => +part.lastChild.textContent),
}))"""
"""Of each frame, the markers in its picture, and those of its gestures."""


ROWS = """() => [...document.querySelectorAll(".strip-row")].map((row) => ({
  begins: row.classList.contains("page"),
  heights: [...row.children].map((frame) => Math.round(frame.getBoundingClientRect().height)),
}))"""
"""Of each row, whether it begins a page, and how tall its frames are."""


@pytest.fixture
def strips(page: Page, online_site: Path) -> Page:
    page.emulate_media(media="print")
    page.goto((online_site / "imprimer.html").as_uri())
    return page


def make(page: Page, slug: str) -> None:
    order = {"format": "planche", "slugs": [slug]}
    page.evaluate("order => paper.load(order.slugs).then(() => paper.make(order))", order)


def filled(page: Page) -> list[float]:
    """The part of each page that its rows take."""
    room, pages = page.evaluate("paperFit.room"), [0.0]
    for row in page.evaluate(ROWS):
        pages = [*pages, 0.0] if row["begins"] else pages
        pages[-1] += max(row["heights"]) / room
    return pages


def told(step: dict[str, Any]) -> list[str]:
    """What a frame says under its title, in its order."""
    return ["".join(text for text, _ in gesture["parts"]) for gesture in step["gestures"]]


@pytest.mark.parametrize("slug", SLUGS)
def test_every_gesture_of_every_step_is_told_in_the_order_of_the_practice(papers: Papers, slug: str) -> None:
    text, place = flat(" ".join(page_texts(papers.file(f"{slug}-planche.pdf")))), 0
    for step in data_of(papers.site, slug)["steps"]:
        for sentence in (step["title"], *told(step)):
            assert flat(sentence) in text[place:], sentence
            place = text.index(flat(sentence), place)


@pytest.mark.parametrize("slug", SLUGS)
def test_the_markers_of_its_gestures_are_those_of_its_picture(strips: Page, online_site: Path, slug: str) -> None:
    make(strips, slug)
    frames = strips.evaluate(DRAWN)
    steps = data_of(online_site, slug)["steps"]
    assert [frame["told"] for frame in frames] == [
        [gesture["marker"] for gesture in step["gestures"] if gesture["marker"]] for step in steps
    ]
    assert all(frame["markers"] == sorted(frame["told"]) and frame["left"] == 0 for frame in frames)


@pytest.mark.parametrize("slug", SLUGS)
def test_nothing_in_a_frame_is_cut(strips: Page, slug: str) -> None:
    make(strips, slug)
    assert strips.evaluate(CUT) == []


@pytest.mark.parametrize("slug", SLUGS[:2])
def test_frames_side_by_side_are_as_tall(strips: Page, slug: str) -> None:
    make(strips, slug)
    rows = strips.evaluate(ROWS)
    assert any(len(row["heights"]) > 1 for row in rows)
    assert all(len(set(row["heights"])) == 1 for row in rows), rows


def test_a_strip_that_has_room_is_drawn_and_said_larger(strips: Page) -> None:
    """Two steps on a page: nothing is gained by what stays white."""
    make(strips, "lire-sa-carte")
    words = strips.locator(".gesture").first.evaluate("(words) => parseFloat(getComputedStyle(words).fontSize)")
    assert float(strips.locator(".strip").evaluate("(strip) => strip.style.getPropertyValue('--drawn')")) > 1
    assert words * 72 / 96 > 15


def test_warnings_are_a_sign_and_their_title(papers: Papers) -> None:
    text = flat(" ".join(page_texts(papers.file("ouvrir-un-site-planche.pdf"))))
    warnings = [said for step in data_of(papers.site, "ouvrir-un-site")["steps"] for said in step["warnings"]]
    titles = [flat(re.sub("<[^>]*>", "", said)).strip() for said in warnings]
    assert titles and all(title in text for title in titles)


@pytest.mark.parametrize("slug", SLUGS)
def test_what_is_to_be_done_is_in_12_points_and_drawn_labels_in_9(papers: Papers, slug: str) -> None:
    """Read in the PDF itself: the gestures are its lists outside pictures."""
    with pikepdf.open(papers.file(f"{slug}-planche.pdf")) as document:
        gestures, labels = text_sizes(document, "/LBody"), text_sizes(document, "/Figure")
    assert gestures and min(gestures) >= 12
    assert min(labels, default=9) >= 9


def test_what_stands_far_from_all_markers_is_left_out(strips: Page) -> None:
    """A page that has much on it, with one thing to click: drawn whole it would be small."""
    make(strips, "ouvrir-un-site")
    strips.evaluate(
        """() => {
          const page = document.querySelector(".strip .s-page:has(.s-marker)");
          const other = Object.assign(document.createElement("div"), {className: "s-el", textContent: "Actualités"});
          const many = Array.from({length: 30}, () => other.cloneNode(true));
          page.append(...many);
          const strip = document.querySelector(".strip");
          const frames = [...strip.querySelectorAll(".frame")];
          Object.assign(paperStrip, {strip, frames}).draw({size: 1, reach: 22});
        }"""
    )
    drawn = strips.locator(".s-page:has(.left-out)").first.locator("> .s-el")
    seen = drawn.evaluate_all("parts => parts.filter((part) => part.matches(':not(.left-out)')).length")
    assert 1 <= seen < 12
    assert strips.locator(".left-out .s-marker").count() == 0


def test_it_is_one_of_the_papers_that_the_page_prepares(strips: Page) -> None:
    strips.emulate_media(media="screen")
    strips.get_by_label("Lire sa carte de bibliothèque", exact=True).check()
    strips.get_by_label("Planche").check()
    strips.get_by_role("button", name="Préparer le papier").click()
    expect(strips.locator(".paper .strip-row").first).to_be_visible()
    expect(strips.get_by_role("button", name="Imprimer", exact=True)).to_be_focused()


def test_its_code_leads_to_the_guide_in_images(papers: Papers) -> None:
    with pypdfium2.PdfDocument(papers.file("ouvrir-un-site-planche.pdf")) as document:
        codes = [code.text for sheet in document for code in zxingcpp.read_barcodes(sheet.render(scale=3).to_pil())]
    short = short_address("ouvrir-un-site", "i")
    assert codes == [ADDRESS + short]
    assert images_address("ouvrir-un-site") in (papers.site / short).read_text("utf-8")


def test_every_picture_has_its_alternative_and_each_frame_its_heading(papers: Papers) -> None:
    guide = next(guide for guide in manifest(papers.site)["guides"] if guide["slug"] == "lire-sa-carte")
    with pikepdf.open(papers.file("lire-sa-carte-planche.pdf")) as document:
        found = [str(element.S) for element in elements(document) if str(element.S) in ("/H1", "/H2", "/Figure")]
    pictures = ["/H2", "/Figure"] * len(guide["steps"])
    assert found[: len(pictures) + 1] == ["/H1", *pictures]


@pytest.mark.trial
def test_nothing_is_cut_nor_forgotten_in_the_strip_of_any_guide(real_site: Path, page: Page) -> None:
    page.emulate_media(media="print")
    page.goto((real_site / "imprimer.html").as_uri())
    slugs = [guide["slug"] for guide in french_guides(real_site)]
    for slug in slugs:
        make(page, slug)
        frames, steps = page.evaluate(DRAWN), data_of(real_site, slug)["steps"]
        assert [frame["told"] for frame in frames] == [
            [gesture["marker"] for gesture in step["gestures"] if gesture["marker"]] for step in steps
        ]
        assert all(frame["markers"] == sorted(frame["told"]) for frame in frames), slug
        assert page.evaluate(CUT) == [], slug
        assert min(filled(page)) > 0.7, slug
    assert len(slugs) > 10
