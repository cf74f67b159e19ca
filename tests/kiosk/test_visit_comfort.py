"""A visit as each person needs it: letters, calm, a seat, a language, no script; and when the kiosk is closed."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser, Page, expect

from tests.kiosk.conftest import LANDSCAPE, Venue
from tests.kiosk.visiting import begin, finish


def test_what_moves_can_be_stopped_and_does_not_move_for_who_asked_for_calm(
    visitor: Page, browser: Browser, venue: Venue
) -> None:
    visitor.clock.install()
    visitor.goto(f"{venue.address}/bienvenue.html")
    shown = "() => [...document.querySelectorAll('.k-themes li')].findIndex((e) => 'shown' in e.dataset)"
    seen = []
    for _ in range(3):
        visitor.clock.run_for(4_000)
        seen.append(visitor.evaluate(shown))
    assert len(set(seen)) > 1
    visitor.get_by_role("button", name="Arrêter le mouvement").tap()
    still = visitor.evaluate(shown)
    visitor.clock.run_for(60_000)
    assert visitor.evaluate(shown) == still and "bienvenue" in visitor.url
    context = browser.new_context(reduced_motion="reduce")
    calm = context.new_page()
    calm.clock.install()
    calm.goto(f"{venue.address}/bienvenue.html")
    calm.clock.run_for(60_000)
    assert calm.evaluate(shown) == -1
    expect(calm.get_by_role("button", name="Remettre le mouvement")).to_be_visible()
    context.close()


def test_comfort_lasts_for_the_visit_and_the_venue_may_begin_with_very_large_letters(
    visitor: Page, venue: Venue
) -> None:
    venue.settings["tres_grand"] = True
    begin(visitor, venue)
    size = "() => getComputedStyle(document.documentElement).fontSize"
    assert visitor.evaluate(size) == "42px"
    visitor.get_by_role("button", name="Confort de lecture").tap()
    visitor.get_by_text("Normale", exact=True).tap()
    visitor.get_by_text("Sombres", exact=True).tap()
    visitor.locator(".comfort [data-close]").first.tap()
    visitor.get_by_role("link", name="Mots expliqués").tap()
    visitor.wait_for_url("**/mots.html")
    assert visitor.evaluate(size) == "28px"
    assert visitor.evaluate("() => document.documentElement.dataset.theme") == "dark"
    finish(visitor)
    visitor.get_by_role("link", name="Commencer").tap()
    visitor.wait_for_url("**/index.html")
    assert visitor.evaluate(size) == "42px"


def test_a_seated_person_brings_the_page_down(visitor: Page, venue: Venue) -> None:
    begin(visitor, venue)
    visitor.get_by_role("button", name="Confort de lecture").tap()
    visitor.get_by_text("Page plus basse").tap()
    visitor.locator(".comfort [data-close]").first.tap()
    visitor.get_by_role("link", name="Tous les guides").tap()
    visitor.wait_for_url("**/tous-les-guides.html")
    assert visitor.evaluate("() => document.querySelector('header').getBoundingClientRect().top") > 700


def test_the_kiosk_says_which_languages_it_speaks(visitor: Page, venue: Venue) -> None:
    begin(visitor, venue)
    visitor.get_by_role("button", name="Langue").tap()
    dialog = visitor.get_by_role("dialog", name="Choisir la langue")
    expect(dialog.get_by_role("link")).to_have_text(["Français"])
    assert dialog.get_by_role("link").get_attribute("lang") == "fr"
    expect(dialog).to_contain_text("seulement cette langue")
    expect(dialog.locator("[lang=en]")).to_contain_text("Someone at the desk can help you")
    expect(dialog.locator("[lang=ar]")).to_have_css("direction", "rtl")
    dialog.get_by_role("button", name="Fermer").tap()
    expect(dialog).to_be_hidden()
    venue.settings["langues"] = ["en"]
    visitor.goto(f"{venue.address}/bienvenue.html")
    expect(visitor.get_by_role("link", name="Français")).to_be_hidden()


def test_without_a_script_one_reads_and_goes_home(browser: Browser, kiosk_site: Path) -> None:
    context = browser.new_context(
        java_script_enabled=False, viewport={"width": LANDSCAPE[0], "height": LANDSCAPE[1]}, has_touch=True
    )
    page = context.new_page()
    page.goto((kiosk_site / "bienvenue.html").as_uri())
    page.get_by_role("link", name="Commencer").tap()
    page.wait_for_url("**/index.html")
    page.goto((kiosk_site / "guides/ouvrir-un-site/index.html").as_uri())
    expect(page.locator(".step").last).to_be_visible()
    for gone in ("Retour", "Langue", "Confort de lecture"):
        expect(page.get_by_role("button", name=gone)).to_have_count(0)
    page.locator("details:has(.k-outside) > summary").first.tap()
    page.locator(".k-outside button").first.tap()
    expect(page.locator(".k-out:popover-open svg")).to_be_visible()
    page.keyboard.press("Escape")
    page.get_by_role("link", name="J’ai fini").tap()
    page.wait_for_url("**/bienvenue.html")
    context.close()


def test_a_kiosk_that_closes_dims_goes_dark_wakes_at_a_gesture_and_opens_by_itself(visitor: Page, venue: Venue) -> None:
    venue.settings["ouverture"] = [[1, 600, 720], [2, 600, 720]]  # Tuesday and Wednesday, 10 h to 12 h
    visitor.clock.install(time="2026-12-01T11:45:00")
    visitor.goto(f"{venue.address}/bienvenue.html")
    closed = visitor.get_by_role("region", name="La borne dort")
    page = visitor.locator("kiosk-welcome")
    expect(page).not_to_have_attribute("data-dim", "")
    visitor.clock.run_for(400_000)
    expect(page).to_have_attribute("data-dim", "")
    expect(closed).to_be_hidden()
    visitor.clock.run_for(600_000)
    expect(closed).to_be_visible()
    visitor.get_by_role("button", name="Réveiller la borne").tap()
    expect(closed).to_be_hidden()
    assert "bienvenue" in visitor.url, "the touch that wakes begins nothing"
    visitor.clock.run_for(130_000)
    expect(closed).to_be_visible()
    visitor.clock.fast_forward("22:00:00")
    expect(closed).to_be_hidden()
    visitor.touchscreen.tap(540, 300)
    visitor.wait_for_url("**/index.html")
