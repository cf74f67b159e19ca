"""The built sites and the browser that the tests share."""

from __future__ import annotations

import http.server
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Playwright, expect, sync_playwright

from guidebook.machine.browser import open_browser
from guidebook.reading.reader import read
from tests.once import Shared

ROOT = Path(__file__).parent.parent
PATIENCE = 120_000
"""Milliseconds: what a page has not shown or loaded then never comes, however busy the machine is."""
AXE = (ROOT / "constat" / "constat" / "axe" / "axe.min.js").read_text("utf-8")


def pytest_configure() -> None:
    """What programs get from the tests doesn't depend on the shell that starts the tests.

    A shell hands Ctrl-C down ignored to a job in the background (`nohup make test &`), and Python and its children keep
    it so (POSIX, 2.11 “Signals and Error Handling”). A proxy of the network would be asked for servers of this machine.
    A `make` inside `make test` says which folder it leaves.
    """
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    os.environ["no_proxy"] = os.environ["NO_PROXY"] = "127.0.0.1,localhost"
    expect.set_options(timeout=PATIENCE)
    # Each of these would change a site, a page or what a command says.
    for name in ("FORCE_COLOR", "MAKEFLAGS", "MAKELEVEL", "MFLAGS", "NODE_OPTIONS", "SOURCE_DATE_EPOCH"):
        os.environ.pop(name, None)
    # This would have each of hundreds of programs compile ours anew.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)


def pytest_xdist_auto_num_workers() -> int:
    """One more than there are cores: a browser that waits for its next picture leaves its core to another."""
    return (os.cpu_count() or 1) + 1


def mkdocs(config: Path, site: Path, *options: str) -> subprocess.CompletedProcess[str]:
    """Real MkDocs, on the command line, as a person would."""
    command = [sys.executable, "-m", "mkdocs", "build", "-f", str(config), "-d", str(site), *options]
    env = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    return subprocess.run(command, capture_output=True, text=True, env=env, cwd=ROOT, check=False)


def built(config: Path, site: Path) -> Path:
    """A site of real MkDocs that had nothing to say against it."""
    done = mkdocs(config, site, "--strict")
    assert done.returncode == 0, done.stdout + done.stderr
    return site


def copied_example(to: Path) -> Path:
    """The example in that folder, and what was kept of it, to save time: another process may be building it."""
    example = ROOT / "tests" / "example"
    shutil.copytree(example, to, ignore=shutil.ignore_patterns(".cache"), dirs_exist_ok=True)
    with suppress(OSError):  # a file of a moment is gone before it is copied
        shutil.copytree(example / ".cache", to / ".cache", dirs_exist_ok=True)
    return to


