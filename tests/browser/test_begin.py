"""« Où je commence ? »: the ten first gestures, done, passed, read and printed; and that nothing of them is kept."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pypdfium2  # type: ignore[import-untyped]
import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from tests.browser.learner import Learner, Way, watch
from tests.browser.test_accessibility import OVERFLOW
from tests.conftest import manifest

KEPT = (
    "() => [localStorage.length, document.cookie, Object.keys(sessionStorage).filter((k) => !k.startsWith('borne:'))]"
)
NOTHING = [0, "", []]


def gestures(site: Path) -> dict[str, Any]:
    """As a learner reads those of a guide."""
    told: dict[str, Any] = manifest(site)["begin"]
    return {**told, "practice": told["address"]}


def flat(text: str) -> str:
    return " ".join(text.split())


def opened(page: Page, site: Path, place: str = "") -> Page:
    page.goto((site / manifest(site)["begin"]["address"]).as_uri() + place)
    return page


def pass_all(page: Page) -> None:
    for number in range(1, 11):
        page.locator(f"#etape-{number}").get_by_role("button", name="Je passe").click()
    expect(page.locator("#fin")).to_be_visible()


def listed(page: Page, state: str) -> Locator:
    return page.locator(f"[data-state={state}] li >> visible=true")


def test_the_ten_gestures_are_done_and_the_sheet_tells_them(
    way: Way, visitor: BrowserContext, example_site: Path
) -> None:
    page = visitor.new_page()
    said = watch(page, example_site)
    Learner(page, example_site, gestures(example_site), way).play()
    expect(listed(page, "done")).to_have_count(10)
    expect(page.locator(".b-sheet").get_by_role("heading")).to_have_text(
        ["La feuille pour votre conseiller", "C’est fait"]
    )
    with_what = {"mouse": "la souris", "keyboard": "le clavier", "touch": "le doigt"}[way]
    expect(page.locator(".b-used")).to_contain_text(with_what)
    expect(page.get_by_role("link", name="Mes premiers pas")).to_be_visible()
    assert page.evaluate(KEPT) == NOTHING
    assert said == []


def test_each_gesture_may_be_passed_and_a_path_teaches_what_was_passed(page: Page, real_site: Path) -> None:
    pass_all(opened(page, real_site))
    expect(listed(page, "passed")).to_have_count(10)
    proposed = page.locator(".b-for-you")
    expect(proposed.get_by_role("link")).to_have_text("Mes premiers pas sur l’ordinateur")
    expect(proposed).to_contain_text("Montrer avec la flèche.")
    expect(page.locator(".b-path")).to_have_text("Parcours proposé\u00a0: Mes premiers pas sur l’ordinateur.")
    others = [path for path in manifest(real_site)["paths"] if path["kind"] == "path"]
    expect(page.locator(".b-paths li")).to_have_count(len(others) - 1)
    assert page.evaluate(KEPT) == NOTHING


def test_a_gesture_that_was_passed_and_is_done_later_is_done(page: Page, example_site: Path) -> None:
    opened(page, example_site, "#etape-2")
    page.locator("#etape-2").get_by_role("button", name="Je passe").click()
    page.get_by_role("button", name="Revenir au geste d’avant").click()
    page.locator("#etape-2").get_by_role("button", name="Entrer").click()
    page.get_by_role("link", name="Je m’arrête là").click()
    expect(listed(page, "done")).to_have_text("cliquer")
    expect(listed(page, "passed")).to_have_count(0)
    expect(listed(page, "waiting")).to_have_count(9)


def test_an_arrow_that_only_crosses_a_thing_does_not_point_at_it(page: Page, example_site: Path) -> None:
    page.clock.install(time=0)
    opened(page, example_site)
    page.clock.pause_at(1000)
    tiles = page.locator("#etape-1 .p-live button")
    tiles.nth(1).hover()
    page.clock.run_for(300)
    tiles.nth(0).hover()
    page.clock.run_for(3000)
    expect(page.locator("#etape-1")).to_be_visible()
    tiles.nth(1).hover()
    page.clock.run_for(3000)
    expect(page.locator("#etape-2")).to_be_visible()


def test_a_small_letter_is_no_capital_and_the_word_to_correct_is_there(page: Page, example_site: Path) -> None:
    opened(page, example_site, "#etape-6")
    field = page.locator("#etape-6").get_by_role("textbox")
    field.fill("m")
    field.press("Enter")
    expect(page.locator("#etape-6 .p-help")).to_contain_text("Ce n’est pas encore pareil")
    field.fill("M")
    field.press("Enter")
    page.locator("#etape-7").get_by_role("button", name="Je passe").click()
    word = page.locator("#etape-8").get_by_role("textbox")
    expect(word).to_have_value("merrci")
    word.fill("merci")
    word.press("Enter")
    expect(page.locator("#etape-9")).to_be_visible()


def test_without_javascript_the_gestures_are_read_with_their_pictures_and_their_guides(
    browser: Browser, real_site: Path
) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 1280, "height": 900})
    page = opened(context.new_page(), real_site)
    expect(page.locator(".p-do:visible")).to_have_count(10)
    expect(page.locator(".p-stage .screen:visible")).to_have_count(10)
    expect(page.locator(".b-taught a:visible")).to_have_count(10)
    expect(page.get_by_text("Je passe").and_(page.locator(":visible"))).to_have_count(0)
    expect(page.locator("button:visible")).to_have_count(page.locator(".p-live button").count())
    for link in page.locator(".b-taught a").all():
        address, _, step = (link.get_attribute("href") or "").partition("#")
        assert f'id="{step}"' in (real_site / address).read_text("utf-8")
    context.close()


def test_the_printed_sheet_is_one_page_without_controls(page: Page, real_site: Path, tmp_path: Path) -> None:
    pass_all(opened(page, real_site))
    page.pdf(path=tmp_path / "feuille.pdf", prefer_css_page_size=True)
    paper = pypdfium2.PdfDocument(tmp_path / "feuille.pdf")
    text = paper[0].get_textpage().get_text_range()
    assert len(paper) == 1
    assert "À voir ensemble" in text and "Prénom" in text and "Parcours proposé" in text
    assert "Je passe" not in text and "Imprimer" not in text and "Ceci est un exercice" not in text
    paper.close()


def test_a_phone_and_four_times_the_size_show_all_of_it(page: Page, example_site: Path) -> None:
    for width in (320, 390):
        page.set_viewport_size({"width": width, "height": 256})
        for number in (*range(1, 11), 0):
            opened(page, example_site, f"#etape-{number}" if number else "#fin")
            assert page.evaluate(OVERFLOW) == 0, number


@pytest.mark.parametrize("script", [False, True])
@pytest.mark.parametrize(
    ("phone", "title", "asked"),
    [
        (False, "Montrez avec la flèche", "Mettez la flèche sur « La lune »."),
        (True, "Touchez une case", "Touchez « La lune »."),
    ],
)
def test_a_phone_tells_what_a_finger_does_and_a_computer_what_a_mouse_does(
    script: bool, phone: bool, title: str, asked: str, browser: Browser, example_site: Path
) -> None:
    context = browser.new_context(has_touch=phone, is_mobile=phone, java_script_enabled=script)
    first = opened(context.new_page(), example_site).locator("#etape-1")
    expect(first.get_by_role("heading", name=title, exact=True)).to_be_visible()
    assert flat(first.locator(".p-do >> visible=true").inner_text()) == asked
    expect(first.locator("li:has-text('Souris') >> visible=true")).to_have_count(0 if phone else 1)
    context.close()


def test_a_mouse_that_is_plugged_in_later_takes_nothing_away(page: Page, example_site: Path) -> None:
    """Once it is told, nothing hangs on what the device has: no browser of ours can be given a mouse afterwards."""
    opened(page, example_site)
    expect(page.locator("#etape-1 h2")).to_have_text("Montrez avec la flèche")
    expect(page.locator(".b-souris, .b-doigt")).to_have_count(0)


def test_a_kiosk_is_touched_whatever_its_screen_says_of_itself(page: Page, kiosk_site: Path) -> None:
    opened(page, kiosk_site)
    expect(page.locator("#etape-1 h2")).to_have_text("Touchez une case")
    expect(page.locator("first-gestures")).not_to_contain_text("flèche sur")
    expect(page.locator("first-gestures")).not_to_contain_text("Souris")


def test_a_kiosk_keeps_nothing_and_prints_where_its_venue_does(page: Page, kiosk_site: Path) -> None:
    pass_all(opened(page, kiosk_site))
    expect(page.get_by_role("button", name="Imprimer la feuille")).to_be_hidden()
    assert page.evaluate(KEPT) == NOTHING
    page.add_init_script("Object.defineProperty(window, 'REGLAGES', {get: () => ({imprimer: true}), set() {}});")
    page.reload()
    expect(page.get_by_role("button", name="Imprimer la feuille")).to_be_visible()
    expect(listed(page, "waiting")).to_have_count(10)
