"""What breaks on a kiosk, broken for real: the page is back, and nobody is there to help.

How soon is measured on a machine that does nothing else: tests/trials/test_ten_seconds.py.
"""

from __future__ import annotations

import os
import re
import shutil
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from playwright.sync_api import Error, Page, Playwright

from guidebook.counting.ledger import FILE as COUNTS
from guidebook.kiosk.store import Store
from guidebook.kiosk.web.server import listening
from tests.conftest import port_of_its_own
from tests.kiosk.edition import SEARCHES, make
from tests.kiosk.running import PATIENCE, Kiosk, alive, can_be_driven, descendants, hold, kiosk_command

pytestmark = pytest.mark.browser

SHORT = ("--silence", "4", "--confiance", "6")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("borne")
    done = kiosk_command("--contenu", make(place / "site"), "--dossier", place / "store")
    assert done.returncode == 0, done.stderr
    return place


@pytest.fixture(scope="module")
def _running(folder: Path) -> Iterator[Kiosk]:
    with Kiosk(folder, *SHORT, chromium=can_be_driven(folder)) as running:
        running.on_screen()
        yield running


@pytest.fixture
def kiosk(_running: Kiosk) -> Kiosk:
    """The one kiosk of these tests, at rest, with whatever content another test has left there."""
    _running.looks_around()
    _running.forgets()
    return _running


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


FAULTS = [_renderer_killed, _endless_loop, _browser_killed, _browser_frozen, _server_frozen]


@pytest.mark.parametrize("fault", FAULTS)
def test_the_page_is_back(fault: Callable[[Kiosk, Playwright], None], kiosk: Kiosk, playwright: Playwright) -> None:
    fault(kiosk, playwright)
    kiosk.on_screen()
    assert len(list(kiosk.memory.glob("*/*/Default"))) == 1, "only the profile of now"


def test_a_killed_server_makes_the_browser_wait_and_nothing_more(kiosk: Kiosk) -> None:
    server, browser = kiosk.processes()
    os.kill(server, signal.SIGKILL)
    assert "Accueil" in kiosk.get()
    again, same = kiosk.processes()
    assert again != server and same == browser


def test_the_secret_of_a_visit_is_where_only_the_account_of_the_kiosk_reads(kiosk: Kiosk) -> None:
    preferences = next(kiosk.memory.glob("*/*/Default/Preferences"))
    secret = re.search(r"entrer\?cle=([\w-]+)", preferences.read_text("utf-8"))
    assert secret and len(secret[1]) > 30
    assert next(kiosk.memory.iterdir()).stat().st_mode & 0o777 == 0o700
    told = [Path(f"/proc/{pid}/cmdline").read_bytes() for pid in descendants(kiosk.process.pid)]
    assert told and not any(secret[1].encode() in words for words in told)


@pytest.mark.parametrize("how", ["a tab behind", "a window", "a page of the browser", "the middle button"])
def test_a_second_window_is_closed_and_the_visit_goes_on(how: str, kiosk: Kiosk, playwright: Playwright) -> None:
    with kiosk.page(playwright) as page:
        page.goto(kiosk.address + "guides/un/index.html")
        page.evaluate("document.body.innerHTML = '<a href=\"/chercher.html\">Ailleurs</a>'")
        browser = page.context.browser
        assert browser
        session = browser.new_browser_cdp_session()
        gone: list[str] = []
        session.on("Target.targetDestroyed", lambda told: gone.append(told["targetId"]))
        session.send("Target.setDiscoverTargets", {"discover": True})
        if how == "the middle button":
            page.locator("a").click(button="middle")
        else:
            address = "chrome://version" if how == "a page of the browser" else kiosk.address
            order = {"url": address, "newWindow": how == "a window", "background": how == "a tab behind"}
            session.send("Target.createTarget", order)
        while not gone:
            page.wait_for_timeout(50)
        told = session.send("Target.getTargets")["targetInfos"]
        assert [target["url"] for target in told if target["type"] == "page"] == [page.url]
        assert page.locator("a").inner_text() == "Ailleurs"


def test_after_the_visit_nothing_typed_is_left_anywhere(kiosk: Kiosk, playwright: Playwright) -> None:
    secret = "AliceDurand1948"
    places = [kiosk.folder, kiosk.memory]
    with kiosk.page(playwright) as page:
        page.goto(f"{kiosk.address}saisie.html?q={secret}")
        page.goto(f"{kiosk.address}chercher.html")
        page.locator("#mots-cherches").press_sequentially(secret)
        page.goto(f"{kiosk.address}{secret}.html")  # a page that isn't there leads home
        assert page.locator("h1").inner_text().startswith("Accueil")
        while not hold(places, secret):  # the control: a browser does write what is typed
            page.wait_for_timeout(200)
        finish(page)
    kiosk.on_screen()
    assert hold(places, secret) == []
    with kiosk.page(playwright) as page:
        assert page.evaluate("[history.length, localStorage.length, document.cookie]") == [1, 0, ""]


def test_a_visit_is_counted_when_it_ends_and_nothing_else_of_it(kiosk: Kiosk, playwright: Playwright) -> None:
    with kiosk.page(playwright) as page:
        with page.expect_event("requestfinished", lambda asked: "e=visite" in asked.url):
            page.goto(kiosk.address + "guides/un/index.html")
        finish(page)
    kiosk.on_screen()
    text = (kiosk.folder / "store" / COUNTS).read_text("utf-8")
    assert set(re.findall(r"[a-z_]+", text)) == {"jour", "comptes", "cellules", "restes", "visites"}


