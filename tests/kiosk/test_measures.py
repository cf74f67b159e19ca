"""Every page of the kiosk on its two screens: measured, read by axe-core, and walked with the keyboard alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from guidebook.site.edition import WELCOME
from tests.browser.test_accessibility import OVERFLOW, addresses, run_axe, stops_not_seen, unfold
from tests.conftest import AXE
from tests.kiosk.conftest import LANDSCAPE, PORTRAIT, SMALL, Venue

# Every day each page is looked at on one screen, its neighbour on the other; in the trials, each on both.
EVERY = pytest.mark.parametrize(
    "every", [pytest.param(False, id="in turn"), pytest.param(True, id="every page", marks=pytest.mark.trial)]
)

# One thing opened after another.
OPENED = (
    "document.querySelector('[data-do=language]').click()",
    "document.querySelector('#borne-langue').close(); document.querySelector('[data-do=finish]').click()",
    "document.querySelector('#borne-fini').close(); document.querySelector('[data-open]').click()",
    "document.querySelector('.comfort').close(); document.querySelector('input[type=search]').focus()",
    "document.querySelector('touch-keyboard').hide(); document.querySelector('idle-watch dialog').showModal()",
    "document.querySelector('idle-watch dialog').close(); document.querySelector('.k-outside button').click()",
)

# Controls that are smaller than a finger, and texts too small to be read standing. The keys of a drawn keyboard are
# a picture at scale: the keys to press stand under it, large, and the keyboard on the screen does the same.
SMALL_THINGS = """(least) => {
  const seen = (e) => e.checkVisibility({visibilityProperty: true, contentVisibilityAuto: true})
    && !e.closest(".visually-hidden, .skip");
  const name = (e) => e.tagName + " " + (e.className.baseVal ?? e.className) + " " + (e.innerText || "").slice(0, 40);
  const touched = "a[href], button, input, select, textarea, summary, [tabindex='0']";
  const targets = [...document.querySelectorAll(touched)].filter((e) => seen(e) && !e.matches(".s-key"));
  const small = targets.filter((e) => {
    const around = e.matches("input[type=radio], input[type=checkbox]") && e.closest("label")
      || e.closest(".guide-list li") || e;
    const box = around.getBoundingClientRect();
    return box.width < 63.5 || box.height < 63.5;
  });
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), tiny = new Set();
  while (texts.nextNode()) {
    const parent = texts.currentNode.parentElement;
    const other = parent.closest(".s-map, touch-keyboard, script, template");
    if (!texts.currentNode.data.trim() || !seen(parent) || other) continue;
    if (parseFloat(getComputedStyle(parent).fontSize) < least) tiny.add(name(parent));
  }
  return {targets: targets.length, small: small.map(name), tiny: [...tiny]};
}"""


@pytest.fixture
def page(browser: Browser, screen: tuple[int, int]) -> Iterator[Page]:
    context = browser.new_context(
        viewport={"width": screen[0], "height": screen[1]}, reduced_motion="reduce", has_touch=True
    )
    yield context.new_page()
    context.close()


def practice_steps(page: Page) -> int:
    """How many sections a practice has; each is looked at alone. A page that is no practice has one."""
    return max(page.locator(".p-step").count(), 1)


@pytest.mark.parametrize("which", ["kiosk_site", pytest.param("real_kiosk", marks=pytest.mark.trial)])
def test_targets_are_64_pixels_texts_28_and_nothing_scrolls_sideways(
    which: str, browser: Browser, request: Any
) -> None:
    """At the usual size on three screens, and with very large letters."""
    site: Path = request.getfixturevalue(which)
    context = browser.new_context(reduced_motion="reduce", has_touch=True)
    page = context.new_page()
    faults: dict[str, Any] = {}
    for address in addresses(site):
        page.goto((site / address).as_uri())
        unfold(page)
        for number in range(practice_steps(page)):
            if number:
                page.evaluate("(n) => { location.hash = document.querySelectorAll('.p-step')[n].id; }", number)
                page.wait_for_function("(n) => !document.querySelectorAll('.p-step')[n].hidden", arg=number)
            for screen, large in ((PORTRAIT, False), (LANDSCAPE, False), (SMALL, False), (PORTRAIT, True)):
                page.set_viewport_size({"width": screen[0], "height": screen[1]})
                page.evaluate("(large) => { comfort.chosen = large ? {size: '150'} : {}; comfort.apply(); }", large)
                # The page that waits is the same for all.
                found = page.evaluate(SMALL_THINGS, 41.9 if large and address != WELCOME else 27.9)
                assert found["targets"] > 3, address
                wide = page.evaluate(OVERFLOW)
                if found["small"] or found["tiny"] or wide > 0:
                    faults[f"{address} {number} {screen} {large}"] = (found["small"][:5], found["tiny"][:5], wide)
    context.close()
    assert faults == {}


@pytest.mark.parametrize("screen", [PORTRAIT, LANDSCAPE, SMALL])
def test_pages_in_arabic_have_the_same_sizes_with_their_keyboard_too(
    screen: tuple[int, int], browser: Browser, arabic_kiosk: Path
) -> None:
    context = browser.new_context(
        viewport={"width": screen[0], "height": screen[1]}, reduced_motion="reduce", has_touch=True
    )
    page = context.new_page()
    faults: dict[str, Any] = {}
    for address in ("index.html", "guides/lire-un-courriel/index.html", "parler-a-quelqu-un.html", "chercher.html"):
        page.goto((arabic_kiosk / "ar" / address).as_uri())
        unfold(page)
        if address == "chercher.html":
            page.locator("#mots-cherches").tap()
            expect(page.locator("touch-keyboard")).to_be_visible()
        found, wide = page.evaluate(SMALL_THINGS, 27.9), page.evaluate(OVERFLOW)
        if found["small"] or found["tiny"] or wide > 0:
            faults[address] = (found["small"][:5], found["tiny"][:5], wide)
    narrow = "(keys) => keys.filter((key) => key.scrollWidth > key.clientWidth).map((key) => key.textContent)"
    assert page.locator("touch-keyboard button:visible").evaluate_all(narrow) == []
    expect(page.locator("#mots-cherches")).to_be_in_viewport()
    page.evaluate(AXE)
    assert run_axe(page) == []
    context.close()
    assert faults == {}


def test_a_page_enlarged_four_times_has_nothing_beside_it_and_no_bar_that_covers_it(
    kiosk_site: Path, browser: Browser
) -> None:
    """1,280 pixels at 400 %: WCAG 1.4.10."""
    context = browser.new_context(viewport={"width": 320, "height": 256}, reduced_motion="reduce", has_touch=True)
    page = context.new_page()
    wide = {}
    for address in addresses(kiosk_site):
        page.goto((kiosk_site / address).as_uri())
        wide[address] = page.evaluate(OVERFLOW)
        assert page.locator(".k-bar").evaluate_all("(all) => all.map((one) => getComputedStyle(one).position)") in (
            [],
            ["static"],
        )
    context.close()
    assert {address: by for address, by in wide.items() if by > 0} == {}


@pytest.mark.parametrize("screen", [PORTRAIT, LANDSCAPE, SMALL, (1366, 768)])
def test_the_page_that_waits_is_whole_on_the_screen(
    screen: tuple[int, int], browser: Browser, real_kiosk: Path
) -> None:
    context = browser.new_context(viewport={"width": screen[0], "height": screen[1]}, has_touch=True)
    page = context.new_page()
    page.goto((real_kiosk / WELCOME).as_uri())
    assert page.evaluate("document.documentElement.scrollHeight") <= screen[1]
    context.close()


@pytest.mark.parametrize("lines", [0, 2, 8])
@pytest.mark.parametrize("screen", [PORTRAIT, LANDSCAPE, SMALL, (1366, 768), (1024, 768)])
def test_where_to_begin_is_on_the_screen_whatever_a_venue_says_of_itself(
    screen: tuple[int, int], lines: int, visitor: Page, venue: Venue
) -> None:
    venue.settings |= {
        "lieu": "Médiathèque de l’Exemple",
        "horaires": ["Mardi : de 10 h à 12 h et de 14 h à 18 h"] * lines,
    }
    visitor.set_viewport_size({"width": screen[0], "height": screen[1]})
    visitor.goto(f"{venue.address}/{WELCOME}")
    box = visitor.get_by_role("link", name="Commencer").bounding_box()
    assert box and box["y"] + box["height"] <= screen[1]


def test_a_field_in_a_page_enlarged_four_times_is_not_covered_by_keys(visitor: Page, venue: Venue) -> None:
    visitor.set_viewport_size({"width": 320, "height": 256})
    visitor.goto(f"{venue.address}/chercher.html")
    visitor.get_by_role("searchbox").tap()
    expect(visitor.locator("touch-keyboard")).to_be_hidden()
    expect(visitor.get_by_role("searchbox")).to_be_in_viewport()


@EVERY
def test_axe_finds_nothing_with_and_without_a_dialog_or_the_keyboard(
    every: bool, kiosk_site: Path, browser: Browser
) -> None:
    context = browser.new_context(reduced_motion="reduce", has_touch=True)
    page = context.new_page()
    found = {}

    def look(name: str, screens: Sequence[tuple[int, int]] = (PORTRAIT, LANDSCAPE)) -> None:
        for width, height in screens:
            page.set_viewport_size({"width": width, "height": height})
            if here := run_axe(page):
                found[name, width] = here

    for number, address in enumerate(addresses(kiosk_site)):
        page.goto((kiosk_site / address).as_uri())
        unfold(page)
        page.evaluate(AXE)
        look(address, (PORTRAIT, LANDSCAPE) if every else [(PORTRAIT, LANDSCAPE)[number % 2]])
    page.goto((kiosk_site / "chercher.html").as_uri())
    page.evaluate(AXE)
    for script in OPENED:
        page.evaluate(f"() => {{ {script} }}")
        look(script)
    context.close()
    assert found == {}


@EVERY
@pytest.mark.parametrize(("screen", "bar", "turn"), [(PORTRAIT, "bas", 0), (LANDSCAPE, "haut", 1)], ids=["low", "high"])
def test_every_stop_of_the_tab_key_is_seen_and_never_under_the_bar(
    every: bool, bar: str, turn: int, kiosk_site: Path, page: Page, venue: Any
) -> None:
    venue.settings["barre"] = bar
    faults = []
    for address in addresses(kiosk_site) if every else addresses(kiosk_site)[turn::2]:
        page.goto(f"{venue.address}/{address}")
        unfold(page)
        faults += [(address, stop) for stop in stops_not_seen(page)]
    assert faults == []
