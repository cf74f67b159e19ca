"""The window where the advisor walks, and above it the one that says that nothing typed is kept."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from urllib.parse import urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from playwright.sync_api import Browser, BrowserContext, Error, Page

from guidebook.desk.record.listener import Listener
from guidebook.package_data import texts

_HERE = Path(__file__).parent
_BANNER = 190
"""Height of the upper window, in pixels."""
_PATIENCE = 60_000
"""Milliseconds that the first page may take."""
_ASKED = 300
"""Milliseconds between two looks at the button."""


class NoWalk(Exception):
    """Why no walk can begin, in a sentence for who runs the command."""


class Window:
    """A walk that is going on: what listens, the advisor's first page, and the banner."""

    def __init__(self, browser: Browser) -> None:
        self.banner = _banner(browser)
        self.context = browser.new_context(no_viewport=True, locale="fr-FR", accept_downloads=True)
        self.listener = Listener(self.context)
        self.page = self.context.new_page()
        self.context.on("page", self._watch)
        self._watch(self.page)
        _place(self.banner, self.page)

    def wait(self) -> None:
        """Until the advisor says that it is done, or has closed one of the windows."""
        with suppress(Error):  # the window was closed
            self.banner.wait_for_function("() => window.finished === true", timeout=0, polling=_ASKED)

    def _watch(self, page: Page) -> None:
        page.on("close", lambda _: self._closed(self.context))

    def _closed(self, context: BrowserContext) -> None:
        if not context.pages and not self.banner.is_closed():
            self.banner.close()


@contextmanager
def walking(browser: Browser, address: str) -> Iterator[Window]:
    """A walk that begins at an address.

    Raises:
        NoWalk: the address does not answer.
    """
    window = Window(browser)
    try:
        window.page.goto(address, timeout=_PATIENCE, wait_until="commit")
    except Error:
        host = urlsplit(address).hostname or address
        raise NoWalk(f"« {host} » ne répond pas. Vérifiez l’adresse, et que cet ordinateur est connecté.") from None
    yield window


def _banner(browser: Browser) -> Page:
    pages = Environment(loader=FileSystemLoader(_HERE), autoescape=True, undefined=StrictUndefined)
    page = browser.new_context(no_viewport=True).new_page()
    page.set_content(pages.get_template("banner.html").render(t=texts(_HERE / "banner.fr.yml")))
    return page


def _place(banner: Page, page: Page) -> None:
    """The banner above, the walk below; where windows can't be placed, they stay as they are."""
    width, height = banner.evaluate("[screen.availWidth, screen.availHeight]")
    for each, top, tall in ((banner, 0, _BANNER), (page, _BANNER, height - _BANNER)):
        with suppress(Error):
            session = each.context.new_cdp_session(each)
            number = session.send("Browser.getWindowForTarget")["windowId"]
            bounds = {"left": 0, "top": top, "width": width, "height": tall}
            session.send("Browser.setWindowBounds", {"windowId": number, "bounds": bounds})
            session.detach()
