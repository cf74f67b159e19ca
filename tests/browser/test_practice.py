"""The practice: done from the manifest alone, rightly and wrongly, by mouse, by keyboard and by touch."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Error, Locator, Page, expect

from tests.browser import events
from tests.browser.learner import Learner, Marker, Way, markers, watch
from tests.browser.test_accessibility import OVERFLOW, violations
from tests.conftest import french_guides, manifest


def play_all(site: Path, guides: Sequence[dict[str, Any]], way: Way, visitor: BrowserContext) -> None:
    page = visitor.new_page()
    said = watch(page, site)
    for guide in guides:
        Learner(page, site, guide, way).play()
    assert said == []


def test_every_practice_is_done_from_the_manifest_alone(way: Way, visitor: BrowserContext, gestures_site: Path) -> None:
    play_all(gestures_site, manifest(gestures_site)["guides"], way, visitor)


@pytest.mark.trial
def test_every_real_practice_is_done_from_the_manifest_alone(
    way: Way, visitor: BrowserContext, real_site: Path
) -> None:
    play_all(real_site, french_guides(real_site), way, visitor)


def with_every_gesture(guides: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """A few guides, in which each gesture is done on each kind of thing, as somewhere in all of them."""
    of = {g["slug"]: {(m["element"], m["action"]) for step in g["steps"] for m in markers(g, step)} for g in guides}
    missing, few = set().union(*of.values()), []
    while missing:
        few.append(max(guides, key=lambda guide: len(of[guide["slug"]] & missing)))
        missing -= of[few[-1]["slug"]]
    return few


def test_each_kind_of_gesture_of_the_real_practices_is_done_with_the_mouse(page: Page, real_site: Path) -> None:
    guides = french_guides(real_site)
    few = with_every_gesture(guides)
    assert 1 < len(few) < len(guides) / 2
    play_all(real_site, few, "mouse", page.context)


def test_every_real_practice_goes_to_its_end(page: Page, real_site: Path) -> None:
    """From the manifest alone, by what a practice listens to; the trials do it with a mouse, keys and a finger."""
    said = watch(page, real_site)
    for guide in french_guides(real_site):
        events.play(page, real_site, guide)
    assert said == []


@pytest.mark.parametrize("spoilt", [{"value": "autre chose"}, {"number": 9}], ids=["another text", "no such marker"])
def test_a_practice_that_expects_something_else_does_not_go_to_its_end(
    spoilt: dict[str, Any], page: Page, gestures_site: Path, gestures: dict[str, Any]
) -> None:
    """The control of the test above."""
    events.play(page, gestures_site, gestures)
    step = next(step for step in gestures["steps"] if any(m["action"] == "saisir" for m in markers(gestures, step)))
    next(m for m in markers(gestures, step) if m["action"] == "saisir").update(spoilt)
    with pytest.raises(Error):
        events.play(page, gestures_site, gestures, pictures=30)


def harmless(learner: Learner, marker: Marker) -> Locator:
    """The buttons of the screen whose turn it isn't, or never."""
    done = ", ".join(f"[data-marker='{number}']" for number in range(1, marker["number"] + 1))
    return learner.live.locator(f"button:not({done}, [data-down], .s-key) >> visible=true")


def wrong(learner: Learner, marker: Marker, turn: int) -> None:
    """A gesture that isn't the one asked for."""
    page, live = learner.page, learner.live
    action = marker["action"]
    if action == "saisir":
        learner.write(learner.control(marker), f"zzz{turn}")
    elif action == "appuyer":
        page.keyboard.press("w")
    elif action == "choisir" and marker["element"] == "liste":
        values = learner.control(marker).locator("option").all_inner_texts()
        unwanted = [value for value in values[1:] if value != marker["value"]]
        learner.control(marker).select_option(label=unwanted[turn % len(unwanted)])
    elif action == "choisir":
        radios = live.get_by_role("group", name=marker["label"]).get_by_role("radio").all()
        others = [radio for radio in radios if radio.get_attribute("value") != marker["value"]]
        others[0].click()  # the same one each time: nothing changes in the page then
    else:
        harmless(learner, marker).first.click()


