"""Reading a guide: all its steps or one at a time, with and without JavaScript, from a disk and from a server."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.conftest import GUIDE
from tests.conftest import manifest


def test_all_steps_show_first(page: Page, guide: str) -> None:
    page.goto(guide)
    expect(page.locator(".step:visible")).to_have_count(4)
    expect(page.locator(".step-nav:visible")).to_have_count(0)


def test_one_step_at_a_time_is_read_with_the_keyboard_alone(page: Page, guide: str) -> None:
    page.goto(guide)
    page.get_by_role("button", name="Lire une étape à la fois").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".step:visible")).to_have_count(1)
    expect(page.locator("#titre-1")).to_be_focused()
    expect(page.get_by_text("Étape 1 sur 4")).to_be_visible()
    page.locator("#etape-1").get_by_role("link", name="Suivant").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#titre-2")).to_be_focused()
    expect(page.locator("#etape-1")).to_be_hidden()
    assert page.url.endswith("#etape-2")
    page.locator("#etape-2").get_by_role("link", name="Précédent").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#titre-1")).to_be_focused()


NAV = """() => {
  const nav = [...document.querySelectorAll(".step-nav")].find((each) => each.checkVisibility());
  const place = nav.getBoundingClientRect();
  const buttons = [...nav.querySelectorAll(".btn")].map((button) => button.getBoundingClientRect());
  return {
    inView: buttons.every((at) => at.top >= 0 && at.bottom <= innerHeight && at.left >= 0 && at.right <= innerWidth),
    height: Math.round(place.height),
    header: Math.round(document.querySelector(".bar").getBoundingClientRect().bottom),
  };
}"""


COVERED = """() => {
  const nav = [...document.querySelectorAll(".step-nav")].find((each) => each.checkVisibility());
  const at = document.activeElement.getBoundingClientRect(), over = nav.getBoundingClientRect();
  return !nav.contains(document.activeElement) && at.bottom > over.top + 1 && at.top < over.bottom;
}"""


@pytest.mark.parametrize("size", [(1366, 768), (1280, 900), (390, 844), (360, 640), (844, 390), (568, 320)])
@pytest.mark.parametrize("text", [100, 150, 200])
def test_the_way_on_is_in_view_on_each_step_and_covers_nothing_that_has_focus(
    browser: Browser, example_site: Path, size: tuple[int, int], text: int
) -> None:
    width, height = size
    page = browser.new_page(viewport={"width": width, "height": height})
    page.goto((example_site / GUIDE).as_uri())
    page.evaluate("(text) => { document.documentElement.dataset.size = text; }", str(text) if text > 100 else "")
    page.get_by_role("button", name="Lire une étape à la fois").click()
    for number in range(1, 5):
        expect(page.locator(f"#etape-{number}")).to_be_visible()
        seen = page.evaluate(NAV)
        assert seen["inView"], (number, seen)
        if height <= 480:
            assert seen["height"] <= 56, number
        stops = page.locator(f"#etape-{number} :is(a, button, summary, input):visible").count()
        for _ in range(stops):
            page.keyboard.press("Tab")
            assert not page.evaluate(COVERED), page.evaluate("document.activeElement.outerHTML.slice(0, 200)")
        if number < 4:
            page.locator(f"#etape-{number}").get_by_role("link", name="Suivant").click()
    page.close()


def test_on_one_step_the_step_comes_first_and_the_other_ways_after_it(page: Page, guide: str) -> None:
    page.set_viewport_size({"width": 1366, "height": 768})
    page.goto(guide)
    page.get_by_role("button", name="Lire une étape à la fois").click()
    title = page.locator("#titre-1").bounding_box()
    tools = page.get_by_role("link", name="S’entraîner sans risque").bounding_box()
    header = page.locator(".bar").bounding_box()
    assert title and tools and header
    assert title["y"] - header["height"] < 100
    assert tools["y"] > title["y"]
    expect(page.locator(".crumbs")).to_be_hidden()
    page.get_by_role("button", name="Voir toutes les étapes").click()
    expect(page.locator(".crumbs")).to_be_visible()
    practice = page.get_by_role("link", name="S’entraîner sans risque").bounding_box()
    first = page.locator("#titre-1").bounding_box()
    assert practice and first and practice["y"] < first["y"]


def test_the_way_on_is_not_printed(page: Page, guide: str) -> None:
    page.goto(f"{guide}#etape-2")
    page.emulate_media(media="print")
    expect(page.locator(".step-nav:visible")).to_have_count(0)


@pytest.mark.parametrize("width", [390, 360])
def test_on_a_phone_the_header_takes_a_seventh_of_the_screen(browser: Browser, guide: str, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 844})
    page.goto(guide)
    bar = page.locator(".bar").bounding_box()
    assert bar and bar["height"] <= 120
    for button in page.locator(".bar :is(a, button):visible").all():
        box = button.bounding_box()
        assert box and box["height"] >= 44 and box["x"] + box["width"] <= width
    page.close()


def test_the_address_of_a_step_opens_that_step_alone(page: Page, guide: str) -> None:
    page.goto(guide + "#etape-3")
    expect(page.locator(".step:visible")).to_have_count(1)
    expect(page.locator("#etape-3")).to_be_visible()
    page.get_by_role("button", name="Voir toutes les étapes").click()
    expect(page.locator(".step:visible")).to_have_count(4)


def test_the_back_button_goes_to_the_previous_step(page: Page, guide: str) -> None:
    page.goto(guide + "#etape-1")
    page.locator("#etape-1").get_by_role("link", name="Suivant").click()
    expect(page.locator("#etape-2")).to_be_visible()
    page.go_back()
    expect(page.locator("#etape-1")).to_be_visible()
    expect(page.locator("#etape-2")).to_be_hidden()


def test_the_last_step_leads_to_the_end(page: Page, guide: str) -> None:
    page.goto(guide + "#etape-4")
    page.locator("#etape-4").get_by_role("link", name="Fin du guide").click()
    expect(page.locator("#titre-fin")).to_be_focused()
    expect(page.locator(".step:visible")).to_have_count(0)


def test_without_javascript_all_steps_show_and_no_dead_button(browser: Browser, guide: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(guide + "#etape-2")
    expect(page.locator(".step:visible")).to_have_count(4)
    expect(page.locator(".steps-switch")).to_be_hidden()
    expect(page.locator(".step-nav:visible")).to_have_count(0)
    context.close()


def one_of_each_kind(pages: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The first page of each kind in each language."""
    return list({(page["language"], page["kind"]): page for page in reversed(pages)}.values())


