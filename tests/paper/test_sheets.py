"""What is on the papers: whole, in order, and true."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2  # type: ignore[import-untyped]
import pytest
import zxingcpp
from PIL import ImageFilter

from guidebook.addresses import short_address
from guidebook.paper.imposition import sides
from guidebook.paper.tags import elements
from tests.conftest import manifest
from tests.paper.conftest import Papers
from tests.paper.pdfua.tree import marks

PAGES = {"": 3, "-grand": 5, "-aide-memoire": 1}
NAMES = [f"{slug}{end}.pdf" for slug in ("ouvrir-un-site", "lire-un-courriel", "lire-sa-carte") for end in PAGES]
TAGGED = [*NAMES, "livret-guides.pdf"]


def page_texts(file: Path) -> list[str]:
    with pypdfium2.PdfDocument(file) as document:
        return [flat(page.get_textpage().get_text_bounded()) for page in document]


def flat(text: str) -> str:
    return re.sub(r"\s+", " ", text.replace("\ufffe", "-").replace("￾", "-"))


def guide_of(site: Path, name: str) -> dict[str, Any]:
    slug = name.removesuffix(".pdf").removesuffix("-grand").removesuffix("-aide-memoire")
    return next(guide for guide in manifest(site)["guides"] if guide["slug"] == slug)


@pytest.mark.parametrize("name", NAMES)
def test_a_sheet_has_few_pages_and_none_is_empty(papers: Papers, name: str) -> None:
    texts = page_texts(papers.file(name))
    end = next(end for end in ("-aide-memoire", "-grand", "") if name.endswith(end + ".pdf"))
    assert len(texts) == 1 if end == "-aide-memoire" else 2 <= len(texts) <= PAGES[end] + 3
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


def test_codes_are_read_on_a_poor_print_and_their_addresses_exist(papers: Papers) -> None:
    guide = guide_of(papers.site, "ouvrir-un-site.pdf")
    read = set()
    with pypdfium2.PdfDocument(papers.file("ouvrir-un-site.pdf")) as document:
        for page in document:
            blurred = page.render(scale=150 / 72).to_pil().convert("L").filter(ImageFilter.GaussianBlur(1.2))
            codes = zxingcpp.read_barcodes(blurred)
            read |= {code.text for code in codes}
            for code in codes:
                corner, other = code.position.top_left, code.position.top_right
                assert ((corner.x - other.x) ** 2 + (corner.y - other.y) ** 2) ** 0.5 / 150 * 25.4 > 24.5
    parts = ["", "e", *(str(step["number"]) for step in guide["steps"])]
    assert read == {"https://pas.example/" + short_address(guide["slug"], part) for part in parts}
    assert all((papers.site / address.removeprefix("https://pas.example/")).is_file() for address in read)
    text = " ".join(page_texts(papers.file("ouvrir-un-site.pdf"))).replace(" ", "")
    assert all(address.removeprefix("https://") in text for address in read)


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


@pytest.mark.parametrize("name", TAGGED)
def test_type_is_large_enough(papers: Papers, name: str) -> None:
    """14 points, 20 in large print, in all that is read outside the screens (rounded: Chromium lays out in pixels)."""
    least = 20 if "grand" in name else 14
    with pikepdf.open(papers.file(name)) as document:
        drawn = {place for element in elements(document) if element.S == "/Figure" for place in _places(element)}
        sizes = [size for page in document.pages for place, size in _sizes(page) if place not in drawn]
    assert len(sizes) > 10 and min(sizes) >= least - 0.1, sorted(set(sizes))


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