@pytest.mark.parametrize("which", ["gestures_site", pytest.param("real_site", marks=pytest.mark.trial)])
def test_someone_who_zooms_four_times_in_forced_colours_does_every_practice_with_the_keyboard(
    which: str, browser: Browser, request: pytest.FixtureRequest
) -> None:
    """400 % of 1280 × 1024 leaves 320 × 256 (WCAG 1.4.10)."""
    here: Path = request.getfixturevalue(which)
    context = browser.new_context(viewport={"width": 320, "height": 256}, forced_colors="active")
    page = context.new_page()
    for guide in manifest(here)["guides"]:
        Learner(page, here, guide, "keyboard").play()
        assert page.evaluate(OVERFLOW) <= 0, guide["slug"]
    context.close()


def play_wrongly(learner: Learner, listen: Callable[[str], None], look: Callable[[], None]) -> None:
    """Three wrong gestures before each right one: each brings its help, the third the marker.

    `listen` is given each help, and `look` is called at the third.
    """
    page = learner.page
    learner.open()
    for step in learner.guide["steps"]:
        learner.at(step)
        for marker in learner.markers(step):
            where = f"{learner.guide['slug']} {step['screen']} {marker['number']}"
            typed = marker["action"] in ("saisir", "choisir", "appuyer")
            if marker["action"] and (typed or harmless(learner, marker).count()):
                helped = []
                for turn in range(3):
                    ring = learner.live.locator(f"[data-at='{marker['number']}'] > .s-marker")
                    expect(ring).to_be_hidden()
                    wrong(learner, marker, turn)
                    help_line = learner.section.locator(".p-help")
                    expect(help_line).to_be_visible()
                    helped.append(help_line.inner_text())
                    listen(helped[-1])
                expect(ring).to_be_visible()
                assert len(set(helped)) == 3, (where, helped)
                look()
            learner.do(marker)
    expect(page.get_by_role("heading", name="Vous l’avez fait")).to_be_focused()


def test_each_wrong_gesture_gets_one_more_degree_of_help_then_the_marker(learner: Learner) -> None:
    """And axe-core finds nothing to say in any of these states."""

    def listen(told: str) -> None:
        expect(learner.page.get_by_role("status").last).to_have_text(told)

    def look(within: str = ".p-step:not([hidden])") -> None:
        assert violations(learner.page, within) == []

    errors: list[str] = []
    learner.page.on("pageerror", lambda error: errors.append(str(error)))
    play_wrongly(learner, listen, look)
    look("html")
    assert errors == []


@pytest.mark.trial
def test_every_real_practice_helps_at_every_marker(page: Page, real_site: Path) -> None:
    said = watch(page, real_site)
    for guide in french_guides(real_site):
        play_wrongly(Learner(page, real_site, guide, "mouse"), lambda _: None, lambda: None)
    assert said == []


def test_a_wrong_answer_reached_by_the_arrows_in_a_list_is_told_when_the_list_is_left(
    page: Page, gestures_site: Path, gestures: dict[str, Any]
) -> None:
    learner = Learner(page, gestures_site, gestures, "keyboard")
    step = next(step for step in gestures["steps"] if any(m["element"] == "liste" for m in learner.markers(step)))
    page.goto(f"{learner.address}#etape-{step['number']}")
    learner.at(step)
    marker = next(marker for marker in learner.markers(step) if marker["element"] == "liste")
    control = learner.control(marker)
    learner.reach(control)
    page.keyboard.press("ArrowDown")
    assert control.input_value() not in ("", marker["value"])
    page.keyboard.press("Tab")
    expect(learner.section.locator(".p-help")).to_contain_text("Cherchez les mots « Vous êtes »")
