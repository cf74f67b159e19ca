"""What is brought to browsers that know neither popovers nor how to unfold on paper: Chrome 109, Windows 7's last."""

from __future__ import annotations

from playwright.sync_api import Page, expect


def test_in_a_browser_without_popovers_escape_alone_closes_a_definition(guide: str, page: Page) -> None:
    page.add_init_script("delete HTMLElement.prototype.popover")
    page.goto(guide)
    word = page.locator("#etape-1 .word").first
    opened = page.locator(".definition[data-open]")
    word.focus()
    page.keyboard.press("Enter")
    expect(opened).to_contain_text("La ligne en haut du navigateur")
    page.keyboard.press("Shift")
    expect(opened).to_have_count(1)
    page.keyboard.press("Escape")
    expect(opened).to_have_count(0)
    expect(word).to_be_focused()


def test_in_a_browser_without_popovers_a_second_press_on_the_word_closes_its_definition(guide: str, page: Page) -> None:
    page.add_init_script("delete HTMLElement.prototype.popover")
    page.goto(guide)
    word, opened = page.locator("#etape-1 .word").first, page.locator(".definition[data-open]")
    word.press("Enter")
    expect(opened).to_have_count(1)
    word.press("Enter")
    expect(opened).to_have_count(0)


def test_a_browser_that_cannot_unfold_on_paper_prints_what_is_folded_and_folds_it_again(guide: str, page: Page) -> None:
    page.add_init_script("CSS.supports = () => false")
    page.goto(guide)
    folded = page.locator("details:not([open])")
    before = folded.count()
    assert before > 0
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(folded).to_have_count(0)
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(folded).to_have_count(before)