@pytest.fixture(scope="session")
def shared(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Shared:
    """What is made once, however many processes there are."""
    mine = tmp_path_factory.getbasetemp()
    return Shared(mine.parent if hasattr(request.config, "workerinput") else mine)


@pytest.fixture(scope="session")
def example_site(shared: Shared) -> Path:
    """The example, built into a folder whose name has a space and accents."""
    config = ROOT / "tests" / "example" / "mkdocs.yml"
    return shared.once("clé de Noël", lambda folder: built(config, folder / "le site")) / "le site"


@pytest.fixture(scope="session")
def kiosk_site(shared: Shared) -> Path:
    """The kiosk of the example."""
    config = ROOT / "tests" / "example" / "mkdocs.borne.yml"
    return shared.once("borne de Noël", lambda folder: built(config, folder / "la borne")) / "la borne"


@pytest.fixture(scope="session")
def arabic_site(shared: Shared) -> Path:
    """The example in French and in Arabic, with one guide that is translated but for a step."""

    def make(project: Path) -> None:
        built(_in_arabic(project), project / "built")

    return shared.once("langues", make) / "built"


@pytest.fixture(scope="session")
def arabic_kiosk(shared: Shared) -> Path:
    """The kiosk of the same, whose network asked for that language."""

    def make(project: Path) -> None:
        kiosk = _in_arabic(project).with_name("mkdocs.borne.yml")
        kiosk.write_text(kiosk.read_text("utf-8").replace("../../", ROOT.as_posix() + "/"), "utf-8")
        built(kiosk, project / "built")

    return shared.once("borne en arabe", make) / "built"


def _in_arabic(project: Path) -> Path:
    """The settings of a copy of the example that asks for Arabic, on kiosk and paper too."""
    told = ROOT / "tests/languages"
    copied_example(project)
    shutil.copy(told / "lire-un-courriel.po", project / "guides/lire-un-courriel/guide.ar.po")
    shutil.copy(told / "libelles.po", project / "guides/libelles.ar.po")
    config = project / "mkdocs.yml"
    text = config.read_text("utf-8").replace("../../", ROOT.as_posix() + "/")
    spoken = "extra:\n  langues: [ar]\n  langues_machine: [ar]\n"
    config.write_text(f"{text}site_url: https://essai.example/\n{spoken}", "utf-8")
    return config


@pytest.fixture(scope="session")
def real_site(shared: Shared) -> Path:
    """The real guides."""
    return shared.once("vrai site", lambda folder: built(ROOT / "mkdocs.yml", folder / "site")) / "site"


@pytest.fixture(scope="session")
def real_kiosk(shared: Shared) -> Path:
    """The kiosk of the real guides."""
    return shared.once("vraie borne", lambda folder: built(ROOT / "mkdocs.borne.yml", folder / "site")) / "site"


@pytest.fixture
def example(tmp_path: Path) -> Path:
    """A copy of the example project that a test may change: its mkdocs.yml."""
    project = copied_example(tmp_path / "project")
    config = project / "mkdocs.yml"
    text = config.read_text("utf-8").replace("../../", ROOT.as_posix() + "/")
    config.write_text(text, "utf-8")
    return config


@pytest.fixture(scope="session")
def example_guides(shared: Shared) -> Path:
    """The folder that holds the example's `guides/`, whose photo is made already: it takes longer than all the rest."""

    def make(folder: Path) -> None:
        shutil.copytree(ROOT / "tests" / "example" / "guides", folder / "guides")
        read(folder)

    return shared.once("guides", make)


@pytest.fixture
def project(tmp_path: Path, example_guides: Path) -> Path:
    """A copy of the example's guides alone, that a test may change: the folder that holds `guides/`."""
    return Path(shutil.copytree(example_guides, tmp_path, dirs_exist_ok=True))


def manifest(site: Path) -> dict[str, Any]:
    return json.loads((site / "guidebook.json").read_text("utf-8"))


def french_guides(site: Path) -> list[dict[str, Any]]:
    """What the manifest says of each guide, once: in each other language it has the same screens and gestures."""
    return [guide for guide in manifest(site)["guides"] if guide["language"] == "fr"]


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """The one Playwright of this process: a second one does not start in the same thread."""
    with sync_playwright() as started:
        yield started


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """The lightest Chromium that is there: the tests open thousands of pages."""
    with open_browser(playwright, lean=True) as chromium:
        yield patient(chromium)


@pytest.fixture(scope="session")
def whole_browser(playwright: Playwright) -> Iterator[Browser]:
    """Chromium as people have it, for what the light one does otherwise."""
    with open_browser(playwright) as chromium:
        yield patient(chromium)


def patient(chromium: Browser) -> Browser:
    """The same browser, whose pages are waited for as long as what they show."""
    chromium.on("context", lambda context: context.set_default_timeout(PATIENCE))
    return chromium


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A fresh visitor on a desktop screen."""
    fresh = browser.new_context(viewport={"width": 1280, "height": 900})
    yield fresh
    fresh.close()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    return context.new_page()


def port_of_its_own() -> int:
    """A free port that no other program is given by chance meanwhile: those are above 32,768 (Linux, ip(7))."""
    for port in range(10_000 + os.getpid() % 10_000, 32_000):
        with socket.socket() as tried:
            tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                tried.bind(("127.0.0.1", port))
            except OSError:
                continue
            return port
    raise AssertionError("every port is taken")


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: Any) -> None:
        """Say nothing."""


class _Server(http.server.ThreadingHTTPServer):
    def handle_error(self, *_: Any) -> None:
        """A browser that leaves in the middle of a file is no news."""


@pytest.fixture(scope="session")
def served(example_site: Path) -> Iterator[str]:
    """The address of the example site on a server of this machine."""
    server = _Server(("127.0.0.1", 0), partial(_Quiet, directory=str(example_site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
