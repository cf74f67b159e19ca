"""Finds and starts Chromium: nobody else knows where it is. `guidebook chromium` installs it."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from itertools import product
from pathlib import Path

from playwright.sync_api import Browser, Error, Playwright

from guidebook.machine.driver import NoDriver, driver, fault, missing_package
from guidebook.machine.system_packages import can_install, install, run, tool

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

# Chromium without any window at all: it starts faster and takes fewer resources.
_SHELLS = ("chromium-headless-shell", "chrome-headless-shell", "headless_shell")

# On top of Playwright's own, which already stop updates, field trials and first-run calls.
_QUIET = ("--disable-domain-reliability", "--disable-sync", "--dns-prefetch-disable", "--no-pings")
_FLAGS = (
    *_QUIET,
    # Letters where the font wants them, as in a Chromium with windows; the lean one rounds to whole pixels.
    "--font-render-hinting=none",
)

# Whatever the flags forget finds no address to call.
_AT_HOME = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1"

# A page takes the frame of the one before it, instead of one of its own: a third less work for who opens thousands.
# What fetches has no process of its own: 20 MB less.
# Of two such options the last one counts, so the names that Playwright gives are here too.
_HASTE = (
    "--enable-features=CDPScreenshotNewSurface,SkipListAccountsWithoutGaiaCookies,"
    "RenderDocument:level/crashed-frame,NetworkServiceInProcess2"
)

_CURE = """\
Faites une seule de ces trois choses :
  - installez Chromium ou Google Chrome avec l’outil de votre système ;
  - ou lancez : guidebook chromium
  - ou donnez l’adresse d’un Chromium déjà là : CHROMIUM=/chemin/vers/chromium"""

_CURE_OF_WINDOWS = "Lancez la commande sur un ordinateur avec un écran, depuis votre session."


class NoBrowser(Exception):
    """No Chromium is there, or none starts. The message is for the person who runs the command."""


def _candidates(playwright: Playwright, lean: bool = False) -> Iterator[Path]:
    if chosen := os.environ.get("CHROMIUM"):
        if not (found := shutil.which(chosen)):
            raise NoBrowser(f"La variable CHROMIUM désigne « {chosen} », qui n’est pas un programme.")
        yield Path(found)
        return
    own = Path(playwright.chromium.executable_path)
    if lean:
        yield from (Path(found) for name in _SHELLS if (found := shutil.which(name)))
        # Playwright keeps its own beside its Chromium: …/chromium-1234/chrome-linux/chrome.
        yield from sorted(own.parents[2].glob("chromium_headless_shell-*/*/*headless[-_]shell*"))
    if own.is_file():
        yield own
    yield from (Path(found) for name in _NAMES if (found := shutil.which(name)))


def find_chromium(playwright: Playwright | None = None) -> Path | None:
    """The Chromium that would be tried first: `$CHROMIUM`, else Playwright's own, else one of the system's.

    Give it the running Playwright, if there is one: two cannot run in the same thread.

    Raises:
        NoBrowser: what would drive it does not start.
    """
    with ExitStack() as stack:
        return next(_candidates(playwright or stack.enter_context(start_playwright())), None)


def chromium_of_the_system() -> Path:
    """The Chromium of a screen: `$CHROMIUM`, else the system's, whose policies are known, else Playwright's.

    Raises:
        NoBrowser: there is none.
    """
    if not os.environ.get("CHROMIUM"):
        for name in _NAMES:
            if found := shutil.which(name):
                return Path(found)
    if found_here := find_chromium():
        return found_here
    raise NoBrowser(f"Il n’y a pas de Chromium sur cet ordinateur.\n{_CURE}")


@contextmanager
def open_browser(playwright: Playwright | None = None, lean: bool = False, away: bool = False) -> Iterator[Browser]:
    """A Chromium without window that calls nobody but the pages it is given; closed at the end of the block.

    `lean`: the lightest that is installed, which knows neither windows nor extensions, for who opens many pages.
    `away`: it finds other computers than this one.

    Raises:
        NoBrowser: none of the Chromiums found here starts.
    """
    with ExitStack() as stack:
        browser = _start(playwright or stack.enter_context(start_playwright(lean)), lean, away)
        stack.callback(browser.close)
        yield browser


@contextmanager
def open_window(playwright: Playwright) -> Iterator[Browser]:
    """A Chromium with windows, for a person to use; its profile goes away with the block.

    It has its sandbox where it can: root and some machines have none.

    Raises:
        NoBrowser: none of the Chromiums found here opens a window.
    """
    reason: Error | None = None
    for path, is_safe in product(list(_candidates(playwright)), (True, False)):
        try:
            browser = playwright.chromium.launch(
                executable_path=path, headless=False, chromium_sandbox=is_safe, args=_QUIET, timeout=60_000
            )
        except Error as error:
            reason = error
            continue
        try:
            yield browser
        finally:
            browser.close()
        return
    found = "Aucun Chromium n’ouvre de fenêtre ici." if reason else "Il n’y a pas de Chromium sur cet ordinateur."
    raise NoBrowser(f"{found}\n{_CURE_OF_WINDOWS if reason else _CURE}") from reason


@contextmanager
def start_playwright(lean: bool = False) -> Iterator[Playwright]:
    """What drives a Chromium, ended with the block.

    Raises:
        NoBrowser: it does not start on this computer.
    """
    with ExitStack() as stack:
        try:
            playwright = stack.enter_context(driver(sparing=lean))
        except NoDriver as error:
            raise NoBrowser(str(error)) from None
        yield playwright


def _start(playwright: Playwright, lean: bool, away: bool) -> Browser:
    reason: Error | None = None
    for path in _candidates(playwright, lean):
        try:
            flags = [*_FLAGS, *([_HASTE] if lean else []), *([] if away else [_AT_HOME])]
            return playwright.chromium.launch(executable_path=path, args=flags, timeout=60_000)
        except Error as error:  # for instance a stub that only says how to install the real one
            reason = error
    found = (
        "Aucun Chromium ne démarre sur cet ordinateur." if reason else "Il n’y a pas de Chromium sur cet ordinateur."
    )
    raise NoBrowser(f"{found}\n{_CURE}") from reason


def _complete_driver() -> None:
    if (package := missing_package()) and can_install():
        print(f"Chromium : installation de {package}, qu’il faut pour le conduire…", flush=True)
        install(package)


def _download() -> None:
    print("Chromium : téléchargement (environ 170 Mo, quelques minutes)…", flush=True)
    command = (sys.executable, "-m", "playwright", "install", "--no-shell", "chromium")
    run(*command, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT="10000")


def _install_package() -> None:
    if can_install():
        print(f"Chromium : installation du paquet du système, avec {tool()}…", flush=True)
        install("chromium")
        if tool() == "apt-get":  # not needed, and not everywhere: the audit and booklets take half the time with it
            install("chromium-headless-shell")


def main() -> int:
    """Make sure that a Chromium starts, and say which; 2 where nothing helped."""
    _complete_driver()
    remedies = iter(() if os.environ.get("CHROMIUM") else (_download, _install_package))
    while True:
        try:
            with open_browser() as browser:
                print(f"Chromium {browser.version} est prêt.")
                return 0
        except NoBrowser as error:
            if fault() or not (remedy := next(remedies, None)):
                print(error, file=sys.stderr)
                return 2
            remedy()


if __name__ == "__main__":
    sys.exit(main())
