"""What was searched for: found again on coming back, kept nowhere else."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.searching import answers


def test_an_address_with_a_query_searches_at_once(root: str, page: Page) -> None:
    page.goto(f"{root}/chercher.html?q=corriel")
    expect(page.locator("#resultats a").first).to_have_text("Lire un e-mail")
    expect(page.get_by_label("Que cherchez-vous")).to_have_value("corriel")
    page.locator("#resultats a").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Lire un e-mail")


def test_what_is_typed_stays_in_no_address_and_no_storage(served: str, context: BrowserContext) -> None:
    page = context.new_page()
    page.goto(f"{served}/chercher.html")
    length = page.evaluate("history.length")
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    answers(page, "corriel")
    assert page.url == f"{served}/chercher.html"
    assert page.evaluate("[history.length, JSON.stringify(localStorage), JSON.stringify(sessionStorage)]") == [
        length,
        "{}",
        "{}",
    ]
    assert context.cookies() == []
    assert requests == []
    answers(page, "")
    assert page.url == f"{served}/chercher.html"


@pytest.mark.parametrize("place", ["index.html", "chercher.html"])
def test_coming_back_finds_the_words_and_the_guides_again(root: str, place: str, page: Page) -> None:
    page.goto(f"{root}/{place}")
    answers(page, "le corriel")
    page.locator("#resultats a").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Lire un e-mail")
    page.go_back()
    expect(page.get_by_label("Que cherchez-vous")).to_have_value("le corriel")
    expect(page.locator("#resultats a").first).to_have_text("Lire un e-mail")


def test_on_a_kiosk_nothing_typed_is_kept(kiosk_site: Path, page: Page) -> None:
    page.goto((kiosk_site / "chercher.html").as_uri())
    answers(page, "corriel")
    assert page.url == (kiosk_site / "chercher.html").as_uri()
    page.reload()
    expect(page.get_by_label("Que cherchez-vous")).to_have_value("")
