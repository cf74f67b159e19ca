"""A number that was noted elsewhere, typed on the home page: it opens its step, or says why it can't."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from guidebook.model.number import number_of, shown_number
from guidebook.numbering import give_numbers
from guidebook.reading.reader import read
from tests.browser.test_accessibility import OVERFLOW
from tests.conftest import AXE, ROOT, built, copied_example
from tests.kiosk.test_measures import SMALL_THINGS
from tests.once import Shared
from tests.two_collections import put

GUIDE = "guides/lire-un-courriel/index.html"
OWNER = "nom: Pas à pas\nlicence: Licence Ouverte 2.0\nnumeros: 31111-31199\n"
STEP = number_of(31112, 2)


@pytest.fixture(scope="session")
def numbered(shared: Shared) -> Path:
    """The example, whose guides have numbers; step 2 of one guide is gone, and so is a guide."""

    def make(folder: Path) -> None:
        copied_example(folder)
        put(folder, "guides/recueil.yml", OWNER)
        give_numbers(read(folder).guidebook)
        owner = (folder / "guides/recueil.yml").read_text("utf-8")
        put(folder, "guides/recueil.yml", owner.replace("numeros_donnes: 3", "numeros_donnes: 4"))
        for config in (folder / "mkdocs.yml", folder / "mkdocs.borne.yml"):
            text = config.read_text("utf-8").replace("../../", ROOT.as_posix() + "/")
            config.write_text(text, "utf-8")
        built(folder / "mkdocs.yml", folder / "site")
        built(folder / "mkdocs.borne.yml", folder / "borne")

    return shared.once("numéros", make)


def ask(page: Page, site: Path, typed: str) -> None:
    page.goto((site / "index.html").as_uri())
    page.get_by_label("Que cherchez-vous").fill(typed)


@pytest.mark.parametrize("spaced", [str, shown_number])
@pytest.mark.parametrize("zero", ["0", "٠", "۰"], ids=["ascii", "arabic", "persian"])
def test_a_number_opens_its_step_at_enter(numbered: Path, page: Page, zero: str, spaced: type[str]) -> None:
    typed = "".join(chr(ord(zero) + int(sign)) if sign.isdigit() else sign for sign in spaced(STEP))
    ask(page, numbered / "site", typed)
    expect(page.locator("#resultats li")).to_have_count(1)
    expect(page.locator("#resultats li")).to_contain_text("Étape 2 : Lisez le message")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(re.escape(GUIDE) + "#etape-2$"))


def test_the_number_of_a_guide_opens_the_guide(numbered: Path, page: Page) -> None:
    ask(page, numbered / "site", number_of(31112))
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(re.escape(GUIDE) + "$"))


@pytest.mark.parametrize(
    ("typed", "said", "found"),
    [
        (STEP[:7] + str((int(STEP[7]) + 1) % 10), "Un chiffre a changé", 0),
        (STEP[:7], "Ce numéro a huit chiffres", 0),
        (number_of(31112, 9), "Cette étape n’existe plus. Voici son guide.", 1),
        (number_of(31114, 1), "Ce guide n’existe plus", 0),
        (number_of(24134, 1), "Ce guide n’est pas sur ce site", 0),
    ],
)
def test_a_number_that_leads_nowhere_is_told_in_a_sentence(
    numbered: Path, page: Page, typed: str, said: str, found: int
) -> None:
    ask(page, numbered / "site", typed)
    page.keyboard.press("Enter")
    status = page.locator("guide-search [role=status]")
    expect(status).to_contain_text(said)
    expect(status).not_to_have_class(re.compile("visually-hidden"))
    expect(page.locator("#resultats li")).to_have_count(found)
    assert page.url.endswith("/site/index.html")


def test_the_telephone_of_a_service_is_searched_as_before(numbered: Path, page: Page) -> None:
    ask(page, numbered / "site", "3646")
    page.keyboard.press("Enter")
    expect(page.locator("guide-search [role=status]")).not_to_contain_text("chiffres")


def test_the_page_checks_numbers_as_the_program_does(numbered: Path, page: Page) -> None:
    page.goto((numbered / "site/index.html").as_uri())
    some = [number_of(guide, step) for guide in range(0, 100_000, 997) for step in (0, 7, 42, 98)]
    right = page.evaluate("(numbers) => numbers.map((number) => GuideNumber.isRight(number))", some)
    assert all(right)
    wrong = [number[:3] + str((int(number[3]) + 1) % 10) + number[4:] for number in some]
    assert not any(page.evaluate("(numbers) => numbers.map((number) => GuideNumber.isRight(number))", wrong))


def test_without_javascript_the_list_of_guides_and_each_step_show_the_numbers(numbered: Path) -> None:
    listed = (numbered / "site/tous-les-guides.html").read_text("utf-8")
    assert re.search(f"Numéro.: {shown_number(number_of(31112))}", listed)
    assert "Ses cinq premiers chiffres disent le guide." in listed
    guide = (numbered / "site" / GUIDE).read_text("utf-8")
    assert shown_number(STEP) in guide


def test_the_box_of_a_step_opens_by_keyboard_and_is_sound(numbered: Path, page: Page) -> None:
    page.set_viewport_size({"width": 320, "height": 700})
    page.goto((numbered / "site" / GUIDE).as_uri())
    box = page.locator("#etape-2 > .bloque")
    expect(box.get_by_text(shown_number(STEP))).to_be_hidden()
    box.locator("summary").focus()
    page.keyboard.press("Enter")
    expect(box.get_by_text(shown_number(STEP))).to_be_visible()
    page.evaluate(AXE)
    found = page.evaluate("axe.run('#etape-2')")
    assert [violation["id"] for violation in found["violations"]] == []
    assert page.evaluate(OVERFLOW) <= 0


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        (GUIDE, number_of(31112)),
        (f"{GUIDE}#etape-2", STEP),
        (f"{GUIDE}#fin", number_of(31112)),
        ("guides/lire-un-courriel/images.html", number_of(31112)),
        ("guides/lire-un-courriel/entrainement.html#etape-2", STEP),
        ("mots.html", None),
    ],
)
def test_who_leaves_the_kiosk_is_told_the_number_of_where_they_were(
    numbered: Path, page: Page, address: str, shown: str | None
) -> None:
    page.goto((numbered / "borne").as_uri() + "/" + address)
    page.get_by_text("J’ai fini").click()
    line = page.locator("#borne-fini [data-later]")
    if shown is None:
        expect(line).to_be_hidden()
    else:
        expect(line).to_contain_text(shown_number(shown))


def test_paper_has_the_number_of_the_guide_and_of_each_step(numbered: Path, page: Page) -> None:
    page.goto((numbered / "site/imprimer.html").as_uri() + "#lire-un-courriel")
    sheet = page.locator("article.sheet")
    expect(sheet.locator(".paper-number")).to_contain_text(shown_number(number_of(31112)))
    expect(sheet.locator(".step-later").nth(1)).to_contain_text(shown_number(STEP))


@pytest.mark.parametrize("address", [GUIDE, f"{GUIDE}#etape-2", "guides/lire-un-courriel/entrainement.html#fin"])
def test_on_a_kiosk_the_numbers_are_for_a_finger(numbered: Path, page: Page, address: str) -> None:
    page.set_viewport_size({"width": 1080, "height": 1920})
    page.goto((numbered / "borne").as_uri() + "/" + address)
    page.evaluate("for (const box of document.querySelectorAll('details')) box.open = true")
    found = page.evaluate(SMALL_THINGS, 27.9)
    assert (found["small"], found["tiny"], page.evaluate(OVERFLOW)) == ([], [], 0)
