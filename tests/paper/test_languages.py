"""Papers in another language than the page's: whole, in its direction, with their French marked."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2  # type: ignore[import-untyped]
import pytest
import zxingcpp
from playwright.sync_api import Page, expect

from guidebook.addresses import short_address
from guidebook.languages import wording
from guidebook.paper.letters import as_read
from guidebook.paper.orders import Order, Wish, orders
from guidebook.paper.press import open_press
from guidebook.paper.publish import Published, plan
from guidebook.paper.shelf import PaperError, shelf_of
from guidebook.paper.tags import elements, forget_nothing
from guidebook.paper.unsaid import say_all
from tests.conftest import manifest
from tests.once import Shared
from tests.paper.conftest import alone
from tests.paper.pdfua.check import broken_rules
from tests.paper.printed import data_of, flat, page_texts

READ, UNREAD = "lire-un-courriel", "ouvrir-un-site"
"""A guide that is translated, and one that nobody translated."""
SHEETS = [f"ar/{READ}{end}.pdf" for end in ("", "-grand", "-aide-memoire", "-planche")]
PAPERS = [
    *SHEETS,
    *(f"ar/{UNREAD}{end}.pdf" for end in ("-aide-memoire", "-planche")),
    *(f"ar/{name}-guides.pdf" for name in ("mots", "livret", "cahier")),
]


def wanted(site: Path, wish: Wish, code: str) -> list[Order]:
    return list(orders(wish, shelf_of(site), wording.load(code), code))


@pytest.fixture(scope="module")
def folder(shared: Shared, arabic_site: Path) -> Path:
    """The Arabic papers of the example, a French one between them, and all of them again the other way round."""

    def make(place: Path) -> None:
        several = wanted(arabic_site, Wish((READ, UNREAD)), "ar")
        kinds = (Wish((READ, UNREAD), booklet=True), Wish((READ, UNREAD), folded=True))
        booklets = [order for wish in kinds for order in wanted(arabic_site, wish, "ar")]
        [french, *_] = wanted(arabic_site, Wish((READ,)), "fr")

        def printed() -> None:
            with open_press(arabic_site) as press:
                for again, papers in (("", [*several, french, *booklets]), ("again", [french, *several[::-1]])):
                    for order in papers:
                        file = place / again / order.name
                        file.parent.mkdir(parents=True, exist_ok=True)
                        file.write_bytes(press.print(order))

        alone(printed)

    return shared.once("papiers en arabe", make)


def test_a_guide_that_nobody_translated_has_the_papers_that_need_no_reading(folder: Path) -> None:
    assert sorted(file.relative_to(folder).as_posix() for file in folder.glob("ar/*.pdf")) == sorted(PAPERS)


@pytest.mark.parametrize("name", PAPERS)
def test_no_rule_of_pdf_ua_is_broken_in_arabic(folder: Path, name: str) -> None:
    assert broken_rules(folder / name) == []


def test_the_same_input_gives_the_same_bytes_whatever_was_printed_before(folder: Path) -> None:
    again = list((folder / "again").rglob("*.pdf"))
    assert len(again) == len(PAPERS) - 1  # a French one, and no booklet
    for file in again:
        assert file.read_bytes() == (folder / file.relative_to(folder / "again")).read_bytes(), file.name


@pytest.mark.parametrize("name", SHEETS)
def test_an_arabic_sheet_says_its_language_and_which_of_its_words_are_french(folder: Path, name: str) -> None:
    with pikepdf.open(folder / name) as document:
        assert str(document.Root.Lang) == "ar"
        assert str(document.docinfo["/Title"]) == "قراءة رسالة إلكترونية"
        told = [(str(element.S), str(element.Lang)) for element in elements(document) if "/Lang" in element]
    assert ("/Document", "ar") in told
    assert name.endswith("-aide-memoire.pdf") or any(lang == "fr" for _, lang in told)
    assert {lang for _, lang in told} <= {"ar", "fr"} and "/NonStruct" not in {kind for kind, _ in told}


@pytest.mark.parametrize("name", [SHEETS[0], SHEETS[1]])
def test_french_words_in_an_arabic_sentence_are_told_as_french(folder: Path, name: str) -> None:
    with pikepdf.open(folder / name) as document:
        french = {str(element.S) for element in elements(document) if str(element.get("/Lang", "")) == "fr"}
    assert "/Span" in french


@pytest.mark.parametrize("name", [name for name in PAPERS if "cahier" not in name])
def test_every_letter_is_drawn_by_a_font_of_the_site(folder: Path, name: str) -> None:
    with pikepdf.open(folder / name) as document:
        fonts = {
            str(font.BaseFont).rpartition("+")[2].lstrip("/")
            for page in document.pages
            for font in page.obj.Resources.get("/Font", pikepdf.Dictionary()).values()
        }
    assert fonts and all(font.startswith(("Atkinson", "Vazirmatn")) for font in fonts), fonts
    assert any(font.startswith("Vazirmatn") for font in fonts)


def test_letters_stand_in_the_order_of_reading_and_a_number_is_whole(folder: Path) -> None:
    assert "اقرأ الرسالة" in flat(" ".join(page_texts(folder / SHEETS[0])))
    assert "01 99 00 00 00" in flat(page_texts(folder / f"ar/{UNREAD}-aide-memoire.pdf")[0])


def test_a_number_in_groups_amid_arabic_is_not_turned_round() -> None:
    with pikepdf.new() as document:
        cmap = b"3 beginbfchar\n<0001> <00A0>\n<0002> <0628>\n<0003> <0628>\nendbfchar\n<0011> <0019> <0031>\n"
        fonts = {"/F1": pikepdf.Dictionary(ToUnicode=document.make_stream(cmap))}
        number = b"BT\n/F1 12 Tf\n1 0 0 -1 10 50 Tm\n<00110012> Tj\n4 0 Td\n<00010013> Tj\nET"
        word = b"BT\n/ReversedChars BMC\n/F1 12 Tf\n1 0 0 -1 30 50 Tm\n<00020003> Tj\nEMC\nET"
        other = b"BT\n/F1 12 Tf\n1 0 0 -1 10 80 Tm\n<0011> Tj\nET"
        said = "12\u00a03".encode("utf-16-be").hex().encode()
        whole = b"/Span <</ActualText <feff%b>>> BDC\n%b\nEMC" % (said, number)
        assert list(as_read([number, word, other, b"q"], fonts)) == [word, whole, other, b"q"]


def test_a_letter_that_is_said_only_with_its_vowel_sign_is_said_by_its_font_too() -> None:
    with pikepdf.new() as document:
        cmap = b"3 beginbfchar\n<0001> <064B>\n<0002> <0000>\n<0003> <0628>\nendbfchar\n"
        font = document.make_indirect(pikepdf.Dictionary(ToUnicode=document.make_stream(cmap)))
        page = document.add_blank_page()
        page.obj.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=font))
        said = "رً".encode("utf-16-be").hex().encode()
        inside = b"/Span << /ActualText <feff%b> >> BDC\n<0001> Tj\n1 0 Td\n<0002> Tj\nEMC" % said
        drawn = b"BT\n/ReversedChars BMC\n/F1 12 Tf\n1 0 0 -1 9 9 Tm\n%b\nEMC\nET" % inside
        page.obj.Contents = document.make_stream(drawn)
        say_all(document)
        assert font.ToUnicode.read_bytes() == cmap.replace(b"<0002> <0000>", b"<0002> <0631>")


def test_a_mark_in_which_nothing_is_drawn_is_not_read() -> None:
    """Chromium leaves one where a text goes to the next page whole."""
    with pikepdf.new() as document:
        page = document.add_blank_page().obj
        kept = b"/P << /MCID 1 >> BDC\nBT\n<01> Tj\nET\nEMC"
        empty = b"/P << /MCID 0 >> BDC\nBT\nET\nBT\n/ReversedChars BMC\nEMC\nET\nQ\nEMC"
        page.Contents = document.make_stream(b"q\n" + empty + b"\n" + kept)
        element = document.make_indirect(pikepdf.Dictionary(S=pikepdf.Name.P, Pg=page, K=pikepdf.Array([0, 1])))
        document.Root.StructTreeRoot = pikepdf.Dictionary(K=element)
        forget_nothing(document)
        assert page.Contents.read_bytes().split() == [b"q", b"Q", *kept.split()]
        assert list(element.K) == [1]


def test_the_pieces_of_a_line_follow_one_another_from_right_to_left(folder: Path) -> None:
    """A reader goes by the order of the stream: Chromium writes each line from its left."""
    with pikepdf.open(folder / SHEETS[0]) as document:
        lines = [line for page in document.pages for line in _lines(page)]
    turned = [line for line in lines if len(line) > 1 and any(arabic for _, arabic in line)]
    assert len(turned) > 10
    assert all(after <= before for line in turned for (before, _), (after, _) in pairwise(line)), turned


def _lines(page: Any) -> Iterator[list[tuple[float, bool]]]:
    """Of each line of a marked text its pieces: where one begins, and whether its letters go from right to left."""
    lines: dict[tuple[int, float], list[tuple[float, bool]]] = {}
    mark, x, y, arabic, begun = -1, 0.0, 0.0, False, False
    for instruction in pikepdf.parse_content_stream(page):
        operator, operands = str(instruction.operator), instruction.operands
        if operator == "BDC" and "/MCID" in operands[1]:
            mark = int(operands[1].MCID)
        elif operator == "BT":
            arabic, begun = False, False
        elif operator == "BMC":
            mark, arabic = (mark, True) if str(operands[0]) == "/ReversedChars" else (-1, False)
        elif operator == "Tm":
            x, y = float(operands[4]), float(operands[5])
        elif operator == "Td" and not begun:
            x += float(operands[0])
        elif operator == "Tj" and not begun and mark >= 0:
            lines.setdefault((mark, y), []).append((x, arabic))
            begun = True
    yield from lines.values()


def test_the_code_leads_to_the_same_language(folder: Path, arabic_site: Path) -> None:
    read = []
    with pypdfium2.PdfDocument(folder / SHEETS[0]) as document:
        for page in document:
            read += [code.text for code in zxingcpp.read_barcodes(page.render(scale=2).to_pil())]
    assert read == ["https://essai.example/" + short_address(READ, language="ar")]
    assert (arabic_site / short_address(READ, language="ar")).is_file()


def test_a_folded_booklet_is_bound_on_its_right(folder: Path) -> None:
    said = wording.load("ar").paper
    with pypdfium2.PdfDocument(folder / "ar/cahier-guides.pdf") as document:
        cover, contents = (page.get_textpage() for page in (document[0], document[1]))
        assert _middle(cover, said.booklet_default) < 421 < _middle(contents, said.contents)


def _middle(text: Any, sought: str) -> float:
    start = text.get_text_range().index(sought)
    left, _, right, _ = text.get_charbox(start)
    return float(left + right) / 2


def test_each_paper_says_who_translated_it(folder: Path, arabic_site: Path) -> None:
    said = wording.load("ar").translation
    for name, sentence in ((READ, said.machine), (UNREAD, said.french)):
        script = (arabic_site / f"ar/guides/{name}/fiche.js").read_text("utf-8")
        assert json.dumps(sentence, ensure_ascii=False).strip('"') in script
    first = flat(page_texts(folder / f"ar/{UNREAD}-aide-memoire.pdf")[0])
    assert first.count(" ".join(str(said.french).split()[:2])) == 1


def test_french_papers_of_a_site_with_languages_are_what_they_were(folder: Path) -> None:
    with pikepdf.open(folder / f"{READ}.pdf") as document:
        assert str(document.Root.Lang) == "fr"
        assert {str(element.Lang) for element in elements(document) if "/Lang" in element} == {"fr"}


def test_the_command_prints_french_alone_unless_languages_are_asked_for(arabic_site: Path) -> None:
    def codes(*languages: str) -> list[str]:
        found = orders_of(arabic_site, languages)
        return list(dict.fromkeys(order.language for order in found))

    assert codes() == ["fr"]
    assert codes("ar") == ["ar"]
    assert codes("toutes") == codes("fr", "AR") == ["fr", "ar"]
    with pytest.raises(PaperError, match=r"Le site n’a pas la langue « de ». Ses papiers sont en : fr, ar\."):
        codes("de")


def test_a_cover_has_the_letters_of_its_language(arabic_site: Path) -> None:
    wish = Wish((READ,), booklet=True, title="أدلتي", languages=("ar",))
    assert [order.title for order in plan(arabic_site, wish)] == ["أدلتي"]
    for languages, title in ((("ar", "fr"), "أدلتي"), (("ar",), "我的指南")):
        with pytest.raises(PaperError, match="case vide"):
            plan(arabic_site, Wish((READ,), booklet=True, title=title, languages=languages))


def test_what_stayed_french_on_a_strip_is_told_as_french(folder: Path) -> None:
    with pikepdf.open(folder / f"ar/{UNREAD}-planche.pdf") as document:
        french = [str(element.S) for element in elements(document) if str(element.get("/Lang", "")) == "fr"]
    assert french
    text = flat(" ".join(page_texts(folder / f"ar/{UNREAD}-planche.pdf")))
    assert "Écrivez l’adresse du site" in text


def orders_of(site: Path, languages: tuple[str, ...]) -> list[Order]:
    shelf = shelf_of(site)
    return [order for code in shelf.spoken(languages) for order in orders(Wish(), shelf, wording.load(code), code)]


def test_a_language_of_a_machine_is_on_paper_only_where_the_network_wants_it(real_site: Path) -> None:
    assert {language["code"] for language in manifest(real_site)["languages"]} > {"fr"}
    assert not list(real_site.glob("*/imprimer.html")) and not list(real_site.glob("*/guides/*/fiche.js"))
    assert 'name="language"' not in (real_site / "imprimer.html").read_text("utf-8")
    with pytest.raises(PaperError, match="langues_machine"):
        plan(real_site, Wish(languages=("ar",)))


def test_the_page_makes_a_paper_in_the_language_that_is_chosen(page: Page, arabic_site: Path) -> None:
    page.goto((arabic_site / "imprimer.html").as_uri())
    page.get_by_label("Lire un e-mail").check()
    page.get_by_role("radio", name="العربية").check()
    page.get_by_role("radio", name="Livret").check()
    page.get_by_role("button", name="Préparer le papier").click()
    sheet = page.locator(".paper")
    expect(sheet.get_by_role("heading", name="اقرأ الرسالة")).to_be_visible()
    expect(sheet.get_by_role("heading", name=str(wording.load("ar").paper.booklet_default))).to_be_visible()
    assert sheet.evaluate("(one) => getComputedStyle(one).direction") == "rtl"
    back = page.get_by_role("button", name="Changer le choix")
    assert back.evaluate("(one) => [getComputedStyle(one).direction, one.closest('[lang]').lang]") == ["ltr", "fr"]
    back.click()
    expect(sheet).to_be_empty()
    expect(page.locator("html")).to_have_attribute("lang", "fr")
    page.get_by_role("radio", name="Français").check()
    page.get_by_role("button", name="Préparer le papier").click()
    expect(sheet.get_by_role("heading", name="Lisez le message")).to_be_visible()


def test_a_guide_in_arabic_leads_to_its_arabic_sheet_and_from_there_to_a_french_one(
    page: Page, arabic_site: Path
) -> None:
    page.goto((arabic_site / f"ar/guides/{READ}/index.html").as_uri())
    page.locator("a[href*='imprimer.html#']").click()
    sheet = page.locator(".paper")
    expect(sheet.get_by_role("heading", name="اقرأ الرسالة")).to_be_visible()
    page.locator("[data-do=back]").click()
    page.locator("input[name=language][value=fr]").check()
    page.locator("[data-do=prepare]").click()
    expect(sheet.get_by_role("heading", name="Lisez le message")).to_be_visible()
    assert sheet.evaluate("(one) => getComputedStyle(one).direction") == "ltr"
    assert not page.evaluate("[...document.images].filter((one) => !one.naturalWidth).length")


def test_the_pdfs_that_are_offered_are_those_of_the_language_that_is_chosen(
    page: Page, arabic_site: Path, tmp_path: Path
) -> None:
    site = shutil.copytree(arabic_site, tmp_path / "site")
    for name in (f"{READ}.pdf", f"ar/{READ}-planche.pdf", "ar/mots-guides.pdf"):
        Published(site).add(name, b"%PDF")
    page.goto((site / "imprimer.html").as_uri())
    links = page.locator(".paper-files a:visible")
    assert [link.get_attribute("href") for link in links.all()] == [f"imprimer/{READ}.pdf"]
    page.get_by_role("radio", name="العربية").check()
    assert [link.get_attribute("href") for link in links.all()] == [
        f"imprimer/ar/{READ}-planche.pdf",
        "imprimer/ar/mots-guides.pdf",
    ]
    page.goto((site / "ar/imprimer.html").as_uri())
    assert links.first.get_attribute("href") == f"../imprimer/ar/{READ}-planche.pdf"


def test_data_of_a_french_guide_is_what_it_was(arabic_site: Path) -> None:
    data = data_of(arabic_site, READ)
    assert isinstance(data["title"], str) and "translation" not in data
    assert all(isinstance(step["title"], str) and "meanings" not in str(step["gestures"]) for step in data["steps"])
