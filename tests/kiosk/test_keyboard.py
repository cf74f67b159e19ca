"""The keyboard on the screen: by touch alone, by mouse, by the keys of a switch, and beside a real keyboard."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from guidebook.languages.wording import load
from guidebook.site.edition import kiosk, own_keyboards
from tests.browser.learner import Learner
from tests.conftest import manifest
from tests.kiosk.conftest import LANDSCAPE, PORTRAIT

COVERED = """(field) => {
  const box = field.getBoundingClientRect();
  return [box.top + 4, box.bottom - 4].some((y) => document.elementFromPoint(box.x + box.width / 2, y) !== field);
}"""


@pytest.fixture
def keyboard(visitor: Page) -> Locator:
    return visitor.locator("touch-keyboard")


def key(page: Page, name: str) -> Locator:
    return page.locator("touch-keyboard").get_by_role("button", name=name, exact=True)


def tap_text(page: Page, text: str) -> None:
    """A sign after another, by touch."""
    for sign in text.replace("’", "'").replace("\u00a0", " "):
        found = page.locator(f"touch-keyboard [data-sign={sign.lower()!r}]")
        if sign != sign.lower():
            key(page, "Majuscule").tap()
        away = not found.is_visible()
        if away:
            key(page, "&#? Autres signes").tap()
        found.tap()
        if away:
            key(page, "&#? Autres signes").tap()


class Finger(Learner):
    """A visitor who has only a finger: each text is typed on the keyboard of the screen, which covers no field."""

    def write(self, field: Locator, text: str) -> None:
        field.tap()
        expect(self.page.locator("touch-keyboard")).to_be_visible()
        self.page.wait_for_function(f"(e) => !({COVERED})(e)", arg=field.element_handle())
        tap_text(self.page, text)
        key(self.page, "Entrée").tap()


FINGER = [
    pytest.param(PORTRAIT, "kiosk_site", "ouvrir-un-site", id="portrait"),
    pytest.param(LANDSCAPE, "real_kiosk", "creer-son-compte-ameli", id="landscape"),
    pytest.param(PORTRAIT, "real_kiosk", "creer-son-compte-ameli", id="portrait, long", marks=pytest.mark.trial),
    pytest.param(LANDSCAPE, "kiosk_site", "ouvrir-un-site", id="landscape, short", marks=pytest.mark.trial),
]


@pytest.mark.parametrize(("size", "edition", "slug"), FINGER)
def test_a_whole_practice_is_done_with_a_finger_alone(
    size: tuple[int, int], edition: str, slug: str, browser: Browser, request: pytest.FixtureRequest
) -> None:
    site: Path = request.getfixturevalue(edition)
    context = browser.new_context(viewport={"width": size[0], "height": size[1]}, has_touch=True)
    page = context.new_page()
    guide: dict[str, Any] = next(guide for guide in manifest(site)["guides"] if guide["slug"] == slug)
    Finger(page, site, guide, "touch").play()
    assert page.evaluate("() => localStorage.length") == 0
    context.close()


def test_a_search_is_typed_corrected_and_sent_with_a_finger(visitor: Page, keyboard: Locator, kiosk_site: Path) -> None:
    visitor.goto((kiosk_site / "index.html").as_uri())
    field = visitor.locator("#mots-cherches")
    expect(keyboard).to_be_hidden()
    field.tap()
    expect(keyboard).to_be_visible()
    tap_text(visitor, "Carte é@.-_€ x")
    expect(field).to_have_value("Carte é@.-_€ x")
    for _ in range(9):
        key(visitor, "Effacer").tap()
    expect(field).to_have_value("Carte")
    expect(field).to_be_focused()
    expect(visitor.locator("#resultats li").first).to_be_visible()
    visitor.keyboard.type("s")
    expect(field).to_have_value("Cartes")
    key(visitor, "Entrée").tap()
    expect(visitor.locator("#resultats a").first).to_be_focused()
    expect(keyboard).to_be_hidden()
    visitor.locator("#resultats a").first.tap()
    visitor.wait_for_url("**/guides/**")


def test_a_sign_goes_where_the_caret_is_and_in_place_of_what_is_chosen(visitor: Page, kiosk_site: Path) -> None:
    visitor.goto((kiosk_site / "chercher.html").as_uri())
    field = visitor.locator("#mots-cherches")
    field.tap()
    tap_text(visitor, "cate")
    field.evaluate("(e) => e.setSelectionRange(2, 2)")
    tap_text(visitor, "r")
    expect(field).to_have_value("carte")
    field.evaluate("(e) => e.select()")
    tap_text(visitor, "b")
    expect(field).to_have_value("b")


def test_it_hides_and_comes_back_at_the_next_touch(visitor: Page, keyboard: Locator, kiosk_site: Path) -> None:
    visitor.goto((kiosk_site / "chercher.html").as_uri())
    visitor.locator("#mots-cherches").tap()
    key(visitor, "Cacher le clavier").tap()
    expect(keyboard).to_be_hidden()
    expect(visitor.locator(".k-bar")).to_be_visible()
    visitor.locator("#mots-cherches").tap()
    expect(keyboard).to_be_visible()
    visitor.locator("h1").tap()
    expect(keyboard).to_be_hidden()


def test_the_keys_are_one_stop_and_the_arrows_go_through_them(
    visitor: Page, keyboard: Locator, kiosk_site: Path
) -> None:
    visitor.goto((kiosk_site / "chercher.html").as_uri())
    field = visitor.locator("#mots-cherches")
    field.focus()
    for _ in range(40):
        visitor.keyboard.press("Tab")
        if keyboard.locator(":focus").count():
            break
    expect(key(visitor, "é, e accent aigu")).to_be_focused()
    for press in ("ArrowDown", "ArrowDown", "ArrowRight", "Enter"):
        visitor.keyboard.press(press)
    expect(field).to_have_value("z")
    expect(keyboard.get_by_role("status")).to_have_text("z")
    expect(key(visitor, "z")).to_be_focused()
    for press in ("End", "ArrowDown", "ArrowDown", "ArrowDown", "End", "Space"):
        visitor.keyboard.press(press)
    expect(field).to_have_value("z!")
    visitor.keyboard.press("Tab")
    assert keyboard.locator(":focus").count() == 0
    visitor.keyboard.press("Shift+Tab")
    expect(key(visitor, "!, point d’exclamation")).to_be_focused()
    visitor.keyboard.press("Escape")
    expect(keyboard).to_be_hidden()
    expect(field).to_be_focused()


def test_going_from_the_field_to_the_keys_is_not_leaving_it(visitor: Page, keyboard: Locator, kiosk_site: Path) -> None:
    """A practice judges a text when its field is left: half a word must not be judged."""
    visitor.clock.install()
    visitor.goto((kiosk_site / "guides/ouvrir-un-site/entrainement.html").as_uri())
    field = visitor.locator(".p-stage input:visible").first
    field.tap()
    tap_text(visitor, "w")
    keyboard.locator("button[tabindex='0']").focus()
    visitor.clock.run_for(10_000)
    expect(visitor.locator(".p-help:visible")).to_have_count(0)


def test_every_key_has_a_name_that_says_its_sign(visitor: Page, keyboard: Locator, kiosk_site: Path) -> None:
    visitor.goto((kiosk_site / "chercher.html").as_uri())
    visitor.locator("#mots-cherches").tap()
    for name in ("@, arobase", "., point", "-, tiret", "_, tiret du bas", "', apostrophe", "a", "7", "Espace"):
        expect(key(visitor, name)).to_be_visible()
    expect(key(visitor, "Majuscule")).to_have_attribute("aria-pressed", "false")
    key(visitor, "Majuscule").tap()
    expect(key(visitor, "Majuscule")).to_have_attribute("aria-pressed", "true")
    expect(key(visitor, "A")).to_be_visible()
    expect(visitor.get_by_role("region", name="Clavier à l’écran")).to_be_visible()


def test_one_searches_with_the_keys_of_the_language_and_writes_in_french_with_french_ones(
    visitor: Page, keyboard: Locator, arabic_kiosk: Path
) -> None:
    visitor.goto((arabic_kiosk / "ar/chercher.html").as_uri())
    field = visitor.locator("#mots-cherches")
    field.tap()
    for sign in "بريد":
        keyboard.locator(f"[data-sign='{sign}']").tap()
    expect(field).to_have_value("بريد")
    keys = [keyboard.locator(f"[data-sign='{sign}']").bounding_box() for sign in "ضصث"]
    assert keys == sorted(keys, key=lambda box: box["x"] if box else 0), "as on a table: from left to right"
    keyboard.get_by_role("button", name="Français").tap()
    expect(keyboard.locator("[data-sign='ب']")).to_be_hidden()
    keyboard.locator("[data-sign='e']").tap()
    expect(field).to_have_value("بريدe")
    keyboard.get_by_role("button", name="العربية").tap()
    keyboard.locator("[data-layout=own] [data-key=erase]").tap()
    expect(field).to_have_value("بريد")
    keyboard.locator("[data-layout=own] [data-key=enter]").tap()
    expect(keyboard).to_be_hidden()
    visitor.goto((arabic_kiosk / "ar/guides/ouvrir-un-site/entrainement.html").as_uri())
    visitor.locator(".p-stage input:visible").first.tap()
    expect(keyboard.locator("[data-sign='e']")).to_be_visible()
    expect(keyboard.get_by_role("button", name="العربية")).to_be_hidden()


def test_the_arrows_go_through_the_keys_of_the_language_too(
    visitor: Page, keyboard: Locator, arabic_kiosk: Path
) -> None:
    visitor.goto((arabic_kiosk / "ar/chercher.html").as_uri())
    visitor.locator("#mots-cherches").tap()
    keyboard.locator("button[tabindex='0']").focus()
    expect(keyboard.locator(":focus")).to_have_text("Français")
    for press in ("ArrowDown", "ArrowDown", "Home", "ArrowRight", "Enter"):
        visitor.keyboard.press(press)
    expect(visitor.locator("#mots-cherches")).to_have_value("ص")


@pytest.mark.parametrize("code", [code for code in own_keyboards() if code != "fr"])
def test_a_keyboard_has_each_letter_once_and_no_row_is_too_long(code: str) -> None:
    rows = kiosk(code).own_keyboard
    assert all(sum(key.width for key in row) <= 12 for row in rows)
    signs = [key.sign for row in rows for key in row if key.sign]
    assert len(signs) == len(set(signs))


@pytest.mark.parametrize("code", ["ar", "ru", "tr", "uk"])
def test_every_letter_that_the_interface_of_a_language_writes_is_a_key(code: str) -> None:
    signs = {key.sign for row in kiosk(code).own_keyboard for key in row}
    told = load(code).kiosk.keyboard.name + load(code).search.hint + load(code).search.none_lead
    letters = {letter for letter in told.lower().replace("i̇", "i") if letter.isalpha()}
    assert letters - signs <= set("آ"), letters - signs
