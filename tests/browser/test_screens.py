"""The drawn screens, by the boxes of what is drawn: markers beside words, text that reflows, nothing clipped."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.conftest import manifest

WIDTHS = (320, 390, 768, 1280)

# Boxes of every piece of text and every marker of each drawn screen.
MEASURE = """() => [...document.querySelectorAll(".screen")].map((screen) => {
  const inside = screen.getBoundingClientRect(), texts = [], small = [], outside = [];
  const walker = document.createTreeWalker(screen, NodeFilter.SHOW_TEXT);
  for (let node; (node = walker.nextNode());) {
    if (!node.data.trim() || node.parentElement.closest(".s-marker")) continue;
    if (!node.parentElement.checkVisibility()) continue;
    const range = document.createRange(); range.selectNodeContents(node);
    for (const box of range.getClientRects()) {
      if (!box.width) continue;
      texts.push({text: node.data.trim(), x: box.x, y: box.y, right: box.right, bottom: box.bottom});
      if (box.x < inside.x - 1 || box.right > inside.right + 1) outside.push(node.data.trim());
    }
    if (parseFloat(getComputedStyle(node.parentElement).fontSize) < 13.99) small.push(node.data.trim());
  }
  const markers = [...screen.querySelectorAll(".s-marker")].filter((m) => m.checkVisibility()).map((m) => {
    const box = m.getBoundingClientRect();
    const over = texts.filter((t) =>
      t.x < box.right - .5 && t.right > box.x + .5 && t.y < box.bottom - .5 && t.bottom > box.y + .5);
    return {number: m.textContent.trim(), over: over.map((t) => t.text), width: box.width,
            clipped: box.x < inside.x - 1 || box.right > inside.right + 1};
  });
  const scroll = screen.scrollWidth - screen.clientWidth;
  return {name: screen.getAttribute("aria-label"), markers, small, outside, scroll};
})"""


def faults(page: Page, address: str, width: int) -> list[Any]:
    found: list[Any] = []
    for screen in page.evaluate(MEASURE):
        where = (address, width, screen["name"])
        found += [(*where, "marker over", m["number"], m["over"]) for m in screen["markers"] if m["over"]]
        found += [(*where, "marker clipped", m["number"]) for m in screen["markers"] if m["clipped"]]
        found += [(*where, "small text", text) for text in screen["small"]]
        found += [(*where, "text outside", text) for text in screen["outside"]]
        if screen["scroll"] > 1:
            found.append((*where, "scrolls sideways"))
    return found


def test_no_marker_hides_a_word_and_no_text_is_clipped_or_small(page: Page, real_site: Path) -> None:
    found: list[Any] = []
    kinds = ("guide", "gallery")
    for entry in manifest(real_site)["pages"]:
        if entry["kind"] in kinds and entry["language"] == "fr":
            page.goto((real_site / entry["address"]).as_uri())
            for width in WIDTHS:
                page.set_viewport_size({"width": width, "height": 900})
                found += faults(page, entry["address"], width)
    assert found == []


def test_the_ends_of_an_address_bar_cut_no_letter_of_a_long_address_in_large_text(
    page: Page, example_site: Path
) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto((example_site / "guides/ouvrir-un-site/images.html").as_uri())
    cut = page.evaluate("""() => {
      document.documentElement.dataset.size = "200";
      const bar = document.querySelector(".s-url");
      bar.textContent = "une-adresse-tres-longue-qui-prend-bien-des-lignes.exemple.example";
      const range = document.createRange();
      range.selectNodeContents(bar);
      const box = bar.getBoundingClientRect(), lines = [...range.getClientRects()];
      const round = Math.min(parseFloat(getComputedStyle(bar).borderTopLeftRadius), box.width / 2, box.height / 2);
      const [x, y] = [round - (lines[0].x - box.x), round - (lines[0].y - box.y)];
      return {lines: lines.length, outside: x > 0 && y > 0 && Math.hypot(x, y) > round};
    }""")
    assert cut["lines"] > 3 and not cut["outside"]


IN_ITS_FRAME = """() => {
  document.documentElement.dataset.size = "200";
  const out = [], within = (part, whole) => {
    const [a, b] = [part, whole].map((e) => e.getBoundingClientRect());
    if (a.x < b.x - 1 || a.right > b.right + 1 || a.y < b.y - 1 || a.bottom > b.bottom + 1) out.push(part.className);
  };
  const parts = [...document.querySelectorAll(".s-hand, .s-spot, .s-device")].filter((e) => e.checkVisibility());
  for (const part of parts) within(part, part.closest(".s-touch") || part.closest(".screen"));
  return [parts.length, out.map((name) => name.baseVal ?? name)];
}"""


@pytest.mark.parametrize("width", [320, 390, 1280])
@pytest.mark.parametrize(("name", "parts"), [("index.html", 3), ("images.html", 4), ("entrainement.html", 2)])
def test_a_drawn_finger_stays_on_its_glass_in_letters_twice_as_large(
    name: str, parts: int, width: int, page: Page, real_site: Path
) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto((real_site / "guides/utiliser-la-souris" / name).as_uri() + "#etape-7")
    page.locator("#etape-7 .s-touch").wait_for()
    assert page.evaluate(IN_ITS_FRAME) == [parts, []]


def test_a_screen_is_one_image_with_its_alternative_then_the_list_of_its_markers(
    example_site: Path, page: Page
) -> None:
    page.goto((example_site / "guides/ouvrir-un-site/index.html").as_uri())
    picture = page.locator("#etape-3").get_by_role("img", name="La page de la mairie, avec un formulaire court.")
    assert picture.count() == 1
    heard = page.locator("#etape-3 .step-picture").aria_snapshot()
    assert "Votre nom" in heard and "champ" in heard
    assert "Civilité" in heard
    assert page.locator("#etape-3 .marker-list li").count() == 2


def test_nothing_in_a_drawn_screen_can_be_focused_or_sent(example_site: Path, page: Page) -> None:
    page.goto((example_site / "ecrans.html").as_uri())
    assert page.locator(".screen :is(a, button, input, select, textarea, form, [tabindex])").count() == 0


def test_the_gallery_shows_every_frame_and_every_element(example_site: Path, page: Page) -> None:
    from guidebook.screens.elements import ELEMENTS
    from guidebook.screens.frames import FRAMES

    page.goto((example_site / "ecrans.html").as_uri())
    for kind, names in (("cadre", FRAMES), ("element", ELEMENTS)):
        for name in names:
            assert page.locator(f"#{kind}-{name} .screen").count() == 1, name


def test_a_drawn_screen_stays_left_to_right_in_a_right_to_left_page(example_site: Path, page: Page) -> None:
    page.goto((example_site / "guides/ouvrir-un-site/index.html").as_uri())
    page.evaluate("() => { document.documentElement.dir = 'rtl'; }")
    assert page.locator(".screen").first.evaluate("(e) => getComputedStyle(e).direction") == "ltr"
    assert faults(page, "rtl", 1280) == []
