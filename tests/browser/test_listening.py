"""Pages are read aloud, on demand: by sounds of the site, or by a voice of the device that sends nothing away."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from guidebook.cli import run
from guidebook.pages.spoken import key_of
from guidebook.site import release
from guidebook.voice.mp3 import sound_of
from tests.browser.test_accessibility import OVERFLOW, violations
from tests.browser.voices import LOCAL, Device, listen
from tests.build.test_listening import heard
from tests.conftest import ROOT, built
from tests.sounds import built_sound

GUIDE = "guides/ouvrir-un-site/index.html"
IMAGES, PRACTICE = GUIDE.replace("index", "images"), GUIDE.replace("index", "entrainement")
STEP = "#etape-1 > .step-text"
FIRST = [
    "Étape 1 Écrivez l’adresse du site",
    "Tapez mairie.example dans la barre d’adresse repère 1.",
    "Attention",
    "L’adresse doit finir par mairie.example.",
]


@pytest.fixture
def device(page: Page) -> Iterator[Device]:
    """A device with a voice of its own; no script of the pages may fail."""
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    yield Device(page, LOCAL)
    assert errors == []


@pytest.fixture
def site(example_site: Path) -> str:
    return example_site.as_uri()


@pytest.fixture(scope="session")
def voiced_site(tmp_path_factory: pytest.TempPathFactory, example_site: Path) -> Path:
    """The example, with a built sound for each sentence of one guide but for those of a folded text."""
    project = tmp_path_factory.mktemp("voix")
    shutil.copytree(ROOT / "tests/example", project, dirs_exist_ok=True)
    config = project / "mkdocs.yml"
    config.write_text(config.read_text("utf-8").replace("../../", ROOT.as_posix() + "/"), "utf-8")
    for place, clips in heard(example_site, "guides/ouvrir-un-site")["passages"].items():
        for sentence in (sentence for clip in clips for sentence in clip["say"] if "bloque" not in place):
            built_sound(project, key_of("fr", sentence))
    return built(config, project / "site")


def visit(page: Page, address: str) -> None:
    """Open a page; a practice says its step first."""
    page.goto(address)
    if "entrainement" in address:
        expect(page.locator("practice-session > [role=status]")).to_contain_text("Étape")


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


def test_a_step_is_said_sentence_by_sentence_without_what_is_folded(page: Page, device: Device, site: str) -> None:
    page.goto(f"{site}/{GUIDE}")
    listen(page, STEP)
    device.expect(FIRST[0])
    expect(page.locator(STEP)).to_contain_text("Voix de synthèse de votre appareil.")
    shown = "() => [...CSS.highlights.get('listen')].join().replace(/\\s+/g, ' ')"
    device.finish()
    assert page.evaluate(shown) == FIRST[1]
    assert [FIRST[0], *device.rest()] == FIRST
    assert page.evaluate("CSS.highlights.size") == 0
    expect(page.locator(STEP).get_by_role("button", name="Écouter : Étape 1 Écrivez l’adresse du site")).to_be_visible()
    expect(page.locator(STEP).get_by_role("button", name="Plus lentement")).to_be_hidden()


def test_nothing_is_said_before_somebody_asks(page: Page, device: Device, site: str) -> None:
    for address in (GUIDE, IMAGES, f"{PRACTICE}#etape-2"):
        page.goto(f"{site}/{address}")
        expect(page.get_by_role("button", name="Écouter").first).to_be_attached()
        assert device.rates() == []


@pytest.mark.parametrize("which", ["example_site", pytest.param("real_site", marks=pytest.mark.trial)])
def test_all_that_can_be_heard_has_its_button_and_stands_beside_it(which: str, page: Page, request: Any) -> None:
    root: Path = request.getfixturevalue(which)
    Device(page, LOCAL)
    for file in [*sorted((root / "guides").glob("*/*.html")), root / "index.html", root / "mots.html"]:
        page.goto(file.as_uri())
        page.locator("[data-listen]").wait_for(state="attached")
        lost = page.evaluate("""async () => {
          const list = await heard.list(), here = [...passages()], kind = (place) => place.split(/[-/]/)[0];
          const all = Object.keys(list.passages), kinds = new Set(here.map(({place}) => kind(place)));
          const said = here.flatMap(({place, element}) => {
            const sentences = (list.passages[place] || []).flatMap(({say}) => say);
            return sentences.length && !trace(element, sentences).includes(null) ? [] : [place];
          });
          const kept = here.map(({place}) => place), own = all.filter((place) => kinds.has(kind(place)));
          const elsewhere = document.querySelector(".p-step") ? ["etape", "introduction", "mot"] : [];
          return [...said, ...own.filter((place) => !kept.includes(place) && !elsewhere.includes(kind(place)))];
        }""")
        assert lost == [], file
        assert page.locator(".listen").count() == page.evaluate("[...passages()].length")


def test_a_sentence_that_changed_since_is_not_said(page: Page, device: Device, example_site: Path) -> None:
    list_of = example_site / "assets/voice/guides/ouvrir-un-site.js"
    older = list_of.read_text("utf-8").replace("doit finir par mairie.example", "doit finir par autre.example")
    page.route(re.compile("/assets/voice/"), lambda route: route.fulfill(body=older, content_type="text/javascript"))
    page.goto((example_site / GUIDE).as_uri())
    listen(page, STEP)
    device.expect(FIRST[0])
    assert device.rest() == FIRST[:3]


def test_it_pauses_goes_on_begins_again_and_slows_down(page: Page, device: Device, site: str) -> None:
    page.goto(f"{site}/{GUIDE}")
    listen(page, STEP)
    bar = page.locator(STEP)
    device.expect(FIRST[0])
    device.finish()
    bar.get_by_role("button", name="Pause").click()
    assert device.says() is None
    bar.get_by_role("button", name="Continuer").click()
    assert device.says() == FIRST[1]
    bar.get_by_role("button", name="Plus lentement").click()
    assert device.says() == FIRST[1]
    bar.get_by_role("button", name="Recommencer").click()
    assert device.says() == FIRST[0]
    assert device.rates()[-3:] == [1, 0.75, 0.75]
    bar.get_by_role("button", name="Plus vite").click()
    assert device.rates()[-1] == 1


def test_it_is_all_done_from_the_keyboard(page: Page, device: Device, site: str) -> None:
    page.goto(f"{site}/{GUIDE}")
    button = page.locator(STEP).get_by_role("button", name="Écouter")
    button.focus()
    page.keyboard.press("Enter")
    device.expect(FIRST[0])
    page.keyboard.press("Space")
    assert device.says() is None
    page.keyboard.press("Space")
    assert device.says() == FIRST[0]
    page.keyboard.press("Tab")
    expect(page.locator(STEP).get_by_role("button", name="Recommencer")).to_be_focused()
    device.rest()
    expect(button).to_be_focused()


def test_one_speaks_at_a_time(page: Page, device: Device, site: str) -> None:
    page.goto(f"{site}/{GUIDE}")
    listen(page, STEP)
    device.expect(FIRST[0])
    listen(page, "#etape-2")
    device.expect("Étape 2 Appuyez sur la touche Entrée")
    expect(page.locator(STEP).get_by_role("button", name="Écouter")).to_be_visible()
    expect(page.get_by_role("button", name="Pause")).to_have_count(1)


def test_what_is_folded_is_heard_where_it_is_open_and_silent_when_it_closes(
    page: Page, device: Device, site: str
) -> None:
    page.goto(f"{site}/{GUIDE}")
    fold = page.locator("#etape-1 .bloque")
    expect(fold.locator(".listen")).to_be_hidden()
    fold.locator("summary").click()
    listen(page, "#etape-1 .bloque")
    device.expect("Je n’ai pas d’ordinateur")
    fold.locator("summary").click()
    device.expect(None)


def test_a_word_is_heard_in_its_box_and_silent_when_it_closes(page: Page, device: Device, site: str) -> None:
    page.goto(f"{site}/{GUIDE}")
    page.locator("#etape-1 .word").first.click()
    listen(page, "#etape-1 .definition:popover-open")
    device.expect("barre d’adresse")
    page.keyboard.press("Escape")
    device.expect(None)


def test_a_step_that_is_left_is_silent(page: Page, device: Device, site: str) -> None:
    page.goto(f"{site}/{GUIDE}#etape-1")
    listen(page, STEP)
    device.expect(FIRST[0])
    page.locator("#etape-1").get_by_role("link", name="Suivant").click()
    device.expect(None)


def test_a_page_that_is_left_is_silent(page: Page, device: Device, site: str) -> None:
    page.goto(f"{site}/{GUIDE}")
    listen(page, STEP)
    device.expect(FIRST[0])
    page.evaluate("addEventListener('pagehide', () => { window.name = String(speechSynthesis.speaking); })")
    page.goto(f"{site}/{IMAGES}")
    assert page.evaluate("window.name") == "false"


def test_an_instruction_of_the_practice_is_silent_as_soon_as_the_practice_speaks(
    page: Page, device: Device, site: str
) -> None:
    visit(page, f"{site}/{PRACTICE}#etape-3")
    now = "#etape-3 .p-tasks > li:not([hidden])"
    listen(page, now)
    device.expect("Tapez « Exemple » dans « Votre nom ».")
    page.locator("#etape-3").get_by_role("button", name="Montrez-moi").click()
    device.expect(None)


def test_who_listens_in_the_middle_of_a_word_is_not_judged(page: Page, device: Device, site: str) -> None:
    visit(page, f"{site}/{PRACTICE}#etape-3")
    field = page.locator("#etape-3 .p-stage input").first
    field.press_sequentially("Ex")
    listen(page, "#etape-3 .p-tasks > li:not([hidden])")
    device.expect("Tapez « Exemple » dans « Votre nom ».")
    expect(field).to_be_focused()
    expect(page.locator("#etape-3 .p-help")).to_be_hidden()


def test_a_voice_that_fails_is_told_and_may_be_asked_again(page: Page, device: Device, site: str) -> None:
    page.goto(f"{site}/{GUIDE}")
    listen(page, STEP)
    device.expect(FIRST[0])
    page.evaluate("speechSynthesis.fail()")
    alert = page.locator(STEP).get_by_role("alert")
    expect(alert).to_have_text("La voix n’est pas venue. Essayez encore, ou lisez le texte.")
    listen(page, STEP)
    expect(alert).to_have_count(0)


def test_a_voice_that_never_begins_is_told(page: Page, device: Device, site: str) -> None:
    page.clock.install()
    page.goto(f"{site}/{GUIDE}")
    page.evaluate("speechSynthesis.mute = true")
    listen(page, STEP)
    device.expect(FIRST[0])
    page.clock.fast_forward(11_000)
    expect(page.locator(STEP).get_by_role("alert")).to_contain_text("La voix n’est pas venue.")
    assert device.says() is None


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


def test_without_javascript_nothing_is_shown_where_there_is_no_sound(browser: Browser, site: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site}/{GUIDE}")
    expect(page.get_by_role("button", name="Écouter")).to_have_count(0)
    expect(page.locator("audio")).to_have_count(0)
    context.close()


@pytest.mark.parametrize("address", [GUIDE, IMAGES])
def test_without_javascript_each_step_that_has_sound_is_heard_whole(
    address: str, browser: Browser, voiced_site: Path
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((voiced_site / address).as_uri())
    sounds = page.locator(":is(.step, .i-step) audio[controls][preload=none]")
    expect(sounds).to_have_count(4)
    expect(sounds.first).to_be_visible()
    expect(page.locator("noscript p")).to_contain_text("Voix de synthèse : Kokoro")
    place = "images-1" if address == IMAGES else "etape-1"
    clips = heard(voiced_site, "guides/ouvrir-un-site")["passages"][place]
    assert [round(clip["from"]) for clip in clips] == list(range(len(clips)))
    whole = sound_of((voiced_site / address / ".." / str(sounds.first.get_attribute("src"))).resolve().read_bytes())
    assert len(clips) > 3 and round(whole.seconds, 1) == round(sum(clip["seconds"] for clip in clips), 1)
    context.close()


@pytest.fixture
def voiced(page: Page, voiced_site: Path) -> str:
    page.add_init_script("delete window.speechSynthesis")
    page.goto((voiced_site / GUIDE).as_uri())
    return "audio"


def test_sounds_of_the_site_need_no_voice_of_the_device(page: Page, voiced: str) -> None:
    page.evaluate("""() => {
      window.shown = [];
      const seen = () => shown.push([...(CSS.highlights.get("listen") || [])].join().replace(/\\s+/g, " "));
      addEventListener("timeupdate", seen, true);
    }""")
    page.evaluate("document.querySelector('#etape-1 .bloque').open = true")
    listen(page, STEP)
    expect(page.locator(STEP)).to_contain_text("Voix de synthèse : Kokoro")
    expect(page.locator(".listen[data-on]")).to_have_count(0)
    assert [sentence for sentence in dict.fromkeys(page.evaluate("shown")) if sentence] == FIRST
    expect(page.locator("#etape-1 .bloque .listen")).to_have_count(0)


def test_a_sound_pauses_where_it_is_and_slows_down(page: Page, voiced: str) -> None:
    listen(page, STEP)
    page.wait_for_function("() => document.querySelector('audio').currentTime > 0")
    page.locator(STEP).get_by_role("button", name="Pause").click()
    sound = page.locator(voiced)
    assert sound.evaluate("(sound) => [sound.paused, sound.currentTime > 0]") == [True, True]
    page.locator(STEP).get_by_role("button", name="Plus lentement").click()
    page.locator(STEP).get_by_role("button", name="Continuer").click()
    assert sound.evaluate("(sound) => [sound.paused, sound.playbackRate]") == [False, 0.75]


def test_a_sound_that_does_not_come_is_said_by_the_device(page: Page, device: Device, voiced_site: Path) -> None:
    page.route(re.compile(r"\.mp3$"), lambda route: route.abort())
    page.goto((voiced_site / GUIDE).as_uri())
    listen(page, STEP)
    device.expect(FIRST[0])
    device.finish()
    device.expect(FIRST[1])


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
    "address", [GUIDE, f"{GUIDE}#etape-1", IMAGES, f"{PRACTICE}#etape-1", "index.html", "mots.html"]
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


def test_a_copy_without_the_sounds_offers_none_and_leaves_what_is_said_to_the_device(
    page: Page, browser: Browser, voiced_site: Path, tmp_path: Path
) -> None:
    assert run(["emporter", "--site", str(voiced_site), "--dossier", str(tmp_path), "--sans-voix"]) == 0
    site = tmp_path / "pas-a-pas/site"
    assert list(site.rglob("*.mp3")) == []
    listed = release.read(site)
    assert isinstance(listed, release.Release) and release.verify(site, listed) == []
    assert (site / "sw.js").read_text("utf-8") != (voiced_site / "sw.js").read_text("utf-8")
    for address in (GUIDE, IMAGES):
        context = browser.new_context(java_script_enabled=False)
        bare = context.new_page()
        bare.goto((site / address).as_uri())
        expect(bare.locator("audio, [data-voice]")).to_have_count(0)
        expect(bare.get_by_text("Voix de synthèse")).to_have_count(0)
        context.close()
    device = Device(page, LOCAL)
    page.goto((site / GUIDE).as_uri())
    listen(page, STEP)
    device.expect(FIRST[0])


def test_a_copy_without_the_sounds_shows_no_button_where_the_device_has_no_voice(
    page: Page, voiced_site: Path, tmp_path: Path
) -> None:
    assert run(["emporter", "--site", str(voiced_site), "--dossier", str(tmp_path), "--sans-voix"]) == 0
    page.add_init_script("delete window.speechSynthesis")
    page.goto((tmp_path / "pas-a-pas/site" / GUIDE).as_uri())
    assert page.locator("script[src$='listen.js']").count() == 0
    expect(page.get_by_role("button", name="Écouter")).to_have_count(0)
