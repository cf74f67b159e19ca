"""Comfort of reading: what a person chooses, by keyboard and by touch, is kept, and is there before the first paint."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

GUIDE = "guides/ouvrir-un-site/index.html"
OPEN = "Confort de lecture"

# As where the browser is told to refuse: asking is enough to fail.
REFUSED = "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no', 'SecurityError'); }})"


def choose(context: BrowserContext, **chosen: str) -> None:
    """A visitor who chose this on an earlier visit."""
    value = json.dumps(json.dumps(chosen))
    context.add_init_script(f"localStorage.setItem('pas-a-pas:confort', {value})")


def chosen(page: Page) -> dict[str, str]:
    names = ("size", "lines", "letters", "theme", "font", "calm", "ruler")
    found: dict[str, str] = page.evaluate("() => ({...document.documentElement.dataset})")
    return {name: found[name] for name in names if name in found}


def style(page: Page, selector: str, name: str) -> str:
    return str(page.locator(selector).first.evaluate(f"(e) => getComputedStyle(e).{name}"))


def test_with_the_keyboard_alone(page: Page, root: str) -> None:
    page.goto(f"{root}/{GUIDE}")
    before = float(style(page, "main p", "fontSize").removesuffix("px"))
    button = page.get_by_role("button", name=OPEN)
    button.focus()
    page.keyboard.press("Enter")
    panel = page.get_by_role("dialog", name=OPEN)
    expect(panel).to_be_visible()
    panel.get_by_role("radio", name="Normale").focus()
    for _ in range(4):
        page.keyboard.press("ArrowDown")
    assert chosen(page) == {"size": "200"}
    assert float(style(page, "main p", "fontSize").removesuffix("px")) == pytest.approx(2 * before)
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    assert chosen(page)["theme"] == "light"
    page.keyboard.press("Escape")
    expect(panel).to_be_hidden()
    expect(button).to_be_focused()
    page.goto(f"{root}/index.html")
    assert chosen(page) == {"size": "200", "theme": "light"}


def test_by_touch_then_as_before(browser: Browser, root: str) -> None:
    context = browser.new_context(has_touch=True, is_mobile=True, viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.goto(f"{root}/index.html")
    page.get_by_role("button", name=OPEN).tap()
    panel = page.get_by_role("dialog")
    for label in ("Contraste fort", "Moins de mouvement", "Règle de lecture"):
        panel.get_by_text(label, exact=True).tap()
    panel.get_by_role("group", name="Espace entre les lettres").get_by_text("Très grand").tap()
    assert chosen(page) == {"theme": "contrast", "calm": "yes", "ruler": "yes", "letters": "wider"}
    assert style(page, "body", "backgroundColor") == "rgb(0, 0, 0)"
    panel.get_by_role("button", name="Fermer").first.tap()
    expect(panel).to_be_hidden()
    page.reload()
    page.get_by_role("button", name=OPEN).tap()
    expect(panel.get_by_role("radio", name="Contraste fort")).to_be_checked()
    panel.get_by_role("button", name="Remettre comme avant").tap()
    expect(panel.get_by_text("La page est comme avant.")).to_be_visible()
    expect(panel.get_by_role("radio", name="Comme mon appareil")).to_be_checked()
    assert chosen(page) == {}
    assert page.evaluate("() => localStorage.length") == 0
    context.close()


def test_a_click_beside_the_panel_closes_it(page: Page, example_site: Path) -> None:
    page.goto((example_site / GUIDE).as_uri())
    page.get_by_role("button", name=OPEN).click()
    page.mouse.click(100, 500)
    expect(page.get_by_role("dialog")).to_be_hidden()


def test_another_open_page_follows(context: BrowserContext, served: str) -> None:
    one, other = context.new_page(), context.new_page()
    for page in (one, other):
        page.goto(f"{served}/index.html")
    one.get_by_role("button", name=OPEN).click()
    one.get_by_role("radio", name="Sombres").check()
    expect(other.locator("html")).to_have_attribute("data-theme", "dark")


def test_without_javascript_no_dead_button(browser: Browser, root: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    for address in ("index.html", GUIDE):
        page.goto(f"{root}/{address}")
        for selector in ("reading-comfort", ".comfort", ".tick", "what-is-kept"):
            for element in page.locator(selector).all():
                expect(element).to_be_hidden()
    context.close()


def test_where_storage_is_refused_the_page_at_hand_obeys_and_nothing_breaks(page: Page, root: str) -> None:
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.add_init_script(REFUSED)
    page.goto(f"{root}/index.html")
    page.get_by_role("button", name=OPEN).click()
    page.get_by_role("radio", name="Sombres").check()
    assert chosen(page) == {"theme": "dark"}
    panel = page.get_by_role("dialog")
    expect(panel.get_by_text("Ici, ce site ne garde rien.")).to_be_visible()
    expect(panel.get_by_role("button", name="Tout oublier")).to_be_hidden()
    assert errors == []


def test_where_the_browser_itself_refuses_storage(page: Page, served: str) -> None:
    """A sandboxed frame has no storage: there, Chromium throws."""
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.set_content(f'<iframe sandbox="allow-scripts" width="1200" height="800" src="{served}/{GUIDE}"></iframe>')
    frame = page.frame_locator("iframe")
    frame.get_by_role("checkbox", name="J’ai fait cette étape").first.check()
    frame.get_by_role("button", name=OPEN).click()
    frame.get_by_role("radio", name="Deux fois plus grande").check()
    expect(frame.locator("html")).to_have_attribute("data-size", "200")
    expect(frame.get_by_role("dialog").get_by_text("Ici, ce site ne garde rien.")).to_be_visible()
    assert errors == []


def test_what_was_chosen_is_there_before_the_body_is(context: BrowserContext, page: Page, root: str) -> None:
    choose(context, size="200", theme="dark")
    context.add_init_script(
        "new MutationObserver(() => { const html = document.documentElement;"
        " if (html.dataset.size && !('early' in window)) window.early = document.body === null; })"
        ".observe(document, {attributes: true, subtree: true, childList: true})"
    )
    page.goto(f"{root}/{GUIDE}")
    assert page.evaluate("() => window.early") is True


@pytest.mark.parametrize(
    ("address", "width"),
    [
        (GUIDE, 1280),
        ("index.html", 412),
        pytest.param(GUIDE, 412, marks=pytest.mark.trial),
        pytest.param("index.html", 1280, marks=pytest.mark.trial),
    ],
)
def test_nothing_moves_while_the_page_comes(whole_browser: Browser, served: str, address: str, width: int) -> None:
    """A slow line and a slow computer; a visitor who chose everything, and who began a guide."""
    context = whole_browser.new_context(viewport={"width": width, "height": 823})
    page = context.new_page()
    choose(context, size="150", lines="wide", letters="wide", theme="dark", font="andika", ruler="yes")
    place = {"path": "/guides/ouvrir-un-site/", "title": "Ouvrir un site", "step": 3, "done": [1]}
    context.add_init_script(f"localStorage.setItem('pas-a-pas:guides', {json.dumps(json.dumps([place]))})")
    context.add_init_script(
        "window.moved = 0; new PerformanceObserver((list) => { for (const entry of list.getEntries())"
        " window.moved += entry.value; }).observe({type: 'layout-shift', buffered: true})"
    )
    tools = context.new_cdp_session(page)
    slow = {"offline": False, "latency": 400, "downloadThroughput": 50_000, "uploadThroughput": 50_000}
    tools.send("Network.enable")
    tools.send("Network.emulateNetworkConditions", slow)
    tools.send("Emulation.setCPUThrottlingRate", {"rate": 4})
    page.goto(f"{served}/{address}", wait_until="networkidle")
    page.evaluate("() => document.fonts.ready")
    # What moved in a frame is told after the next one.
    page.evaluate(
        "() => new Promise((told) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(told))))"
    )
    assert page.evaluate("() => window.moved") <= 0.02
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_what_the_device_prefers_is_followed_until_one_chooses(browser: Browser, root: str, scheme: Any) -> None:
    context = browser.new_context(color_scheme=scheme)
    page = context.new_page()
    page.goto(f"{root}/index.html")
    assert chosen(page) == {}
    light, dark = "rgb(255, 253, 249)", "rgb(16, 25, 30)"
    assert style(page, "body", "backgroundColor") == (light if scheme == "light" else dark)
    page.get_by_role("button", name=OPEN).click()
    for label, colour in (("Claires", light), ("Sombres", dark)):
        page.get_by_role("radio", name=label).check()
        assert style(page, "body", "backgroundColor") == colour
    page.emulate_media(media="print")
    assert style(page, "body", "backgroundColor") == "rgb(255, 255, 255)"
    assert style(page, "h1", "color") == "rgb(0, 0, 0)" or scheme == "dark"
    context.close()


def test_only_who_chooses_a_font_fetches_it(page: Page, root: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{root}/index.html", wait_until="networkidle")
    assert not [url for url in asked if "andika" in url]
    page.get_by_role("button", name=OPEN).click()
    page.get_by_role("radio", name="Lettres pour apprendre à lire").check()
    page.wait_for_load_state("networkidle")
    assert page.evaluate("() => document.fonts.load('700 16px Andika').then((faces) => faces.length)") == 1
    assert style(page, "body", "fontFamily").startswith("Andika")
    choose(page.context, font="system")
    page.goto(f"{root}/{GUIDE}", wait_until="networkidle")
    assert chosen(page) == {"font": "system"}
    # Asked of the page: Chromium may guess from earlier visits, and fetch what the page doesn't use.
    assert page.evaluate("() => [...document.fonts].filter((face) => face.status !== 'unloaded').length") == 0


def test_the_ruler_follows_the_pointer_and_the_tab_key_and_stops_no_click(
    context: BrowserContext, page: Page, example_site: Path
) -> None:
    choose(context, ruler="yes")
    page.goto((example_site / GUIDE).as_uri())

    def top() -> float:
        value = page.evaluate("() => getComputedStyle(document.body, '::after').insetBlockStart")
        return float(str(value).removesuffix("px"))

    page.mouse.move(300, 620)
    assert top() == 620
    page.locator("#etape-2 .word, #etape-3 .word, .crumbs a").first.focus()
    box = page.locator(":focus").bounding_box()
    assert box
    page.wait_for_function("() => document.documentElement.style.getPropertyValue('--ruler') !== '620px'")
    assert box["y"] <= top() <= box["y"] + box["height"]
    page.mouse.move(300, top())
    page.locator(".crumbs a").first.click()
    assert page.url.endswith("index.html") and "guides" not in page.url


def test_less_movement_stops_every_transition(context: BrowserContext, page: Page, example_site: Path) -> None:
    page.goto((example_site / "index.html").as_uri())
    assert style(page, ".tile", "transitionDuration") != "0s"
    choose(context, calm="yes")
    page.goto((example_site / "index.html").as_uri())
    assert style(page, ".tile", "transitionDuration") == "0s"


def test_the_chosen_size_stays_where_it_was_touched(example_site: Path, page: Page) -> None:
    page.set_viewport_size({"width": 1366, "height": 768})
    page.goto((example_site / "index.html").as_uri())
    page.get_by_role("button", name="Confort").click()
    choice = page.locator("[name=comfort-size][value='200']")
    before = choice.bounding_box()
    choice.check()
    after = choice.bounding_box()
    assert before and after and abs(after["y"] - before["y"]) < 40
    expect(choice).to_be_in_viewport()
