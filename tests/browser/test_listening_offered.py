"""Where « Écouter » is offered: beside all that can be heard, where something speaks that sends nothing away."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import GUIDE
from tests.browser.test_accessibility import OVERFLOW, violations
from tests.browser.voices import BEGIN, FIRST, IMAGES, LOCAL, PRACTICE, STEP, Device, listen, visit


@pytest.mark.parametrize(
    "voices",
    [
        [],
        [{**LOCAL, "localService": False}],
        [{"name": "Google français", "lang": "fr-FR"}],
        [{**LOCAL, "lang": "en-US"}, {**LOCAL, "lang": "frr"}],
    ],
    ids=["none", "one that sends the text away", "one that does not say where it speaks", "of other languages"],
)
def test_a_device_without_a_voice_of_its_own_shows_no_button(page: Page, site: str, voices: list[Any]) -> None:
    page.clock.install()
    device = Device(page, *voices)
    page.goto(f"{site}/{GUIDE}")
    page.clock.fast_forward(4000)
    device.arrives({**LOCAL, "localService": False}, told=True)
    assert page.locator("script[src$='listen.js']").count() == 0
    expect(page.get_by_role("button", name="Écouter")).to_have_count(0)


def test_a_browser_that_cannot_speak_shows_no_button_and_no_error(page: Page, site: str) -> None:
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.clock.install()
    page.add_init_script("delete window.speechSynthesis")
    page.goto(f"{site}/{GUIDE}")
    page.clock.fast_forward(4000)
    assert page.locator("script[src$='listen.js']").count() == 0
    assert errors == []


@pytest.mark.parametrize("language", ["fr", "fr-FR", "fr_FR", "FR-ca"])
def test_a_local_french_voice_is_enough_however_its_language_is_written(page: Page, site: str, language: str) -> None:
    device = Device(page, {**LOCAL, "lang": "en-GB"}, {**LOCAL, "lang": language})
    page.goto(f"{site}/{GUIDE}")
    listen(page, STEP)
    device.expect(FIRST[0])
    assert page.evaluate("speechSynthesis.said[0].voice.lang") == language


@pytest.mark.parametrize("told", [True, False], ids=["that tells", "that does not tell"])
def test_a_voice_may_come_late(page: Page, site: str, told: bool) -> None:
    page.clock.install()
    device = Device(page)
    page.goto(f"{site}/{GUIDE}")
    page.clock.fast_forward(1000)
    device.arrives(LOCAL, told)
    if not told:
        page.clock.fast_forward(2000)
    listen(page, STEP)
    device.expect(FIRST[0])


@pytest.mark.parametrize(
    ("voices", "chosen"),
    [
        ([("fr-CA", False), ("fr-FR", False)], "fr-FR"),
        ([("fr_FR", False), ("fr-CH", True)], "fr-CH"),
        ([("fr", False)], "fr"),
    ],
    ids=["of France", "the device's own", "the only one"],
)
def test_among_french_voices_one_is_chosen(page: Page, site: str, voices: list[tuple[str, bool]], chosen: str) -> None:
    device = Device(page, *({**LOCAL, "lang": lang, "default": is_default} for lang, is_default in voices))
    page.goto(f"{site}/{GUIDE}")
    listen(page, STEP)
    device.expect(FIRST[0])
    assert page.evaluate("speechSynthesis.said[0].voice.lang") == chosen


@pytest.mark.parametrize("which", ["example_site", pytest.param("real_site", marks=pytest.mark.trial)])
def test_all_that_can_be_heard_has_its_button_and_stands_beside_it(which: str, page: Page, request: Any) -> None:
    root: Path = request.getfixturevalue(which)
    Device(page, LOCAL)
    told = (file for file in sorted((root / "guides").glob("*/*.html")) if file.name != "erreur.html")
    for file in [*told, root / "index.html", root / "mots.html", root / BEGIN]:
        page.goto(file.as_uri())
        page.locator("[data-listen]").wait_for(state="attached")
        lost = page.evaluate("""async () => {
          const list = await heard.list(), here = [...passages()], kind = (place) => place.split(/[-/]/)[0];
          const all = Object.keys(list.passages), kinds = new Set(here.map(({place}) => kind(place)));
          const said = here.flatMap(({place, element}) => {
            const sentences = (list.passages[place] || []).flatMap(({say}) => say);
            // The end of the first gestures hides what did not happen.
            const ranges = trace(element, sentences), some = place.startsWith("fin-") && ranges.some(Boolean);
            return sentences.length && (some || !ranges.includes(null)) ? [] : [place];
          });
          const kept = here.map(({place}) => place), own = all.filter((place) => kinds.has(kind(place)));
          const elsewhere = document.querySelector(".p-step") ? ["etape", "introduction", "mot"] : [];
          const others = (place) => elsewhere.includes(kind(place)) || place.endsWith("-doigt");
          return [...said, ...own.filter((place) => !kept.includes(place) && !others(place))];
        }""")
        assert lost == [], file
        assert page.locator(".listen").count() == page.evaluate("[...passages()].length")


def test_nothing_is_asked_of_another_site(page: Page, device: Device, served: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{served}/{GUIDE}")
    listen(page, STEP)
    device.expect(FIRST[0])
    device.rest()
    assert any(url.endswith("/assets/voice/guides/ouvrir-un-site.js") for url in asked)
    assert [url for url in asked if not url.startswith(served)] == []


@pytest.mark.parametrize(
    "address", [GUIDE, f"{GUIDE}#etape-1", IMAGES, f"{PRACTICE}#etape-1", "index.html", "mots.html", BEGIN]
)
def test_axe_finds_nothing_while_it_speaks_and_nothing_is_too_wide_at_400_percent(
    address: str, page: Page, device: Device, site: str
) -> None:
    for width, height in ((320, 256), (1280, 900)):
        page.set_viewport_size({"width": width, "height": height})
        page.goto("about:blank")
        visit(page, f"{site}/{address}")
        page.locator("main").get_by_role("button", name="Écouter").first.click()
        page.wait_for_function("() => speechSynthesis.speaking")
        assert page.evaluate(OVERFLOW) <= 0
        small = """() => [...document.querySelectorAll(".listen .btn")].map((b) => b.getBoundingClientRect())
          .filter(({width, height}) => width && (width < 44 || height < 44)).length"""
        assert page.evaluate(small) == 0
    assert violations(page) == []


@pytest.mark.parametrize(
    ("address", "width"),
    [(GUIDE, 1366), *((address, 390) for address in (GUIDE, f"{GUIDE}#etape-2", IMAGES, f"{PRACTICE}#etape-2"))],
)
def test_nothing_moves_among_the_steps_when_the_buttons_come(address: str, width: int, page: Page, site: str) -> None:
    page.set_viewport_size({"width": width, "height": 768})
    device = Device(page)
    visit(page, f"{site}/{address}")
    places = """() => {
      const top = document.querySelector("[id^=etape]:not([hidden]), .tiles").getBoundingClientRect().y;
      const parts = document.querySelectorAll(
        ":is([id^=etape], .tiles) :is(h2, .prose > *, .step-picture, .tile, .i-lines, .p-stage, .p-buttons)");
      const seen = [...parts].filter((part) => part.getClientRects().length);
      return seen.map((part) => [part.textContent.trim().slice(0, 20), part.getBoundingClientRect().y - top]);
    }"""
    before = page.evaluate(places)
    device.arrives(LOCAL, told=True)
    page.locator(".listen").first.wait_for(state="attached")
    assert [text for text, _ in page.evaluate(places)] == [text for text, _ in before]
    moved = [abs(now - then) for (_, now), (_, then) in zip(page.evaluate(places), before, strict=True)]
    assert max(moved) < 1


def test_without_javascript_nothing_is_shown_where_there_is_no_sound(browser: Browser, site: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site}/{GUIDE}")
    expect(page.get_by_role("button", name="Écouter")).to_have_count(0)
    expect(page.locator("audio")).to_have_count(0)
    context.close()
