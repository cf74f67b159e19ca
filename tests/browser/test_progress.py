"""Steps are ticked, a guide is taken up again where it was left, and one button forgets it all."""

from __future__ import annotations

import json
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.test_accessibility import violations
from tests.browser.test_comfort import REFUSED

GUIDE = "guides/ouvrir-un-site/index.html"
LAST = "La dernière fois, vous étiez à l’étape 3."


def kept(page: Page) -> Any:
    return json.loads(page.evaluate("() => localStorage.getItem('pas-a-pas:guides')") or "[]")


def boxes(page: Page) -> Any:
    return page.get_by_role("checkbox", name="J’ai fait cette étape")


def test_steps_are_ticked_with_the_keyboard_and_stay_ticked(page: Page, root: str) -> None:
    page.goto(f"{root}/{GUIDE}")
    expect(boxes(page)).to_have_count(4)
    page.get_by_role("checkbox", name="J’ai fait cette étape : Appuyez sur la touche Entrée").focus()
    page.keyboard.press("Space")
    page.reload()
    expect(boxes(page).nth(1)).to_be_checked()
    expect(boxes(page).nth(0)).not_to_be_checked()
    expect(page.get_by_text(LAST)).to_be_visible()
    assert violations(page) == []
    link = page.get_by_role("link", name="Reprendre")
    link.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#titre-3")).to_be_focused()
    expect(page.get_by_text(LAST)).to_have_count(0)


