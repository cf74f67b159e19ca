"""The sounds of « Écouter » on a device: kept where somebody asks for it, whole or in parts, and let go again."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from guidebook.site.offline import write_release
from tests.conftest import ROOT
from tests.offline.copy_of_a_device import update, wait_until_kept
from tests.offline.host import Host
from tests.sounds import SECOND

SOUNDS = [f"assets/voice/{number:016x}.mp3" for number in range(6)]
KEEP, FORGET = "Garder aussi les voix (2,4 Mo)", "Ne plus garder les voix (2,4 Mo)"


@pytest.fixture
def voiced(site: Path) -> Path:
    """The example with sounds; its home page may play them."""
    for path in SOUNDS:
        (site / path).write_bytes(SECOND * 100)
    home = site / "index.html"
    text = home.read_text("utf-8").replace("<html ", "<html data-voice ", 1)
    home.write_text(text.replace("worker-src 'self'; ", "worker-src 'self'; media-src 'self'; ", 1), "utf-8")
    write_release(site, "site", ROOT / "guidebook" / "theme")
    return site


KEPT_SOUNDS = """async () => {
  const [name] = await caches.keys(), kept = await (await caches.open(name)).keys();
  return kept.filter(({url}) => /mp3/.test(url)).length;
}"""


def plays(page: Page, path: str) -> bool:
    """Whether a page of the site can play one of its sounds."""
    return page.evaluate(
        """(path) => new Promise((told) => {
          const sound = new Audio(new URL(path, site.root));
          sound.onloadedmetadata = () => told(sound.duration > 99 && sound.seekable.end(0) > 99);
          sound.onerror = () => told(false);
        })""",
        path,
    )


def test_the_copy_takes_no_sound_by_itself_and_all_of_them_by_a_choice(page: Page, voiced: Path, host: Host) -> None:
    page.goto(host.address)
    wait_until_kept(page)
    button = page.get_by_role("button", name=KEEP)
    expect(button).to_be_visible()
    assert not {*SOUNDS} & {*host.asked}
    button.click()
    expect(page.get_by_text("Les voix sont gardées aussi.")).to_be_visible()
    expect(page.get_by_role("button", name=FORGET)).to_be_visible()
    assert sorted(file for file in host.asked if file.endswith(".mp3")) == SOUNDS
    host.stop()
    page.reload()
    expect(page.get_by_role("button", name=FORGET)).to_be_visible()
    assert plays(page, SOUNDS[3])
    page.get_by_role("button", name=FORGET).click()
    expect(page.get_by_role("button", name=KEEP)).to_be_visible()
    assert page.evaluate(KEPT_SOUNDS) == 0


def test_a_newer_release_brings_its_new_sounds_alone_to_who_chose_them(page: Page, voiced: Path, host: Host) -> None:
    page.goto(host.address)
    page.get_by_role("button", name=KEEP).click()
    expect(page.get_by_role("button", name=FORGET)).to_be_visible()
    (voiced / SOUNDS[0]).unlink()
    added = "assets/voice/ffffffffffffffff.mp3"
    (voiced / added).write_bytes(SECOND * 100)
    write_release(voiced, "site", ROOT / "guidebook" / "theme")
    host.asked.clear()
    assert update(page) == "activated"
    page.reload()
    expect(page.get_by_role("button", name=FORGET)).to_be_visible()
    assert [file for file in host.asked if file.endswith(".mp3")] == [added]


def test_what_can_not_be_fetched_is_said_and_asked_for_again_by_a_click(page: Page, voiced: Path, host: Host) -> None:
    host.missing[SOUNDS[2]] = ""
    page.goto(host.address)
    page.get_by_role("button", name=KEEP).click()
    expect(page.get_by_text("Toutes les voix ne sont pas gardées.")).to_be_visible()
    host.missing.clear()
    page.get_by_role("button", name=KEEP).click()
    expect(page.get_by_text("Les voix sont gardées aussi.")).to_be_visible()


def test_a_kept_file_is_given_in_the_parts_that_are_asked_for(page: Page, voiced: Path, host: Host) -> None:
    page.goto(host.address)
    wait_until_kept(page)
    asked = """async (range) => {
      const given = await part(new Request(ROOT, {headers: range ? {Range: range} : {}}), new Response("abcdef"));
      return [given.status, given.headers.get("Content-Range"), await given.text()];
    }"""
    parts = {
        "": [200, None, "abcdef"],
        "bytes=0-": [206, "bytes 0-5/6", "abcdef"],
        "bytes=2-3": [206, "bytes 2-3/6", "cd"],
        "bytes=-2": [206, "bytes 4-5/6", "ef"],
        "bytes=4-99": [206, "bytes 4-5/6", "ef"],
        "bytes=6-": [416, "bytes */6", ""],
        "bytes=-": [200, None, "abcdef"],
    }
    (worker,) = page.context.service_workers
    assert {header: worker.evaluate(asked, header) for header in parts} == parts