def test_a_new_content_waits_for_the_end_of_the_visit(kiosk: Kiosk, playwright: Playwright, tmp_path: Path) -> None:
    before = kiosk.get()
    with kiosk.page(playwright) as page:
        with page.expect_event("requestfinished", lambda asked: "e=visite" in asked.url):
            page.goto(kiosk.address + "guides/un/index.html")
        done = kiosk_command("--contenu", make(tmp_path / "b", "b"), "--dossier", kiosk.folder / "store")
        assert done.returncode == 0, done.stderr
        kiosk.looks_around()
        assert kiosk.get() == before, "a visitor goes on with the content of the beginning"
        finish(page)
    kiosk.on_screen(name_of_content(kiosk))
    assert "Accueil b" in kiosk.get()


def test_a_content_whose_page_dies_is_taken_off_by_itself(kiosk: Kiosk, tmp_path: Path) -> None:
    before, home = name_of_content(kiosk), kiosk.get()
    script = """var last = new Image();
      last.onerror = function () { for (;;) {} };
      last.src = "/_borne/vivant?e=attrait";"""
    show(kiosk, make(tmp_path / "c", "c", script=script))  # no trial: it would be refused
    assert name_of_content(kiosk) != before
    kiosk.hears("Nouveau contenu")
    kiosk.on_screen(before)
    assert "ne marche pas" in kiosk.log.read_text("utf-8")
    assert kiosk.get() == home


def test_a_file_damaged_on_the_disk_makes_way_for_the_content_before(
    kiosk: Kiosk, playwright: Playwright, tmp_path: Path
) -> None:
    before = name_of_content(kiosk)
    show(kiosk, make(tmp_path / "d", "d"))
    kiosk.on_screen(name_of_content(kiosk))
    file = kiosk.folder / "store" / "releases" / name_of_content(kiosk, 32) / "guides" / "un" / "index.html"
    file.write_text("<h1>Autre chose</h1>", "utf-8")
    with kiosk.page(playwright) as page, suppress(Error):
        page.goto(kiosk.address + "guides/un/index.html", wait_until="commit")
    kiosk.on_screen(before)


def finish(page: Page) -> None:
    with suppress(Error):  # the browser may be gone before it answers us
        page.evaluate("new Image().src = '/_borne/fini'")


def show(kiosk: Kiosk, source: Path) -> None:
    store = Store(kiosk.folder / "store")
    store.show(store.add(source))


def name_of_content(kiosk: Kiosk, length: int = 8) -> str:
    pointer = Store(kiosk.folder / "store").pointer
    assert pointer
    return pointer.current[:length]


def test_the_kill_of_the_supervisor_takes_everything_with_it(folder: Path, tmp_path: Path) -> None:
    shutil.copytree(folder / "store", tmp_path / "store")
    kiosk = Kiosk(tmp_path, *SHORT, port=(port := port_of_its_own()))
    kiosk.on_screen()
    kiosk.kill()
    while alive(str(kiosk.memory)):
        time.sleep(0.1)
    assert list(kiosk.memory.glob("*/*/Default")), "the profile that it left…"
    (mark := next(kiosk.memory.iterdir()) / "reste").touch()
    with Kiosk(tmp_path, *SHORT, port=port, memory=kiosk.memory) as again:
        again.on_screen()
        assert not mark.exists(), "…is erased by the next start"
        again.process.terminate()
        again.process.wait(PATIENCE)
        assert list(kiosk.memory.iterdir()) == []


def test_a_browser_that_never_starts_is_tried_less_and_less(folder: Path, tmp_path: Path) -> None:
    program = tmp_path / "chromium"
    program.write_text(f'#!/bin/sh\necho >> "{tmp_path}/starts"\n', "utf-8")
    program.chmod(0o755)
    shutil.copytree(folder / "store", tmp_path / "store")
    begun = time.monotonic()
    with Kiosk(tmp_path, chromium=program) as kiosk:
        for _ in range(5):
            kiosk.hears("s’est arrêté")
        assert time.monotonic() - begun > 1 + 2, "two pauses: after the third failure, and after the fourth"
        assert kiosk.process.poll() is None
    assert len((tmp_path / "starts").read_text("utf-8").splitlines()) >= 5


def test_a_content_whose_heart_is_slow_to_begin_is_taken(tmp_path: Path) -> None:
    """An old computer, or a busy one: what lives within the patience of the trial is good."""
    late = 'setTimeout(function () { new Image().src = "/_borne/vivant?e=attrait"; }, 4000);'
    done = kiosk_command("--contenu", make(tmp_path / "site", script=late + SEARCHES), "--dossier", tmp_path / "store")
    assert done.returncode == 0, done.stderr


def test_what_keeps_a_kiosk_from_starting_is_said_in_one_sentence(folder: Path, tmp_path: Path) -> None:
    here = ("--sans-ecran", "--reglages", tmp_path / "borne.yml")
    store = ("--dossier", folder / "store")
    with listening(0) as taken:
        port = str(taken.getsockname()[1])
        cases = {
            f"tient déjà le port {port}": kiosk_command(*here, *store, "--port", port),
            "n’est pas construite": kiosk_command(*here, "--dossier", tmp_path, "--site", tmp_path / "rien"),
            "n’est pas un programme": kiosk_command(*here, *store, CHROMIUM="/rien/chromium"),
            "Il n’y a pas de dossier": kiosk_command(*here, *store, "--port", "0", "--memoire", tmp_path / "rien"),
            "n’existe pas": kiosk_command(*store, "--contenu", tmp_path / "rien"),
        }
    for words, done in cases.items():
        assert done.returncode == 2
        assert words in done.stderr and "Traceback" not in done.stderr, done.stderr
        assert len(done.stderr.splitlines()) == 1
