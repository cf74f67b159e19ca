"""What is on the papers: whole, in order, and true."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import pikepdf
import pypdfium2  # type: ignore[import-untyped]
import pytest
import zxingcpp
from PIL import ImageFilter

from guidebook.addresses import short_address
from guidebook.pages.qr import qr_code
from guidebook.paper.tags import elements
from tests.conftest import manifest
from tests.paper.conftest import Papers
from tests.paper.printed import data_of, flat, guide_of, page_texts

PAGES = {"": 3, "-grand": 6, "-aide-memoire": 1, "-planche": 1}
NAMES = [f"{slug}{end}.pdf" for slug in ("ouvrir-un-site", "lire-un-courriel", "lire-sa-carte") for end in PAGES]
TAGGED = [*NAMES, "livret-guides.pdf"]


@pytest.mark.parametrize("name", NAMES)
def test_a_sheet_has_few_pages_and_none_is_empty(papers: Papers, name: str) -> None:
    texts = page_texts(papers.file(name))
    end = next(end for end in ("-aide-memoire", "-planche", "-grand", "") if name.endswith(end + ".pdf"))
    assert len(texts) == 1 if end == "-aide-memoire" else len(texts) <= PAGES[end]
    assert all(len(re.sub(r"Pas à pas|Page \d+ / \d+", "", text)) > 60 for text in texts)
    assert all(f"Page {number} / {len(texts)}" in text for number, text in enumerate(texts, 1))


@pytest.mark.parametrize("name", [name for name in NAMES if "aide-memoire" not in name])
def test_steps_and_markers_are_there_in_the_order_of_the_guide(papers: Papers, name: str) -> None:
    text, guide = flat(" ".join(page_texts(papers.file(name)))), guide_of(papers.site, name)
    places = [
        re.search(re.escape(str(step["number"])) + " ?" + re.escape(step["title"]), text) for step in guide["steps"]
    ]
    assert all(places), places
    assert all(before.start() < after.start() for before, after in pairwise(p for p in places if p))


@pytest.mark.parametrize("name", TAGGED)
def test_every_screen_has_its_alternative_text(papers: Papers, name: str) -> None:
    with pikepdf.open(papers.file(name)) as document:
        told = {str(element.Alt) for element in elements(document) if element.S == "/Figure"}
    guides = manifest(papers.site)["guides"] if name.startswith("livret") else [guide_of(papers.site, name)]
    wanted = {step["alternative"] for guide in guides for step in guide["steps"]}
    assert wanted <= told or "aide-memoire" in name
    assert all(told)


@pytest.mark.parametrize("name", [name for name in NAMES if "aide-memoire" not in name])
def test_no_figure_is_cut(papers: Papers, name: str) -> None:
    """The marks of a figure are all on one page."""
    with pikepdf.open(papers.file(name)) as document:
        for figure in (element for element in elements(document) if element.S == "/Figure"):
            assert len(set(_pages(figure))) == 1, str(figure.Alt)


@pytest.mark.parametrize("name", [*(name for name in NAMES if "aide-memoire" not in name), "livret-guides.pdf"])
def test_no_picture_is_away_from_its_step(papers: Papers, name: str) -> None:
    wanted = {step["alternative"] for guide in manifest(papers.site)["guides"] for step in guide["steps"]}
    found = 0
    with pikepdf.open(papers.file(name)) as document:
        heading: set[tuple[int, int]] = set()
        for element in elements(document):
            if element.S == "/H2":
                heading = set(_pages(element))
            elif element.S == "/Figure" and str(element.Alt) in wanted:
                assert set(_pages(element)) == heading, str(element.Alt)
                found += 1
    assert found >= 2


@pytest.mark.parametrize("end", ["", "-grand"])
def test_every_marker_is_beside_its_element(papers: Papers, end: str) -> None:
    told = [("mairie.example", 1), ("Votre nom", 1), ("Civilité", 2), ("J’accepte", 1), ("Envoyer", 2)]
    with pypdfium2.PdfDocument(papers.file(f"ouvrir-un-site{end}.pdf")) as document:
        pages = [page.get_textpage() for page in document]
        for label, number in told:
            assert any(_is_beside(page, label, str(number)) for page in pages), label


def _is_beside(page: Any, label: str, number: str) -> bool:
    """The number is on the left of a label, a centimetre or two away, on its line or on the next (its field)."""
    text = page.get_text_range()
    numbers = [page.get_charbox(found.start()) for found in re.finditer(rf"(?<!\S){number}(?!\S)", text)]
    labels = [page.get_charbox(found.start()) for found in re.finditer(re.escape(label), text)]
    return any(0 < at[0] - disc[2] < 90 and -100 < disc[1] - at[1] < 20 for at in labels for disc in numbers)


def _pages(element: Any) -> list[tuple[int, int]]:
    found = [element.Pg.objgen] if "/Pg" in element else []
    kids = element.get("/K", [])
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary):
            found += _pages(kid)
    return found


def test_a_sheet_has_one_code_which_is_read_on_a_poor_print_and_leads_to_its_guide(papers: Papers) -> None:
    """A square of it is 0.4 mm at least: enough for a telephone at 20 cm."""
    read = []
    with pypdfium2.PdfDocument(papers.file("ouvrir-un-site.pdf")) as document:
        for page in document:
            blurred = page.render(scale=150 / 72).to_pil().convert("L").filter(ImageFilter.GaussianBlur(1.2))
            codes = zxingcpp.read_barcodes(blurred)
            read += [code.text for code in codes]
            for code in codes:
                corner, other = code.position.top_left, code.position.top_right
                side = ((corner.x - other.x) ** 2 + (corner.y - other.y) ** 2) ** 0.5 / 150 * 25.4
                assert side / qr_code(code.text, "q").size >= 0.4
    assert read == ["https://pas.example/" + short_address("ouvrir-un-site")]
    assert (papers.site / short_address("ouvrir-un-site")).is_file()
    text = page_texts(papers.file("ouvrir-un-site.pdf"))[0].replace(" ", "")
    assert read[0].removeprefix("https://") in text


def test_the_same_input_gives_the_same_bytes(papers: Papers) -> None:
    assert len(papers.again) >= 3
    for name, content in papers.again.items():
        assert content == papers.file(name).read_bytes(), name


def test_a_sheet_is_dated_by_its_guide_and_not_by_the_clock(papers: Papers) -> None:
    with pikepdf.open(papers.file("ouvrir-un-site.pdf")) as document:
        assert dict(document.docinfo) == {"/Title": "Ouvrir un site", "/ModDate": "D:20260115000000Z"}
    assert "15 janvier 2026" in " ".join(page_texts(papers.file("ouvrir-un-site.pdf")))
    version = guide_of(papers.site, "ouvrir-un-site.pdf")["version"]
    assert f"Version {version}" in " ".join(page_texts(papers.file("ouvrir-un-site.pdf")))


@pytest.mark.parametrize("name", [*TAGGED, "mots-guides.pdf"])
def test_type_is_large_enough(papers: Papers, name: str) -> None:
    """12 points in all that is read outside the screens, 14 in what is done, 20 in large print; 8 in the screens,
    9 in those of a comic strip (rounded: Chromium lays out in pixels)."""
    least = 20 if "grand" in name else 12
    with pikepdf.open(papers.file(name)) as document:
        drawn = {place for element in elements(document) if element.S == "/Figure" for place in _places(element)}
        sizes = [(size, place in drawn) for page in document.pages for place, size in _sizes(page)]
    read, labels = ({size for size, inside in sizes if inside is which} for which in (False, True))
    assert len(sizes) > 10 and min(read) >= least - 0.1 and any(size >= 14 - 0.1 for size in read), sorted(read)
    smallest = 9 if "planche" in name else 8
    assert min(labels, default=smallest) >= smallest - 0.1, sorted(labels)


def text_sizes(document: pikepdf.Pdf, kind: str) -> set[float]:
    """The sizes in points of all that stands in the elements of that kind."""
    places = {place for element in elements(document) if str(element.S) == kind for place in _places(element)}
    return {size for page in document.pages for place, size in _sizes(page) if place in places}


def _places(element: Any, page: Any = None) -> Iterator[tuple[Any, int]]:
    """The page and the number of each mark inside an element."""
    page = element.get("/Pg", page)
    kids = element.get("/K", [])
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, int):
            yield page.objgen, kid
        elif isinstance(kid, pikepdf.Dictionary):
            yield from [(kid.get("/Pg", page).objgen, int(kid.MCID))] if "/MCID" in kid else _places(kid, page)


def _sizes(page: Any) -> Iterator[tuple[Any, float]]:
    """The size in points of each piece of text, feet and headers too; Skia draws in pixels at this scale."""
    marks: list[int | None] = []
    for instruction in pikepdf.parse_content_stream(page):
        operator = str(instruction.operator)
        if operator in ("BDC", "BMC"):
            more = instruction.operands[1:]
            marks.append(int(more[0].MCID) if more and "/MCID" in more[0] else None)
        elif operator == "EMC":
            marks.pop()
        elif operator == "Tf":
            yield (page.obj.objgen, marks[-1] if marks else None), round(float(instruction.operands[1]) * 0.75, 1)


def test_the_words_of_all_guides_have_a_sheet_of_their_own(papers: Papers) -> None:
    text, guides = " ".join(page_texts(papers.file("mots-guides.pdf"))), manifest(papers.site)["guides"]
    words = {word["word"]: word["definition"] for g in guides for word in data_of(papers.site, g["slug"])["words"]}
    assert words and all(word in text and definition in text for word, definition in words.items())
