"""Going to an address and waiting until all of it is there, whatever the page does meanwhile."""

from __future__ import annotations

import time
from weakref import WeakKeyDictionary

from playwright.sync_api import BrowserContext, Download, Page, Response, Route
from playwright.sync_api import TimeoutError as TooLong

_SLICE = 500
"""Milliseconds of waiting before one asks whether a download has taken the browser's « load » away."""


class Still:
    """Lets a page arrive, with its redirections, and lets it go nowhere afterwards."""

    def __init__(self) -> None:
        self._arrived = False

    def let_in(self) -> None:
        """What comes next is asked by us."""
        self._arrived = False

    def __call__(self, route: Route) -> None:
        """Let one request go on, or stop it."""
        request = route.request
        leaves = request.is_navigation_request() and request.frame.parent_frame is None
        if leaves and self._arrived and request.redirected_from is None:
            route.abort("aborted")  # any other reason would bring the browser's error page
            return
        self._arrived = self._arrived or leaves
        route.continue_()


_HELD: WeakKeyDictionary[BrowserContext, Still] = WeakKeyDictionary()


def hold_still(context: BrowserContext) -> None:
    """From here on a page of this window goes nowhere by itself."""
    _HELD[context] = still = Still()
    context.route("**/*", still)


def come(page: Page, url: str, seconds: float) -> Response | None:
    """Go to an address, until the page is loaded.

    Raises:
        TooLong: it isn't, after so many seconds.
        Error: it can't be had, or is a file to download.
    """
    if still := _HELD.get(page.context):
        still.let_in()
    downloads: list[Download] = []

    def note(download: Download) -> None:
        downloads.append(download)

    page.on("download", note)
    end = time.monotonic() + seconds
    try:
        answer = page.goto(url, wait_until="commit", timeout=seconds * 1000)
        while not _is_loaded(page, downloads):
            if time.monotonic() > end:
                raise TooLong(f"{url} n’est pas là après {seconds} secondes")
        return answer
    finally:
        page.remove_listener("download", note)


def _is_loaded(page: Page, downloads: list[Download]) -> bool:
    """Whether it is, within a slice of time: a page that begins a download is never said to be loaded."""
    try:
        page.wait_for_load_state("load", timeout=_SLICE)
    except TooLong:
        return bool(downloads) and page.evaluate("() => document.readyState") == "complete"
    return True
