"""A word is explained where it stands: by mouse, by touch, without JavaScript."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect


@pytest.mark.parametrize("script", [True, False])
def test_a_word_is_explained_where_it_stands(browser: Browser, guide: str, script: bool) -> None:
    context = browser.new_context(java_script_enabled=script)
    page = context.new_page()
    page.goto(guide)
    word = page.locator("#etape-1 .word").first
    word.focus()
    page.keyboard.press("Enter")
    definition = page.locator("#etape-1 .definition").filter(has_text="La ligne en haut du navigateur")
    expect(definition).to_be_visible()
    page.keyboard.press("Escape")
    expect(definition).to_be_hidden()
    expect(word).to_be_focused()
    context.close()


def test_a_word_is_explained_by_touch(browser: Browser, guide: str) -> None:
    context = browser.new_context(has_touch=True, is_mobile=True, viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.goto(guide)
    page.locator("#etape-1 .word").first.tap()
    expect(page.locator("#etape-1 .definition").filter(has_text="La ligne en haut du navigateur")).to_be_visible()
    page.locator(".definition:popover-open").get_by_role("button", name="Fermer").tap()
    expect(page.locator("#etape-1 .definition").filter(has_text="La ligne en haut du navigateur")).to_be_hidden()
    context.close()


def test_a_tap_beside_an_open_definition_only_closes_it(browser: Browser, real_site: Path) -> None:
    page = browser.new_page(has_touch=True, is_mobile=True, viewport={"width": 390, "height": 844})
    page.goto((real_site / "guides/se-connecter-avec-franceconnect/index.html").as_uri() + "#etape-1")
    fold = page.locator("#etape-1 details").last
    for below in (page.locator("#etape-1").get_by_role("link", name="Suivant"), fold.locator("summary")):
        page.locator("#etape-1 .word").first.tap()
        definition = page.locator(".definition:popover-open")
        expect(definition).to_be_visible()
        box = below.bounding_box()
        assert box
        page.touchscreen.tap(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
        expect(definition).to_have_count(0)
        expect(page.locator("#etape-1")).to_be_visible()
        expect(fold).not_to_have_attribute("open", "")
    fold.locator("summary").tap()
    expect(fold).to_have_attribute("open", "")
    page.close()


def test_the_words_page_leads_to_a_letter_from_its_first_view_on_a_phone(real_site: Path, page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto((real_site / "mots.html").as_uri())
    letters = page.get_by_role("navigation", name="Aller à une lettre").get_by_role("link")
    expect(letters.last).to_be_in_viewport(ratio=1)
    letters.get_by_text("S", exact=True).click()
    expect(page.get_by_role("heading", level=2, name="S", exact=True)).to_be_in_viewport()