def test_a_guide_is_left_at_a_step_and_taken_up_by_touch_from_the_home_page(browser: Browser, root: str) -> None:
    context = browser.new_context(has_touch=True, is_mobile=True, viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.goto(f"{root}/index.html")
    expect(page.locator("begun-guides a")).to_have_count(0)
    page.goto(f"{root}/{GUIDE}")
    page.get_by_role("button", name="Lire une étape à la fois").tap()
    for number in (1, 2):
        page.locator(f"#etape-{number}").get_by_role("link", name="Suivant").tap()
    expect(page.locator("#titre-3")).to_be_focused()  # nobody leaves before the step is there
    page.goto(f"{root}/index.html")
    page.get_by_role("link", name="Reprendre : Ouvrir un site, étape 3").tap()
    expect(page.locator("#etape-3")).to_be_visible()
    expect(page.locator(".step:visible")).to_have_count(1)
    page.goto(f"{root}/{GUIDE}")
    expect(page.locator(".step:visible")).to_have_count(4)  # it proposes, it does not jump
    expect(page.get_by_text(LAST)).to_be_visible()
    context.close()


def open_with_a_clock(page: Page, address: str) -> None:
    """Time passes only when the test says so."""
    page.clock.install(time=0)
    page.clock.pause_at(1000)
    page.goto(address)


def is_seen(page: Page, selector: str) -> None:
    """Wait until the page has been told that it is in sight: whoever asked before has been told before."""
    page.locator(selector).evaluate(
        "(e) => new Promise((told) => new IntersectionObserver("
        "(all) => all.some((one) => one.isIntersecting) && told()).observe(e))"
    )


def test_reading_all_steps_together_the_step_that_stays_in_sight_is_where_one_was(page: Page, root: str) -> None:
    open_with_a_clock(page, f"{root}/{GUIDE}")
    page.locator("#titre-3").evaluate("(e) => scrollTo(0, e.getBoundingClientRect().top + scrollY - 150)")
    is_seen(page, "#titre-3")
    page.clock.run_for(2_900)
    assert kept(page) == []
    page.clock.run_for(200)
    assert kept(page)[0]["step"] == 3
    page.goto(f"{root}/index.html")
    expect(page.get_by_role("link", name="Reprendre : Ouvrir un site, étape 3")).to_be_visible()


def test_a_guide_that_is_only_opened_leaves_no_trace(page: Page, root: str) -> None:
    open_with_a_clock(page, f"{root}/{GUIDE}")
    is_seen(page, "h1")
    page.clock.run_for(60_000)
    assert page.evaluate("() => localStorage.length") == 0


def test_after_the_last_step_there_is_nothing_to_come_back_to(page: Page, root: str) -> None:
    page.goto(f"{root}/{GUIDE}#etape-4")
    assert kept(page)[0]["step"] == 4
    page.locator("#etape-4").get_by_role("link", name="Fin du guide").click()
    expect(page.locator("#titre-fin")).to_be_focused()
    assert kept(page) == []
    page.goto(f"{root}/{GUIDE}")
    for box in boxes(page).all():
        box.check()
    page.goto(f"{root}/index.html")
    expect(page.locator("begun-guides a")).to_have_count(0)


def test_both_addresses_of_a_guide_are_one_guide(page: Page, served: str) -> None:
    page.goto(f"{served}/guides/ouvrir-un-site/#etape-3")
    page.goto(f"{served}/{GUIDE}")
    expect(page.get_by_text(LAST)).to_be_visible()
    page.goto(f"{served}/")
    expect(page.get_by_role("link", name="Reprendre : Ouvrir un site, étape 3")).to_be_visible()


def test_the_home_page_shows_the_three_latest_and_only_those_of_this_site(page: Page, served: str) -> None:
    paths = ["/guides/a/", "/autre/guides/b/", "/guides/c/", "/guides/d/", "/guides/e/", "javascript:alert(1)"]
    places: list[object] = [{"path": p, "title": f"<b>{p}</b>", "step": 2, "done": []} for p in paths]
    page.goto(f"{served}/{GUIDE}")
    page.evaluate("(v) => localStorage.setItem('pas-a-pas:guides', v)", arg=json.dumps([None, 3, *places]))
    page.goto(f"{served}/index.html")
    links = page.locator("begun-guides a")
    expect(links).to_have_text([f"Reprendre : <b>/guides/{name}/</b>, étape 2" for name in "acd"])
    assert violations(page) == []


@pytest.mark.parametrize("spoilt", ["{", "[]", '"x"', "[3]", '[{"path": 3}]', '{"a": 1}'])
def test_what_was_kept_may_be_spoilt(page: Page, served: str, spoilt: str) -> None:
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(f"{served}/{GUIDE}")
    for key in ("guides", "confort"):
        page.evaluate("([k, v]) => localStorage.setItem('pas-a-pas:' + k, v)", arg=[key, spoilt])
    for address in ("index.html", GUIDE):
        page.goto(f"{served}/{address}")
    boxes(page).first.check()
    assert errors == []


def test_one_button_says_what_is_kept_and_forgets_all_of_it(page: Page, root: str) -> None:
    page.goto(f"{root}/{GUIDE}#etape-3")
    page.evaluate("() => { localStorage.setItem('pas-a-pas:essais', '1'); localStorage.setItem('autre', '2'); }")
    page.goto(f"{root}/{GUIDE}")
    boxes(page).first.check()
    page.get_by_role("button", name="Confort de lecture").click()
    page.get_by_role("radio", name="Sombres").check()
    page.keyboard.press("Escape")
    end = page.locator("#fin")
    expect(end.get_by_text("Vos choix de lecture, les étapes cochées")).to_be_visible()
    end.get_by_role("button", name="Tout oublier").click()
    expect(end.get_by_text("Ce site a tout oublié.")).to_be_visible()
    assert page.evaluate("() => Object.keys(localStorage)") == ["autre"]
    expect(boxes(page).first).not_to_be_checked()
    assert page.locator("html").get_attribute("data-theme") is None
    expect(page.get_by_text(LAST)).to_have_count(0)


def test_where_storage_is_refused_ticking_and_reading_still_work(page: Page, root: str) -> None:
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.add_init_script(REFUSED)
    page.goto(f"{root}/{GUIDE}")
    boxes(page).first.check()
    page.get_by_role("button", name="Lire une étape à la fois").click()
    page.locator("#etape-1").get_by_role("link", name="Suivant").click()
    expect(page.locator("#etape-2")).to_be_visible()
    page.goto(f"{root}/index.html")
    expect(page.locator("begun-guides a")).to_have_count(0)
    assert errors == []


def test_nothing_is_counted_nor_marked(page: Page, root: str) -> None:
    page.goto(f"{root}/{GUIDE}")
    before = page.locator("main").inner_text()
    for box in boxes(page).all():
        box.check()
    assert page.locator("main").inner_text() == before
    assert page.locator("progress, meter, [role=progressbar]").count() == 0
