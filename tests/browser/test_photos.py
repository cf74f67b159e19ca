"""Photos, paths and the words of a guide, as Chromium shows them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Route, expect

GUIDE = "guides/lire-sa-carte/index.html"

# Each pin's point and disc, and the photo it stands on.
PINS = """() => {
  const photo = document.querySelector(".s-print img").getBoundingClientRect();
  const screen = document.querySelector(".s-print").closest(".screen").getBoundingClientRect();
  return [...document.querySelectorAll(".s-pin")].map((pin) => {
    const box = pin.getBoundingClientRect(), disc = pin.querySelector("circle").getBoundingClientRect();
    const point = pin.getScreenCTM();
    return {
      x: (point.e - photo.x) / photo.width, y: (point.f - photo.y) / photo.height,
      disc: disc.width, inside: disc.x >= screen.x && disc.right <= screen.right
        && disc.y >= screen.y && disc.bottom <= screen.bottom,
      number: pin.textContent.trim(),
    };
  });
}"""


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_a_pin_points_where_its_author_said_at_every_width(width: int, browser: Browser, example_site: Path) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900})
    page = context.new_page()
    page.goto((example_site / GUIDE).as_uri())
    page.locator(".s-print").scroll_into_view_if_needed()
    pins: list[dict[str, Any]] = page.evaluate(PINS)
    context.close()
    assert [(pin["number"], round(pin["x"], 2), round(pin["y"], 2)) for pin in pins] == [
        ("1", 0.28, 0.2),
        ("2", 0.22, 0.71),
    ]
    assert all(pin["inside"] and pin["disc"] >= 24 for pin in pins)


def test_the_first_photo_is_fetched_at_once_and_the_others_when_they_come_near(example_site: Path, page: Page) -> None:
    page.goto((example_site / GUIDE).as_uri())
    loading = "(images) => images.map((i) => [i.loading, i.width > 0, i.naturalWidth > 0])"
    page.locator(".s-print img").scroll_into_view_if_needed()
    page.wait_for_load_state("networkidle")
    assert page.locator("main img").evaluate_all(loading) == [["auto", True, True], ["lazy", True, True]]


@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_moves_when_a_photo_arrives(width: int, browser: Browser, served: str) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900})
    page = context.new_page()
    held: list[Route] = []
    arrived = False

    def hold(route: Route) -> None:
        if arrived:
            route.continue_()
        else:
            held.append(route)

    page.route("**/*.webp", hold)
    page.goto(f"{served}/{GUIDE}", wait_until="domcontentloaded")
    heights = "() => [...document.querySelectorAll('.photo, .s-print img')].map((i) => Math.round(i.clientHeight))"
    before = page.evaluate(heights)
    page.locator(".s-print").scroll_into_view_if_needed()
    arrived = True
    for route in held:
        route.continue_()
    page.wait_for_function("() => [...document.images].every((image) => image.complete && image.naturalWidth)")
    assert page.evaluate(heights) == before and min(before) > 100
    context.close()


def test_a_photo_with_pins_is_one_image_then_the_list_of_its_markers(example_site: Path, page: Page) -> None:
    page.goto((example_site / GUIDE).as_uri())
    step = page.locator("#etape-2 .step-picture")
    expect(step.get_by_role("img", name="La carte, avec votre nom et dix chiffres.")).to_have_count(1)
    expect(step.locator(".marker-list li")).to_have_text(
        ["1 : endroit de la photo « votre nom »", "2 : endroit de la photo « le numéro »"]
    )


def test_pins_keep_their_colours_in_forced_colours(example_site: Path, browser: Browser) -> None:
    context = browser.new_context(forced_colors="active")
    page = context.new_page()
    page.goto((example_site / GUIDE).as_uri())
    colours = page.locator(".s-pin").first.evaluate(
        "(pin) => [getComputedStyle(pin.querySelector('path')).fill, getComputedStyle(pin.querySelector('text')).fill]"
    )
    context.close()
    assert colours[0] != colours[1]


def test_the_words_of_a_guide_are_on_its_paper(example_site: Path, page: Page) -> None:
    page.goto((example_site / "guides/ouvrir-un-site/index.html").as_uri())
    page.emulate_media(media="print")
    words = page.locator(".explained dt")
    assert words.count() >= 2
    for word in words.all():
        expect(word).to_be_visible()
    expect(page.locator(".explained-all")).to_be_hidden()


@pytest.mark.parametrize("script", [True, False])
def test_a_learner_goes_from_home_to_the_first_guide_of_a_path(
    script: bool, browser: Browser, example_site: Path
) -> None:
    context = browser.new_context(java_script_enabled=script)
    page = context.new_page()
    page.goto((example_site / "index.html").as_uri())
    page.get_by_role("region", name="Vous débutez ?").get_by_role("link", name="Mes premiers pas").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Mes premiers pas")
    page.get_by_role("link", name="Ouvrir un site").click()
    assert page.url.endswith("guides/ouvrir-un-site/index.html")
    context.close()