@pytest.mark.parametrize(
    ("which", "whole"),
    [("example_site", True), ("real_site", False), pytest.param("real_site", True, marks=pytest.mark.trial)],
)
def test_no_page_logs_an_error_or_asks_for_anything_outside_its_folder(
    which: str, whole: bool, context: BrowserContext, request: pytest.FixtureRequest
) -> None:
    site: Path = request.getfixturevalue(which)
    pages = manifest(site)["pages"]
    asked: list[str] = []
    errors: list[str] = []
    context.on("request", lambda r: asked.append(r.url))
    context.on("console", lambda m: errors.append(m.text) if m.type in ("error", "warning") else None)
    context.on("weberror", lambda e: errors.append(str(e.error)))
    # Leaving a page gives up what it was still bringing: a file that isn't there fails otherwise.
    context.on("requestfailed", lambda r: errors.append(r.url) if r.failure != "net::ERR_ABORTED" else None)
    window = context.new_page()
    for entry in pages if whole else one_of_each_kind(pages):
        window.goto((site / entry["address"]).as_uri())
        # What a page brings once it is there has been asked for by then; Chromium may never tell that it is quiet.
        window.evaluate("new Promise((idle) => requestIdleCallback(idle, {timeout: 1000}))")
    assert errors == []
    assert [url for url in asked if not url.startswith((site.as_uri(), "data:"))] == []


def test_a_phone_number_can_be_touched_and_the_first_view_leads_somewhere(real_site: Path, page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto((real_site / "parler-a-quelqu-un.html").as_uri())
    expect(page.locator("main .jumps a").first).to_be_in_viewport()
    expect(page.get_by_role("link", name="3646")).to_have_attribute("href", "tel:3646")
    expect(page.get_by_role("link", name="0 809 401 401")).to_have_attribute("href", "tel:0809401401")
    expect(page.get_by_text("Lu le").first).to_be_hidden()


@pytest.mark.parametrize("text", ["", "200"])
def test_on_a_phone_the_ways_on_are_one_row_and_the_picture_is_before_the_folds(
    browser: Browser, real_site: Path, text: str
) -> None:
    page = browser.new_page(viewport={"width": 390, "height": 844})
    page.goto((real_site / "guides/creer-son-compte-ameli/index.html").as_uri() + "#etape-9")
    page.evaluate("(text) => { document.documentElement.dataset.size = text; }", text)
    assert page.locator("#etape-9 .step-nav").evaluate("(nav) => nav.offsetHeight") < 100
    picture, call_out = (page.locator(f"#etape-9 {part}").bounding_box() for part in (".step-picture", ".admonition"))
    assert picture and call_out and picture["y"] < call_out["y"]
    if not text:
        expect(page.locator("#etape-9 .step-picture")).to_be_in_viewport(ratio=1)
    page.close()


def test_the_end_alone_leads_on_right_under_its_title(real_site: Path, page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto((real_site / "guides/creer-son-compte-ameli/index.html").as_uri() + "#fin")
    for name in ("S’entraîner sans risque", "Accueil"):
        box = page.locator("#fin").get_by_role("link", name=name).bounding_box()
        assert box and box["y"] < 500
    expect(page.locator("#fin .sources a").first).to_be_hidden()
    page.goto((real_site / "guides/creer-son-compte-ameli/index.html").as_uri() + "#etape-1")
    expect(page.locator("#fin")).to_be_hidden()
    expect(page.get_by_role("link", name="S’entraîner sans risque")).to_be_visible()
