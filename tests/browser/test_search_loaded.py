"""What a page where one searches loads and shows, with JavaScript and without."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.searching import guide, with_guides


def test_the_common_words_are_few_bytes_and_all_there(example_site: Path, page: Page) -> None:
    script = example_site / "assets" / "common-words" / "fr.js"
    assert script.stat().st_size < 40_000
    page.goto((example_site / "chercher.html").as_uri())
    has = (
        "(words) => { const common = new CommonWords(PAS_A_PAS_COMMON_WORDS); return words.map((w) => common.has(w)); }"
    )
    assert all(page.evaluate(has, ["sejour", "maison", "voiture", "enfant", "tomate", "electricite", "retraite"]))
    strange = [f"zq{first}{second}x" for first in "abcdefghij" for second in "abcdefghij"]
    assert sum(page.evaluate(has, strange)) <= 2


def test_what_is_remembered_of_typed_words_has_a_limit(example_site: Path, page: Page) -> None:
    page.goto((example_site / "chercher.html").as_uri())
    kept = page.evaluate("""() => {
      const { engine } = document.querySelector("guide-search");
      for (let typed = 0; typed < 1200; typed++) engine.find(`mot${typed}x`);
      return [engine.actness.size, engine.words.answers.size];
    }""")
    assert max(kept) <= 501


def test_at_most_ten_guides_and_their_text_stays_text(example_site: Path, tmp_path: Path, page: Page) -> None:
    bold = "<b>Carte</b> </script>"
    guides = [guide(f"guides/{n}.html", title=f"{bold} {n}", summary=bold, theme=bold) for n in range(30)]
    page.goto(with_guides(example_site, tmp_path / "site", guides).as_uri() + "?q=carte")
    expect(page.locator("#resultats li")).to_have_count(10)
    expect(page.locator("#resultats a").first).to_contain_text("<b>Carte</b>")
    expect(page.locator("#resultats b")).to_have_count(0)


@pytest.mark.parametrize("place", ["index.html", "chercher.html"])
def test_without_javascript_a_link_stands_for_the_field(place: str, example_site: Path, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((example_site / place).as_uri())
    expect(page.locator("#mots-cherches")).to_be_hidden()
    expect(page.locator(".search-none")).to_be_hidden()
    page.locator("main").get_by_role("link", name="Voir tous les guides").click()
    assert page.url.endswith("/tous-les-guides.html")
    context.close()


def test_only_pages_where_one_searches_load_the_guides(example_site: Path, page: Page) -> None:
    loaded: list[str] = []
    page.on("request", lambda request: loaded.append(request.url))
    for place in ("guides/ouvrir-un-site/index.html", "mots.html", "themes/gestes.html"):
        page.goto((example_site / place).as_uri())
    assert [url for url in loaded if "search" in url] == []


def test_the_field_moves_nothing_when_it_appears(served: str, page: Page) -> None:
    page.add_init_script(
        "window.shift = 0; new PerformanceObserver((list) => {"
        " for (const entry of list.getEntries()) window.shift += entry.value;"
        " }).observe({ type: 'layout-shift', buffered: true });"
    )
    page.goto(f"{served}/index.html")
    page.wait_for_load_state("networkidle")
    assert page.evaluate("window.shift") <= 0.02
