"""Pages in another language, in a browser: the menu, the choice that is kept, right to left, the practices."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from tests.browser.learner import Learner, Marker, watch
from tests.conftest import AXE, manifest

GUIDE = "guides/lire-un-courriel/index.html"
PHONE: ViewportSize = {"width": 390, "height": 844}


class Arab(Learner):
    """Who does a practice in Arabic: what the site says has other words, what the screens say has not."""

    def _voir(self, marker: Marker) -> None:
        self.use(self.section.locator("[data-do=next]"))


@pytest.fixture
def menu(page: Page, arabic_site: Path) -> Page:
    page.goto((arabic_site / GUIDE).as_uri())
    page.wait_for_function("[...document.scripts].some((one) => one.src.endsWith('/languages.js'))")
    return page


def test_the_menu_leads_to_the_same_page_in_the_other_language_without_scripts_too(
    browser: Browser, arabic_site: Path
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((arabic_site / GUIDE).as_uri())
    page.locator(".langs summary").click()
    page.get_by_role("link", name="العربية").click()
    assert page.url == (arabic_site / "ar" / GUIDE).as_uri()
    expect(page.locator("html")).to_have_attribute("dir", "rtl")
    context.close()


def test_the_menu_opens_and_closes_by_keyboard(menu: Page) -> None:
    summary = menu.locator(".langs summary")
    summary.focus()
    menu.keyboard.press("Enter")
    menu.keyboard.press("Tab")
    expect(menu.get_by_role("link", name="Français")).to_be_focused()
    menu.keyboard.press("Escape")
    expect(menu.get_by_role("link", name="العربية")).to_be_hidden()
    expect(summary).to_be_focused()


def test_a_page_in_another_language_than_the_one_that_was_chosen_offers_it_and_goes_nowhere(
    menu: Page, arabic_site: Path
) -> None:
    menu.locator(".langs summary").click()
    menu.get_by_role("link", name="العربية").click()
    menu.goto((arabic_site / "index.html").as_uri())
    offer = menu.locator("div.bar a")
    expect(offer).to_have_text("العربية")
    assert menu.url == (arabic_site / "index.html").as_uri()
    offer.click()
    assert menu.url == (arabic_site / "ar/index.html").as_uri()


def test_what_is_kept_of_the_language_is_forgotten_with_the_rest(menu: Page, arabic_site: Path) -> None:
    menu.evaluate("storage.write('langue', 'ar')")
    menu.reload()
    expect(menu.locator("div.bar")).to_be_visible()
    menu.evaluate("storage.forget()")
    expect(menu.locator("div.bar")).to_have_count(0)


@pytest.mark.parametrize("address", [GUIDE, f"ar/{GUIDE}", "index.html", "ar/index.html"])
def test_on_a_phone_the_header_takes_little_of_the_page(page: Page, arabic_site: Path, address: str) -> None:
    for width in (390, 320):
        page.set_viewport_size({"width": width, "height": 844})
        page.goto((arabic_site / address).as_uri())
        assert page.evaluate("document.querySelector('header').offsetHeight") <= 120
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize(("address", "asked"), [(GUIDE, False), (f"ar/{GUIDE}", True)])
def test_the_font_of_a_language_is_fetched_by_its_pages_alone(
    page: Page, arabic_site: Path, address: str, asked: bool
) -> None:
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.goto((arabic_site / address).as_uri())
    page.evaluate("document.fonts.ready")
    page.locator(".langs summary").click()
    page.evaluate("document.fonts.ready")
    assert any("vazirmatn" in one for one in requests) is asked


def test_what_points_on_points_to_the_left_where_one_reads_from_the_right(page: Page, arabic_site: Path) -> None:
    page.goto((arabic_site / "ar" / GUIDE).as_uri() + "#etape-1")
    following = page.locator("#etape-1 .step-nav .btn.main")
    following.wait_for()
    number = page.locator("#etape-1 .num")
    title = page.locator("#titre-1 > span").last
    assert _left(number) > _left(title)
    arrow, words = following.locator("svg"), following
    assert _left(arrow) < _left(words) + 40
    expect(arrow).to_have_css("scale", "-1 1")


def test_in_a_drawn_screen_nothing_is_turned_round(page: Page, arabic_site: Path) -> None:
    places = []
    for folder in ("", "ar/"):
        page.goto((arabic_site / f"{folder}{GUIDE}").as_uri())
        screen, marker = page.locator(".screen").first, page.locator(".screen .s-marker").first
        places.append(round(_left(marker) - _left(screen)))
    assert places[0] == places[1]


def test_every_practice_is_done_in_arabic(page: Page, arabic_site: Path) -> None:
    wrong = watch(page, arabic_site)
    guides = [guide for guide in manifest(arabic_site)["guides"] if guide["language"] == "ar"]
    assert len(guides) == 3
    for guide in guides:
        Arab(page, arabic_site, guide, "mouse").play()
    assert wrong == []


@pytest.mark.parametrize(
    "address", ["index.html", GUIDE, "guides/lire-un-courriel/images.html", "guides/ouvrir-un-site/entrainement.html"]
)
def test_axe_finds_nothing_in_an_arabic_page(page: Page, arabic_site: Path, address: str) -> None:
    page.set_viewport_size(PHONE)
    page.goto((arabic_site / "ar" / address).as_uri())
    page.evaluate(AXE)
    found = page.evaluate("axe.run().then(({violations}) => violations.map(({id, nodes}) => [id, nodes[0].html]))")
    assert found == []


def _left(locator: object) -> float:
    box = locator.bounding_box()  # type: ignore[attr-defined]
    assert box
    return float(box["x"])


def test_ticked_steps_are_those_of_the_guide_in_any_language(page: Page, arabic_site: Path) -> None:
    page.goto((arabic_site / GUIDE).as_uri())
    page.locator(".tick input").first.check()
    page.goto((arabic_site / "ar" / GUIDE).as_uri())
    expect(page.locator(".tick input").first).to_be_checked()
    title = page.locator("h1").inner_text()
    page.goto((arabic_site / "ar/index.html").as_uri())
    expect(page.locator("begun-guides a")).to_contain_text(title)
    page.locator("begun-guides a").click()
    page.wait_for_url(f"**/ar/{GUIDE}#etape-2")
    page.goto((arabic_site / "index.html").as_uri())
    expect(page.locator("begun-guides a")).to_contain_text("Lire un e-mail")
    page.locator("begun-guides a").click()
    page.wait_for_url(f"**/{GUIDE}#etape-2")
    assert "/ar/" not in page.url


@pytest.mark.parametrize("language", ["uk", "en"])
def test_the_header_is_one_line_on_a_usual_screen(language: str, page: Page, real_site: Path) -> None:
    page.set_viewport_size({"width": 1366, "height": 768})
    page.goto((real_site / language / "mots.html").as_uri())
    tops = page.locator(".bar > *, .bar > nav > *").evaluate_all(
        "(all) => all.filter((one) => one.checkVisibility()).map((one) => {"
        " const box = one.getBoundingClientRect(); return (box.top + box.bottom) / 2; })"
    )
    assert max(tops) - min(tops) < 8
