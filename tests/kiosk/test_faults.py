"""What breaks on a kiosk, broken for real: the page is back in less than 10 seconds, and nobody is there to help."""

from __future__ import annotations

import os
import shutil
import signal
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Playwright, sync_playwright

from tests.kiosk.edition import make
from tests.kiosk.running import Kiosk, alive, can_be_driven, hold, kiosk_command

pytestmark = pytest.mark.browser

SOON = 10.0
"""Seconds, on a machine that starts a browser in one; a busy machine is given what it needs for that."""
SHORT = ("--silence", "2", "--confiance", "300")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("borne")
    done = kiosk_command("--contenu", make(place / "site"), "--dossier", place / "store")
    assert done.returncode == 0, done.stderr
    return place


@pytest.fixture(scope="module")
def kiosk(folder: Path) -> Iterator[Kiosk]:
    with Kiosk(folder, *SHORT, chromium=can_be_driven(folder)) as running:
        running.soon = max(SOON, 8 + 2 * running.on_screen())
        yield running


@pytest.fixture(scope="module")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as started:
        yield started


def _renderer_killed(kiosk: Kiosk, _: Playwright) -> None:
    for pid in kiosk.renderers():
        os.kill(pid, signal.SIGSEGV)


def _endless_loop(kiosk: Kiosk, playwright: Playwright) -> None:
    with kiosk.page(playwright) as page:
        page.goto(kiosk.address + "boucle.html", wait_until="commit")


def _browser_killed(kiosk: Kiosk, _: Playwright) -> None:
    os.kill(kiosk.processes()[1], signal.SIGKILL)


def _browser_frozen(kiosk: Kiosk, _: Playwright) -> None:
    os.killpg(kiosk.processes()[1], signal.SIGSTOP)


def _server_frozen(kiosk: Kiosk, _: Playwright) -> None:
    os.kill(kiosk.processes()[0], signal.SIGSTOP)


@pytest.mark.parametrize("fault", [_renderer_killed, _endless_loop, _browser_killed, _browser_frozen, _server_frozen])
def test_the_page_is_back(fault: Callable[[Kiosk, Playwright], None], kiosk: Kiosk, playwright: Playwright) -> None:
    fault(kiosk, playwright)
    seconds = kiosk.on_screen(within=kiosk.soon)
    print(f"{fault.__name__}: {seconds:.1f} s")
    assert len(list(kiosk.memory.glob("*/*/Default"))) == 1, "only the profile of now"


def test_a_killed_server_makes_the_browser_wait_and_nothing_more(kiosk: Kiosk) -> None:
    server, browser = kiosk.processes()
    os.kill(server, signal.SIGKILL)
    assert "Accueil a" in kiosk.get()
    again, same = kiosk.processes()
    assert again != server and same == browser


def test_after_the_visit_nothing_typed_is_left_anywhere(kiosk: Kiosk, playwright: Playwright) -> None:
    secret = "AliceDurand1948"
    places = [kiosk.folder, kiosk.memory]
    with kiosk.page(playwright) as page:
        page.goto(f"{kiosk.address}saisie.html?q={secret}")
        page.goto(f"{kiosk.address}chercher.html")
        page.locator("#mots-cherches").press_sequentially(secret)
        page.goto(f"{kiosk.address}{secret}.html")  # a page that isn't there leads home
        assert page.locator("h1").inner_text() == "Accueil a"
        until = time.monotonic() + 20
        while not hold(places, secret) and time.monotonic() < until:
            time.sleep(0.2)
        assert hold(places, secret), "the control: a browser does write what is typed"
        page.evaluate("new Image().src = '/_borne/fini'")
    kiosk.on_screen(within=kiosk.soon)
    assert hold(places, secret) == []
    with kiosk.page(playwright) as page:
        assert page.evaluate("[history.length, localStorage.length, document.cookie]") == [1, 0, ""]


def test_the_kill_of_the_supervisor_takes_everything_with_it(folder: Path, tmp_path: Path) -> None:
    shutil.copytree(folder / "store", tmp_path / "store")
    kiosk = Kiosk(tmp_path, *SHORT)
    kiosk.on_screen()
    port = int(kiosk.address.rsplit(":", 1)[1].strip("/"))
    kiosk.kill()
    until = time.monotonic() + 5
    while (left := alive(str(kiosk.memory))) and time.monotonic() < until:
        time.sleep(0.1)
    assert left == []
    assert list(kiosk.memory.glob("*/*/Default")), "the profile that it left…"
    (mark := next(kiosk.memory.iterdir()) / "reste").touch()
    with Kiosk(tmp_path, *SHORT, port=port, memory=kiosk.memory) as again:
        again.on_screen()
        assert not mark.exists(), "…is erased by the next start"
        again.process.terminate()
        again.process.wait(20)
        assert list(kiosk.memory.iterdir()) == []


def test_a_browser_that_never_starts_is_tried_less_and_less(folder: Path, tmp_path: Path) -> None:
    program = tmp_path / "chromium"
    program.write_text(f"#!/bin/sh\necho >> {tmp_path}/starts\n", "utf-8")
    program.chmod(0o755)
    shutil.copytree(folder / "store", tmp_path / "store")
    with Kiosk(tmp_path, chromium=program) as kiosk:
        kiosk.hears("s’est arrêté")
        time.sleep(5)
        assert kiosk.process.poll() is None
    assert 3 <= len((tmp_path / "starts").read_text("utf-8").splitlines()) <= 5
