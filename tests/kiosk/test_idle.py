"""An absent visitor: asked, then forgotten. A slow one: never hurried. The clock of the page is the test's."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.kiosk.conftest import Venue

GUIDE, PRACTICE = "guides/ouvrir-un-site/index.html", "guides/ouvrir-un-site/entrainement.html"


@pytest.fixture
def question(visitor: Page) -> Locator:
    return visitor.get_by_role("dialog", name="Êtes-vous toujours là ?")


def opened(visitor: Page, kiosk_site: Path, address: str = GUIDE) -> None:
    go(visitor, (kiosk_site / address).as_uri())


def go(visitor: Page, address: str) -> None:
    """Time passes only when the test says so, however slow the machine."""
    visitor.clock.install(time=0)
    visitor.clock.pause_at(1000)
    visitor.goto(address)


def test_after_four_minutes_the_kiosk_asks_and_after_one_more_it_forgets(
    visitor: Page, question: Locator, kiosk_site: Path
) -> None:
    opened(visitor, kiosk_site)
    visitor.clock.run_for(238_000)
    expect(question).to_be_hidden()
    visitor.clock.run_for(3_000)
    expect(question).to_be_visible()
    expect(question.get_by_role("button")).to_be_focused()
    assert "60 secondes" in question.inner_text().replace("\u00a0", " ").replace("59", "60")
    visitor.clock.run_for(56_000)
    expect(question).to_be_visible()
    visitor.clock.run_for(6_000)
    visitor.wait_for_url("**/bienvenue.html")
    visitor.clock.run_for(900_000)
    expect(question).to_have_count(0)
    assert visitor.evaluate("() => sessionStorage.length") == 0


def test_one_can_go_on_as_many_times_as_one_wants(visitor: Page, question: Locator, kiosk_site: Path) -> None:
    """WCAG 2.2.1 asks for ten times at least."""
    opened(visitor, kiosk_site)
    visitor.locator(".bloque summary, h1").first.click()
    for _ in range(12):
        visitor.clock.run_for(245_000)
        question.get_by_role("button").tap()
        expect(question).to_be_hidden()
    visitor.clock.run_for(245_000)
    visitor.keyboard.press("Escape")
    expect(question).to_be_hidden()
    visitor.clock.run_for(230_000)
    expect(question).to_be_hidden()
    assert GUIDE in visitor.url


def test_an_answer_counts_from_when_it_is_given_however_late_the_page_is_told_that_the_question_is_closed(
    visitor: Page, question: Locator, kiosk_site: Path
) -> None:
    """A browser tells « close » when it has the time: it neither gives more minutes, nor answers the next question."""
    opened(visitor, kiosk_site)
    late = "() => document.querySelector('idle-watch dialog').dispatchEvent(new Event('close'))"
    visitor.clock.run_for(241_000)
    question.get_by_role("button").tap()
    expect(question).to_be_hidden()
    visitor.clock.run_for(200_000)
    visitor.evaluate(late)
    visitor.clock.run_for(41_000)
    expect(question).to_be_visible()
    visitor.evaluate(late)
    expect(question).to_be_visible()
    visitor.clock.run_for(61_000)
    visitor.wait_for_url("**/bienvenue.html")


def test_a_page_that_goes_on_scrolling_by_itself_is_not_a_visitor(
    visitor: Page, question: Locator, kiosk_site: Path
) -> None:
    opened(visitor, kiosk_site)
    for step in range(49):
        visitor.evaluate("(y) => scrollTo(0, y)", 40 * step)
        visitor.evaluate("() => dispatchEvent(new Event('scroll'))")
        visitor.clock.run_for(5_000)
    expect(question).to_be_visible()


def test_the_question_stays_under_the_finger_until_it_is_lifted(
    visitor: Page, question: Locator, kiosk_site: Path
) -> None:
    """Closed on the press, it would let the click fall on the page under it."""
    opened(visitor, kiosk_site)
    visitor.evaluate(
        "() => addEventListener('click', (e) => { window.fell = e.target.closest('idle-watch') !== null; })"
    )
    visitor.clock.run_for(245_000)
    button = question.get_by_role("button")
    button.hover()
    visitor.mouse.down()
    visitor.clock.run_for(1_500)
    expect(question).to_be_visible()
    visitor.mouse.up()
    expect(question).to_be_hidden()
    assert visitor.evaluate("() => window.fell") is True
    assert GUIDE in visitor.url


@pytest.mark.parametrize("gesture", ["tap", "key", "wheel", "presence"])
def test_any_gesture_is_a_presence(gesture: str, visitor: Page, question: Locator, kiosk_site: Path) -> None:
    opened(visitor, kiosk_site)
    visitor.clock.run_for(200_000)
    match gesture:
        case "tap":
            visitor.touchscreen.tap(500, 300)
        case "key":
            visitor.keyboard.press("Tab")
        case "wheel":
            # A true wheel's turn is told with the next frame; where the clock stands still there may be none.
            visitor.evaluate("() => document.body.dispatchEvent(new WheelEvent('wheel', { bubbles: true }))")
        case _:
            visitor.evaluate("() => dispatchEvent(new Event('presence'))")
    visitor.clock.run_for(200_000)
    expect(question).to_be_hidden()
    visitor.clock.run_for(45_000)
    expect(question).to_be_visible()


def test_who_practises_has_twice_the_time_and_who_listens_is_there(
    visitor: Page, question: Locator, kiosk_site: Path
) -> None:
    opened(visitor, kiosk_site, PRACTICE)
    visitor.clock.run_for(470_000)
    expect(question).to_be_hidden()
    visitor.clock.run_for(12_000)
    expect(question).to_be_visible()
    question.get_by_role("button").tap()
    visitor.evaluate(
        "() => Object.defineProperty(speechSynthesis, 'speaking', {get: () => window.speaks, configurable: true})"
    )
    visitor.evaluate("() => { window.speaks = true; }")
    visitor.clock.run_for(900_000)
    expect(question).to_be_hidden()
    visitor.evaluate("() => { window.speaks = false; }")
    visitor.clock.run_for(485_000)
    expect(question).to_be_visible()


def test_the_venue_chooses_the_times_but_never_less_than_twenty_seconds_to_answer(
    visitor: Page, question: Locator, venue: Venue
) -> None:
    venue.settings |= {"inactivite": 90, "avertissement": 5}
    go(visitor, f"{venue.address}/{GUIDE}")
    visitor.clock.run_for(92_000)
    expect(question).to_be_visible()
    visitor.clock.run_for(15_000)
    expect(question).to_be_visible()
    visitor.clock.run_for(8_000)
    visitor.wait_for_url("**/bienvenue.html")


def test_a_page_that_stays_open_behind_never_ends_the_visit_of_who_uses_another(
    visitor: Page, question: Locator, venue: Venue
) -> None:
    go(visitor, f"{venue.address}/{GUIDE}")
    behind = visitor.context.new_page()
    behind.goto(f"{venue.address}/{GUIDE}")
    behind.evaluate("() => { new BroadcastChannel('borne:presence').onmessage = () => { window.told = true; }; }")
    for _ in range(3):
        visitor.clock.run_for(200_000)
        behind.evaluate("() => { window.told = false; }")
        visitor.keyboard.press("Tab")
        while not behind.evaluate("() => window.told"):
            pass
    expect(question).to_be_hidden()
    expect(behind.locator("idle-watch dialog")).to_be_hidden()
    visitor.clock.run_for(245_000)
    expect(question).to_be_visible()


def test_a_page_that_nobody_sees_asks_nothing_and_begins_to_count_when_it_is_seen(
    visitor: Page, question: Locator, kiosk_site: Path
) -> None:
    opened(visitor, kiosk_site)
    seen = """(hidden) => {
      Object.defineProperty(document, "hidden", { get: () => hidden, configurable: true });
      document.dispatchEvent(new Event("visibilitychange"));
    }"""
    visitor.evaluate(seen, True)
    visitor.clock.run_for(900_000)
    expect(question).to_be_hidden()
    visitor.evaluate(seen, False)
    visitor.clock.run_for(230_000)
    expect(question).to_be_hidden()
    visitor.clock.run_for(15_000)
    expect(question).to_be_visible()


@pytest.mark.parametrize("key", ["ArrowDown", "Enter", "Escape"])
def test_a_key_held_down_is_no_presence_and_no_answer(
    key: str, visitor: Page, question: Locator, kiosk_site: Path
) -> None:
    opened(visitor, kiosk_site)
    visitor.keyboard.down(key)
    for _ in range(61):
        visitor.keyboard.down(key)  # the second press of a key that was not released is a repeat
        visitor.clock.run_for(5_000)
    visitor.wait_for_url("**/bienvenue.html")
