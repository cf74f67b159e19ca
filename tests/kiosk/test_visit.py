"""From « Commencer » to « J’ai fini »: one visitor finds their way, and nothing of them is left for the next."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.kiosk.conftest import Venue
from tests.kiosk.visiting import back, begin, finish

KEPT = """async () => ({
  local: localStorage.length,
  session: Object.keys(sessionStorage),
  caches: (await caches.keys()).length,
  databases: (await indexedDB.databases()).length,
})"""


@pytest.mark.parametrize("where", [(540, 300), (1000, 1880)], ids=["the title", "a corner"])
def test_a_touch_anywhere_begins(where: tuple[int, int], visitor: Page, venue: Venue) -> None:
    visitor.goto(f"{venue.address}/bienvenue.html")
    visitor.touchscreen.tap(*where)
    visitor.wait_for_url("**/index.html")


def test_a_subject_that_is_touched_opens_at_once(visitor: Page, venue: Venue) -> None:
    visitor.goto(f"{venue.address}/bienvenue.html")
    visitor.locator(".k-theme").nth(1).tap()
    visitor.wait_for_url("**/themes/*.html")


def test_back_goes_back_within_the_visit_and_never_before_it(visitor: Page, venue: Venue) -> None:
    begin(visitor, venue)
    visitor.get_by_role("link", name="Tous les guides").tap()
    visitor.locator(".guide-list a").first.tap()
    visitor.wait_for_url("**/guides/**")
    finish(visitor)
    visitor.get_by_role("link", name="Commencer").tap()
    button = visitor.get_by_role("button", name="Retour")
    expect(button).to_be_disabled()
    visitor.locator(".tile").first.tap()
    visitor.wait_for_url("**/themes/**")
    visitor.locator(".guide-list a").first.tap()
    visitor.wait_for_url("**/guides/**")
    visitor.get_by_role("button", name="Lire une étape à la fois").tap()
    visitor.get_by_role("link", name=re.compile("^Suivant")).first.tap()
    visitor.wait_for_url("**#etape-2")
    back(visitor)
    visitor.wait_for_url("**/guides/**")
    back(visitor)
    visitor.wait_for_url("**/themes/**")
    back(visitor)
    visitor.wait_for_url("**/index.html")
    expect(button).to_be_disabled()


def test_back_still_works_when_the_history_is_full(visitor: Page, venue: Venue) -> None:
    """A browser keeps 50 pages: the beginning of the visit falls out of it."""
    begin(visitor, venue)
    visitor.evaluate("() => { for (let i = 0; i < 60; i++) history.pushState(null, '', '#' + i); }")
    visitor.goto(f"{venue.address}/chercher.html")
    expect(visitor.get_by_role("button", name="Retour")).to_be_enabled()


def test_after_the_end_nothing_is_kept_and_back_shows_nothing_of_the_visitor(visitor: Page, venue: Venue) -> None:
    begin(visitor, venue)
    visitor.goto(f"{venue.address}/guides/ouvrir-un-site/entrainement.html")
    visitor.locator(".p-stage input:visible").first.fill("mon secret")
    visitor.goto(f"{venue.address}/chercher.html")
    visitor.locator("#mots-cherches").fill("mon secret")
    visitor.get_by_role("button", name="Cacher le clavier").tap()
    visitor.get_by_role("button", name="Confort de lecture").tap()
    visitor.get_by_text("Très grande", exact=True).tap()
    visitor.locator(".comfort [data-close]").first.tap()
    visitor.evaluate("""async () => {
      localStorage.setItem("x", "1");
      await caches.open("x");
      await new Promise((done) => { indexedDB.open("x").onsuccess = (e) => { e.target.result.close(); done(); }; });
    }""")
    finish(visitor)
    assert visitor.evaluate(KEPT) == {"local": 0, "session": [], "caches": 0, "databases": 0}
    for _ in range(3):
        visitor.go_back(wait_until="commit")
        visitor.wait_for_url("**/bienvenue.html")
        assert "mon secret" not in visitor.content()
        assert visitor.evaluate("() => [...document.querySelectorAll('input')].every((e) => !e.value)")
    assert visitor.evaluate("() => document.documentElement.dataset.size") is None


def test_what_is_ticked_and_practised_is_not_kept_even_during_the_visit(visitor: Page, venue: Venue) -> None:
    guide = f"{venue.address}/guides/ouvrir-un-site/index.html"
    visitor.goto(guide)
    visitor.get_by_role("checkbox", name="J’ai fait cette étape").first.check()
    visitor.goto(f"{venue.address}/guides/ouvrir-un-site/entrainement.html#etape-2")
    expect(visitor.locator("#etape-2")).to_be_visible()
    assert visitor.evaluate(KEPT) == {"local": 0, "session": ["borne:debut"], "caches": 0, "databases": 0}
    visitor.goto(guide)
    expect(visitor.get_by_role("checkbox", name="J’ai fait cette étape").first).not_to_be_checked()


def test_one_tap_too_many_ends_nothing(visitor: Page, venue: Venue) -> None:
    begin(visitor, venue)
    visitor.get_by_role("link", name="J’ai fini").tap()
    visitor.get_by_role("button", name="Non, je continue").tap()
    expect(visitor.get_by_role("dialog")).to_have_count(0)
    assert visitor.url.endswith("/index.html")
    expect(visitor.get_by_role("link", name="J’ai fini")).to_be_focused()


def test_the_supervisor_hears_that_the_page_lives_and_that_the_visit_is_over(visitor: Page, venue: Venue) -> None:
    venue.settings |= {
        "surveillant": True,
        "lieu": "Médiathèque de l’Exemple",
        "horaires": ["Mardi : 10 h", "Samedi : 9 h"],
    }
    visitor.clock.install(time=0)
    visitor.clock.pause_at(1000)
    visitor.goto(f"{venue.address}/bienvenue.html")
    expect(visitor.locator("[data-venue]")).to_have_text("Médiathèque de l’Exemple")
    expect(visitor.locator("[data-hours] li")).to_have_text(["Mardi : 10 h", "Samedi : 9 h"])
    visitor.goto(f"{venue.address}/guides/ouvrir-un-site/entrainement.html")
    venue.told.clear()
    for _ in range(5):
        with visitor.expect_event("requestfinished", lambda asked: "/_borne/vivant?e=visite" in asked.url):
            visitor.clock.run_for(1_000)
    assert len(venue.told) == 5
    assert all(told.startswith("/_borne/vivant?") for told in venue.told)
    finish(visitor)
    assert [told for told in venue.told if told.startswith("/_borne/fini?")] != []


def test_printing_is_offered_only_where_the_venue_allows_it_and_without_the_bar(visitor: Page, venue: Venue) -> None:
    guide = f"{venue.address}/guides/ouvrir-un-site/index.html"
    visitor.goto(guide)
    expect(visitor.get_by_role("button", name="Imprimer ce guide")).to_be_hidden()
    venue.settings["imprimer"] = True
    visitor.goto(guide)
    expect(visitor.get_by_role("button", name="Imprimer ce guide")).to_be_visible()
    visitor.emulate_media(media="print")
    for part in (".k-bar", ".bar", ".foot", "touch-keyboard", ".k-print"):
        expect(visitor.locator(part)).to_be_hidden()
    expect(visitor.locator("h1")).to_be_visible()
    widths = visitor.locator(".step-picture > .screen").evaluate_all("(all) => all.map((one) => one.clientWidth)")
    assert len(widths) > 1
    assert min(widths) > 250


@pytest.mark.parametrize("modifier", ["Control", "Shift", "Alt", "middle"])
def test_a_link_opens_here_whatever_it_is_clicked_with(modifier: str, visitor: Page, venue: Venue) -> None:
    begin(visitor, venue)
    link = visitor.get_by_role("link", name="Mots expliqués")
    if modifier == "middle":
        link.click(button="middle")
        link.click()
    else:
        link.click(modifiers=[modifier])  # type: ignore[list-item]
    visitor.wait_for_url("**/mots.html")
    assert visitor.context.pages == [visitor]
