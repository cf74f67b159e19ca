"""Opens a Chromium that is already here, the lightest first. Nothing is installed from here."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from playwright._impl._driver import compute_driver_executable
from playwright.sync_api import Browser, Error, Playwright, sync_playwright

from constat.words import words

# Chromium without any window at all first: it starts faster and takes fewer resources.
_SHELLS = ("chromium-headless-shell", "chrome-headless-shell", "headless_shell")
_NAMES = (
    "chromium",
    "chromium-browser",
    "google-chrome-stable",
    "google-chrome",
    "chrome",
    "microsoft-edge-stable",
    "microsoft-edge",
    "msedge",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    *(
        str(Path(folder, program))
        for folder in (os.environ.get("PROGRAMFILES"), os.environ.get("PROGRAMFILES(X86)"))
        if folder
        for program in ("Google/Chrome/Application/chrome.exe", "Microsoft/Edge/Application/msedge.exe")
    ),
)

_FLAGS = (
    # On top of Playwright's own, which already stop updates, field trials and first-run calls.
    "--disable-domain-reliability",
    "--disable-sync",
    "--dns-prefetch-disable",
    "--no-pings",
    # Letters where the font wants them, as in a Chromium with windows; the lean one rounds to whole pixels.
    "--font-render-hinting=none",
    # A page takes the frame of the one before it: a third less work; what fetches has no process of its own: 20 MB.
    # Of two such options the last one counts, so the names that Playwright gives are here too.
    "--enable-features=CDPScreenshotNewSurface,SkipListAccountsWithoutGaiaCookies,"
    "RenderDocument:level/crashed-frame,NetworkServiceInProcess2",
)
_ALONE = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1"
"""Pages of this machine call nobody else."""

_SPARING = "--max-semi-space-size=1"
"""Node, on which Playwright stands, lets less garbage wait: 45 MB less."""

_PACKAGES = {"libatomic.so.1": "sudo apt-get install libatomic1"}
"""What the driver is linked to and a bare system lacks (`ldd`), and how Debian and Ubuntu have it."""


class NoBrowser(Exception):
    """No Chromium is there, or none starts. The message is for the person who runs the command."""


@contextmanager
def start_playwright() -> Iterator[Playwright]:
    """What drives a Chromium, ended with the block.

    Raises:
        NoBrowser: it does not start on this computer.
    """
    with ExitStack() as stack:
        _see_that_the_driver_starts()
        before = os.environ.get("NODE_OPTIONS")
        os.environ["NODE_OPTIONS"] = f"{before or ''} {_SPARING}".strip()
        try:
            playwright = stack.enter_context(sync_playwright())
        finally:  # read once, when Node starts
            if before is None:
                del os.environ["NODE_OPTIONS"]
            else:
                os.environ["NODE_OPTIONS"] = before
        yield playwright


@contextmanager
def open_browser(playwright: Playwright, *, alone: bool = True) -> Iterator[Browser]:
    """A Chromium without window, closed at the end of the block; `alone`: it finds no machine but this one.

    Raises:
        NoBrowser: none of the Chromiums found here starts.
    """
    flags = [*_FLAGS, _ALONE] if alone else [*_FLAGS]
    reason: Error | None = None
    for path in candidates(playwright):
        try:
            browser = playwright.chromium.launch(executable_path=path, args=flags, timeout=60_000)
        except Error as error:  # for instance a stub that only says how to install the real one
            reason = error
            continue
        with ExitStack() as stack:
            stack.callback(browser.close)
            yield browser
        return
    raise NoBrowser(_said("no_start" if reason else "none", cure=_said("cure"))) from reason


def candidates(playwright: Playwright) -> Iterator[Path]:
    """The Chromiums of this machine in the order to try them: `$CHROMIUM` alone, else Playwright's, the system's.

    Raises:
        NoBrowser: `$CHROMIUM` is no program.
    """
    if chosen := os.environ.get("CHROMIUM"):
        if not (found := shutil.which(chosen)):
            raise NoBrowser(_said("no_program", chosen=chosen))
        yield Path(found)
        return
    own = Path(playwright.chromium.executable_path)
    yield from (Path(found) for name in _SHELLS if (found := shutil.which(name)))
    # Playwright keeps its own beside its Chromium: …/chromium-1234/chrome-linux/chrome.
    yield from sorted(own.parents[2].glob("chromium_headless_shell-*/*/*headless[-_]shell*"))
    if own.is_file():
        yield own
    yield from (Path(found) for name in _NAMES if (found := shutil.which(name)))


def _see_that_the_driver_starts() -> None:
    """Playwright would only say that a pipe is broken; a bare system lacks a library of its Node (libatomic1)."""
    try:
        program = compute_driver_executable()[0]
        done = subprocess.run([program, "--version"], stdin=subprocess.DEVNULL, capture_output=True, check=False)
    except (Error, OSError) as error:
        raise NoBrowser(_said("no_driver", cure=error)) from None
    if done.returncode:
        library = re.search(rb"[\w+.-]+\.so[\d.]*", done.stderr)
        if library is None:
            raise NoBrowser(_said("no_driver", cure=_said("reinstall")))
        name = library[0].decode()
        cure = _said("install", command=_PACKAGES[name]) if name in _PACKAGES else _said("find")
        raise NoBrowser(_said("library", name=name, cure=cure))


def _said(key: str, **values: object) -> str:
    text: str = words("browser", key).format(**values)
    return text
