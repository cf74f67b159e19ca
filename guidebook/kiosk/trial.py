"""A new content is opened before any visitor sees it: its home, a guide, the search, in a real browser."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Error, Page

from guidebook.kiosk.server import LOOPBACK, Server, listening
from guidebook.kiosk.serving import HOME, Sign, first_page
from guidebook.kiosk.settings import Settings
from guidebook.kiosk.store import KioskError
from guidebook.machine.browser import open_browser
from guidebook.site.release import Release

SEARCH = "chercher.html"
FIELD = "#mots-cherches"
ANSWER = "#resultats a"
_PATIENCE = 15.0


class TrialFailed(KioskError):
    """A page of a content does not work."""


def try_out(folder: Path, release: Release) -> None:
    """Open what a visitor opens first.

    Raises:
        TrialFailed: something does not work. guidebook.machine.browser.NoBrowser: there is nothing to open it with.
    """
    with listening(0) as listener:
        server = Server(listener, folder, release, Settings().script())
        try:
            with _page() as page:
                root, first = f"http://{LOOPBACK}:{listener.getsockname()[1]}/", first_page(release)
                mistakes: list[str] = []
                page.on("pageerror", lambda error: mistakes.append(error.message.splitlines()[0]))
                _walk(page, root, first, _first_guide(folder))
                server.signs(0)  # those of the pages before
                page.goto(root + first)
                _wait_for_life(page, server, mistakes)
        except Error as error:
            raise TrialFailed(f"Une page ne s’ouvre pas ({error.message.splitlines()[0]}).") from None
        finally:
            server.stop()


@contextmanager
def _page() -> Iterator[Page]:
    with open_browser() as browser:
        page = browser.new_page()
        page.set_default_timeout(_PATIENCE * 1000)
        yield page


def _first_guide(folder: Path) -> tuple[str, str]:
    """Its address and its title."""
    try:
        guide = json.loads((folder / "guidebook.json").read_bytes())["guides"][0]
        return str(guide["address"]), str(guide["title"])
    except (OSError, ValueError, LookupError, TypeError):
        raise TrialFailed("Ce contenu n’a aucun guide.") from None


def _walk(page: Page, root: str, first: str, guide: tuple[str, str]) -> None:
    address, title = guide
    for name in (first, HOME, address, SEARCH):
        answer = page.goto(root + name)
        if answer is None or answer.status != 200 or not answer.url.endswith(name):
            raise TrialFailed(f"La page « {name} » manque.")
        if not page.locator("h1").first.inner_text():
            raise TrialFailed(f"La page « {name} » n’a pas de titre.")
    page.locator(FIELD).fill(title)
    page.locator(FIELD).press("Enter")
    page.locator(ANSWER).first.wait_for(state="visible")


def _wait_for_life(page: Page, server: Server, mistakes: list[str]) -> None:
    """Its heart beats once a second, and later the first time on a computer that has much to do."""
    until = time.monotonic() + _PATIENCE
    while not mistakes and not set(server.signs(0)) & {Sign.ATTRACT, Sign.VISIT}:
        if time.monotonic() > until:
            raise TrialFailed("L’accueil ne donne pas signe de vie : ce n’est pas une édition pour borne.")
        page.wait_for_timeout(100)
    if mistakes:
        raise TrialFailed(f"Un programme de la page s’arrête ({mistakes[0]}).")
