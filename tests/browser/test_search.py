"""Searching as one types: what is shown and told, by keyboard, on a phone, with nothing found."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.searching import answers, guide, with_guides
from tests.browser.test_accessibility import OVERFLOW, in_light_and_dark
from tests.conftest import AXE


@pytest.mark.parametrize("place", ["index.html", "chercher.html"])
def test_results_follow_the_typing_and_are_told_once(root: str, place: str, page: Page) -> None:
    page.goto(f"{root}/{place}")
    page.get_by_label("Que cherchez-vous").press_sequentially("corriel", delay=30)
    first = page.locator("#resultats li").first
    expect(first.get_by_role("link", name="Lire un e-mail")).to_be_visible()
    expect(first).to_contain_text("Pour voir un message")
    expect(first).to_contain_text("Mes e-mails")
    expect(page.locator("guide-search [role=status]")).to_have_text("1 guide trouvé")
    page.get_by_label("Que cherchez-vous").fill("")
    expect(page.locator("#resultats")).to_be_hidden()
    expect(page.locator("guide-search [role=status]")).to_have_text("")


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("carte de cantine", "Le guide le plus proche, et 2 autres"),
        ("ma carte de piscine", "Le guide le plus proche, et 2 autres"),
        ("carte", "3 guides trouvés"),
    ],
)
def test_one_clear_wish_is_answered_with_the_nearest_guide(
    query: str, told: str, example_site: Path, tmp_path: Path, page: Page
) -> None:
    titles = ("La carte de cantine", "La carte de bus", "La carte de piscine")
    guides = [guide(f"{number}.html", title=title) for number, title in enumerate(titles)]
    page.goto(with_guides(example_site, tmp_path / "site", guides).as_uri())
    assert len(answers(page, query)) == 3
    expect(page.locator("guide-search [role=status]")).to_have_text(told)


def test_after_the_guides_there_is_a_person(root: str, page: Page) -> None:
    page.goto(f"{root}/chercher.html")
    expect(page.locator(".search-other")).to_be_hidden()
    assert answers(page, "corriel")
    expect(page.locator(".search-other")).to_contain_text("Ce n’est pas cela ?")
    page.locator(".search-other").get_by_role("link", name="Parlez à quelqu’un").click()
    assert page.url.endswith("/parler-a-quelqu-un.html")


_TOLD = """() => {
  window.told = [];
  new MutationObserver(() => {
    const { textContent } = document.querySelector("guide-search [role=status]");
    if (textContent) told.push(textContent);
  }).observe(document.querySelector("guide-search [role=status]"), { childList: true, characterData: true });
}"""


def with_a_stopped_clock(page: Page, place: Path) -> None:
    """The page, whose time goes on only when a test says so; it keeps what its status told."""
    page.clock.install(time=1_790_000_000)
    page.goto(place.as_uri())
    page.clock.pause_at(1_790_003_600)
    page.evaluate(_TOLD)


def test_while_one_types_nothing_says_that_nothing_is_found(example_site: Path, page: Page) -> None:
    with_a_stopped_clock(page, example_site / "chercher.html")
    for letter in "zzzz":
        page.locator("#mots-cherches").press(letter)
        page.clock.run_for(1400)
        expect(page.locator(".search-none")).to_be_hidden()
        assert page.evaluate("told") == []
    page.clock.run_for(200)
    expect(page.locator(".search-none")).to_be_visible()
    page.clock.run_for(10_000)
    assert page.evaluate("told") == ["Je n’ai pas trouvé"]
    page.locator("#mots-cherches").press("Enter")
    page.clock.run_for(10_000)
    assert page.evaluate("told") == ["Je n’ai pas trouvé"]


def test_guides_come_at_once_and_their_number_is_told_once(example_site: Path, page: Page) -> None:
    with_a_stopped_clock(page, example_site / "chercher.html")
    page.locator("#mots-cherches").press_sequentially("corriel")
    page.clock.run_for(200)
    expect(page.locator("#resultats li")).to_have_count(1)
    assert page.evaluate("told") == []
    page.clock.run_for(10_000)
    assert page.evaluate("told") == ["1 guide trouvé"]


def test_one_letter_and_enter_gets_an_answer(example_site: Path, page: Page) -> None:
    page.goto((example_site / "chercher.html").as_uri())
    page.locator("#mots-cherches").fill("q")
    page.locator("#mots-cherches").press("Enter")
    expect(page.get_by_role("heading", name="Je n’ai pas trouvé")).to_be_focused()


def test_the_keyboard_alone_searches_and_opens_a_guide(root: str, page: Page) -> None:
    page.goto(f"{root}/index.html")
    page.keyboard.press("Tab")
    while page.locator(":focus").get_attribute("id") != "mots-cherches":
        page.keyboard.press("Tab")
    page.keyboard.type("corriel")
    page.keyboard.press("Enter")
    expect(page.locator("#resultats a").first).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Lire un e-mail")


def test_searching_for_nothing_asks_for_a_word(root: str, page: Page) -> None:
    page.goto(f"{root}/chercher.html")
    page.get_by_role("button", name="Chercher").click()
    expect(page.get_by_text("Écrivez un mot dans la case.")).to_be_in_viewport()
    expect(page.get_by_label("Que cherchez-vous")).to_be_focused()
    page.get_by_label("Que cherchez-vous").press_sequentially("cor")
    expect(page.get_by_text("Écrivez un mot dans la case.")).to_have_count(0)


def test_a_title_has_a_ring_for_who_moves_with_the_keyboard_only(example_site: Path, page: Page) -> None:
    page.goto((example_site / "chercher.html").as_uri())
    page.get_by_label("Que cherchez-vous").fill("zzzz")
    page.get_by_role("button", name="Chercher").click()
    title = page.get_by_role("heading", name="Je n’ai pas trouvé")
    expect(title).to_be_focused()
    expect(title).to_have_css("outline-style", "none")
    page.get_by_label("Que cherchez-vous").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(title).to_be_focused()
    expect(title).to_have_css("outline-style", "solid")


def test_with_nothing_found_there_are_the_themes_and_a_person(root: str, page: Page) -> None:
    page.goto(f"{root}/chercher.html?q=zzzz yyyy")
    expect(page.get_by_role("heading", name="Je n’ai pas trouvé")).to_be_visible()
    expect(page.locator("guide-search [role=status]")).to_have_text("Je n’ai pas trouvé")
    expect(page.locator("#resultats")).to_be_hidden()
    expect(page.locator(".search-none").get_by_role("link", name="Mes e-mails")).to_be_visible()
    page.get_by_label("Que cherchez-vous").press("Enter")
    expect(page.get_by_role("heading", name="Je n’ai pas trouvé")).to_be_focused()
    page.locator(".search-none").get_by_role("link", name="Parler à quelqu’un").click()
    assert page.url.endswith("/parler-a-quelqu-un.html")


@pytest.mark.parametrize(
    "query", ["", " ", "a", "???", "'''", "<img>", "x" * 5000, "constructor __proto__", "de la du"]
)
def test_odd_queries_break_nothing(query: str, example_site: Path, page: Page) -> None:
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto((example_site / "chercher.html").as_uri())
    answers(page, query)
    assert errors == []


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("query", ["corriel", "zzzz yyyy"])
def test_axe_finds_nothing_in_the_answers(query: str, width: int, example_site: Path, page: Page) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto((example_site / "chercher.html").as_uri() + f"?q={query}")
    expect(page.locator("guide-search [role=status]")).not_to_be_empty()
    page.evaluate(AXE)
    assert list(in_light_and_dark(page, light=True)) == [("light", []), ("dark", [])]
    assert page.evaluate(OVERFLOW) <= 0
