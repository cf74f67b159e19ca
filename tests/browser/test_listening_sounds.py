"""Pages are read aloud by the sounds of the site, without JavaScript too; a copy may leave them out."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from guidebook.cli import run
from guidebook.site import release
from guidebook.voice.mp3 import sound_of
from tests.browser.conftest import GUIDE
from tests.browser.voices import BEGIN, FIRST, IMAGES, LOCAL, STEP, Device, listen
from tests.build.test_listening import heard


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


@pytest.mark.parametrize(("phone", "shown"), [(False, "souris"), (True, "doigt")])
def test_without_javascript_a_first_gesture_is_heard_as_it_is_done_on_this_device(
    phone: bool, shown: str, browser: Browser, voiced_site: Path
) -> None:
    context = browser.new_context(java_script_enabled=False, has_touch=phone, is_mobile=phone)
    page = context.new_page()
    page.goto((voiced_site / BEGIN).as_uri())
    first = page.locator("#etape-1 audio >> visible=true")
    expect(first).to_have_count(2)
    addresses = [str(sound.get_attribute("src")) for sound in first.all()]
    passages = heard(voiced_site, "ou-je-commence")["passages"]
    assert addresses == [passages[f"{what}-1-{shown}"][0]["sound"] for what in ("geste", "comment")]
    expect(page.locator("noscript p >> visible=true")).to_contain_text("Voix de synthèse : Kokoro")
    context.close()


def test_a_first_gesture_is_heard_from_the_sounds_of_the_site(page: Page, voiced_site: Path) -> None:
    page.add_init_script("delete window.speechSynthesis")
    page.goto((voiced_site / BEGIN).as_uri())
    listen(page, "#etape-1 .p-now")
    expect(page.locator("#etape-1 .p-now")).to_contain_text("Voix de synthèse : Kokoro")


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


def test_a_copy_without_the_sounds_offers_none_and_leaves_what_is_said_to_the_device(
    page: Page, browser: Browser, voiced_site: Path, tmp_path: Path
) -> None:
    assert run(["emporter", "--site", str(voiced_site), "--dossier", str(tmp_path), "--sans-voix"]) == 0
    site = tmp_path / "pas-a-pas/site"
    assert list(site.rglob("*.mp3")) == []
    listed = release.read(site)
    assert isinstance(listed, release.Release) and release.verify(site, listed) == []
    assert (site / "sw.js").read_text("utf-8") != (voiced_site / "sw.js").read_text("utf-8")
    for address in (GUIDE, IMAGES, BEGIN):
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
