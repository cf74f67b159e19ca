"""The page of a practice: its buttons, its papers, its place kept, without JavaScript, on paper."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.learner import Learner, watch
from tests.browser.test_accessibility import OVERFLOW
from tests.conftest import manifest


def test_show_me_points_at_the_place_and_restarting_empties_the_step(learner: Learner) -> None:
    page = learner.page
    page.goto(learner.address + "#etape-4")
    learner.at({"number": 4})
    field = learner.live.get_by_role("textbox").first
    learner.section.get_by_role("button", name="Montrez-moi").click()
    expect(field).to_be_focused()
    expect(learner.live.locator("[data-at='1'] > .s-marker")).to_be_visible()
    learner.write(field, "camille.exemple@courriel.example")
    expect(field).to_have_attribute("readonly", "")
    page.get_by_role("button", name="Recommencer cette étape").click()
    expect(field).to_have_value("")
    expect(page.locator("#titre-4")).to_be_focused()
    expect(learner.section.locator(".p-tasks > li").first).to_be_visible()
    page.get_by_role("button", name="Revenir à l’étape précédente").click()
    expect(page.locator("#titre-3")).to_be_focused()
    page.go_back()
    expect(page.locator("#titre-4")).to_be_focused()


def test_the_guide_leads_to_the_practice_and_to_each_of_its_steps(page: Page, gestures_site: Path) -> None:
    page.goto((gestures_site / "guides/ouvrir-un-site/index.html").as_uri())
    page.locator("#etape-3").get_by_role("link", name="S’entraîner à partir d’ici").click()
    expect(page.locator("#titre-3")).to_be_focused()
    expect(page.locator(".p-step:visible")).to_have_count(1)
    page.go_back()
    page.get_by_role("link", name="S’entraîner sans risque").click()
    expect(page.locator("#etape-1")).to_be_visible()


@pytest.mark.parametrize(
    ("slug", "way"), [("ouvrir-un-site", "../lire-un-courriel/index.html"), ("lire-un-courriel", "index.html")]
)
def test_at_the_end_what_stands_out_is_the_way_on(slug: str, way: str, page: Page, example_site: Path) -> None:
    page.goto((example_site / f"guides/{slug}/entrainement.html").as_uri() + "#fin")
    expect(page.locator("#fin .btn.main")).to_have_count(1)
    expect(page.locator("#fin .btn.main")).to_have_attribute("href", way)
    expect(page.locator("#fin").get_by_role("link", name="Recommencer l’exercice")).to_be_visible()


@pytest.mark.parametrize("width", [390, 320])
def test_the_lines_of_the_band_are_of_one_length_all_along(width: int, page: Page, example_site: Path) -> None:
    page.set_viewport_size({"width": width, "height": 844})
    page.goto((example_site / "guides/ouvrir-un-site/entrainement.html").as_uri())
    expect(page.locator(".p-band")).to_have_css("text-wrap-style", "balance")


def test_the_invented_persons_papers_can_be_opened_at_every_step(learner: Learner) -> None:
    page = learner.page
    for number in range(1, len(learner.guide["steps"]) + 1):
        page.goto(learner.address + f"#etape-{number}")
        page.get_by_text("Vous êtes Camille Exemple").click()
        expect(page.get_by_text("2 99 13 99 000 000")).to_be_visible()
        page.get_by_text("Vous êtes Camille Exemple").click()


def test_the_step_at_hand_is_found_again_and_can_be_forgotten(learner: Learner) -> None:
    page = learner.page
    page.goto(learner.address + "#etape-3")
    expect(page.locator("#etape-3")).to_be_visible()
    page.goto("about:blank")
    learner.open()
    page.get_by_role("link", name="Reprendre à cette étape").click()
    expect(page.locator("#titre-3")).to_be_focused()
    kept = page.evaluate("() => JSON.stringify(localStorage)")
    assert "exemple" not in kept.lower()
    page.goto("about:blank")
    learner.open()
    page.get_by_role("button", name="Oublier ma place").click()
    page.goto("about:blank")
    learner.open()
    expect(page.locator(".p-resume")).to_be_hidden()


def test_a_browser_that_refuses_storage_changes_nothing(learner: Learner) -> None:
    learner.page.add_init_script(
        "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no', 'SecurityError'); }});"
    )
    said = watch(learner.page, Path("/"))
    learner.play()
    assert [line for line in said if not line.startswith("file:")] == []


def test_without_javascript_it_is_a_practice_on_paper(
    browser: Browser, gestures_site: Path, gestures: dict[str, Any]
) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto((gestures_site / gestures["practice"]).as_uri())
    steps = len(gestures["steps"])
    expect(page.locator(".p-step:visible")).to_have_count(steps + 1)
    expect(page.locator(".p-live :enabled")).to_have_count(0)
    expect(page.locator("[data-do]:visible")).to_have_count(0)
    expect(page.locator(".p-do:visible")).to_have_count(page.locator(".p-do").count())
    assert [f.input_value() for f in page.locator(".p-live [data-marker]:is(input[type=text], textarea)").all()] == [
        ""
    ] * 4
    expect(page.get_by_text("Montrez l’endroit avec le doigt")).to_be_visible()
    context.close()


@pytest.mark.parametrize("size", [(320, 256), (390, 844), (1080, 1920)])
def test_the_exercise_is_named_at_every_scroll_and_on_paper(
    size: tuple[int, int], learner: Learner, gestures_site: Path
) -> None:
    page = learner.page
    page.set_viewport_size({"width": size[0], "height": size[1]})
    for step in learner.guide["steps"]:
        page.goto(learner.address + f"#etape-{step['number']}")
        live = page.locator(f"#etape-{step['number']} .p-live")
        for block in ("start", "end"):
            live.evaluate("(e, block) => e.scrollIntoView({block})", arg=block)
            expect(page.get_by_text("Ceci est un exercice")).to_be_in_viewport()
        assert page.evaluate(OVERFLOW) == 0, step["screen"]
    page.emulate_media(media="print")
    expect(page.get_by_text("Ceci est un exercice")).to_be_visible()
    expect(page.locator(".p-step:visible")).to_have_count(len(learner.guide["steps"]) + 1)


def test_nothing_in_it_has_anywhere_to_go(gestures_site: Path) -> None:
    for guide in manifest(gestures_site)["guides"]:
        text = (gestures_site / guide["practice"]).read_text("utf-8")
        exercise = text.partition("<practice-session")[2].partition("</practice-session>")[0]
        assert "<form" not in text and " name=" not in exercise and "password" not in exercise
        written = exercise.count('type="text"') + exercise.count("<textarea") + exercise.count("<select")
        assert written == exercise.count('autocomplete="off"')
        assert "connect-src 'none'; form-action 'none'; frame-src 'none'" in text.partition("<meta charset")[0]
        assert '<meta name="robots" content="noindex">' in text
