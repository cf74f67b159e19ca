"""The page of a target, on its site: one at a time, slowly, saying who we are, with the site's leave.

Only pages of sites that the guides name are opened, redirections included; pictures, fonts and films are not fetched.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Collection
from contextlib import suppress
from importlib.metadata import version
from urllib.parse import urljoin, urlsplit

from playwright.sync_api import APIResponse, BrowserContext, Error, Page, Route
from playwright.sync_api import TimeoutError as TooLong

from guidebook.desk.compare.look import Looked, NotReached, looked_at
from guidebook.desk.compare.robots import NAME, Robots
from guidebook.desk.compare.verdict import Target

PAUSE = 10.0
"""Seconds between two pages: a person reads slower."""
_PATIENCE = 30_000
"""Milliseconds that a page has to come."""
_QUIET = 10_000
"""Milliseconds that it has to become quiet, once it is there."""
_MOST_REDIRECTIONS = 5
_REDIRECTED = (301, 302, 303, 307, 308)
_REFUSED = (401, 402, 403, 407, 429, 451)
_GONE = (404, 410)
_LEFT_OUT = ("image", "media", "font")


def agent(contact: str) -> str:
    """What we say that we are; `contact` is where somebody can write to whoever runs this."""
    return f"Mozilla/5.0 (compatible; {NAME}/{version('pas-a-pas')}; +{contact})"


def host_of(address: str) -> str:
    """The site of an address, with its port and without the « www. » that many have."""
    return urlsplit(address).netloc.lower().removeprefix("www.")


class Visitor:
    """Opens pages, one after the other. `hosts` are the sites that the guides name; `wait` lets seconds pass."""

    def __init__(
        self,
        context: BrowserContext,
        robots: Robots,
        hosts: Collection[str],
        pause: float = PAUSE,
        wait: Callable[[float], None] = time.sleep,
    ) -> None:
        self._context, self._robots, self._hosts = context, robots, hosts
        self._pause, self._wait, self._is_first = pause, wait, True
        self._answer: APIResponse | None = None
        self._next = self._refused = ""

    def look(self, target: Target) -> Looked:
        """What the page of the target shows.

        Raises:
            NotReached: the page is refused, down, or elsewhere.
        """
        if refusal := self._refusal(target.address):
            raise NotReached(refusal)
        if not self._is_first:
            self._wait(max(self._pause, self._robots.delay(target.address)))
        self._is_first = False
        page = self._context.new_page()
        try:
            page.route("**/*", lambda route: self._allow(route, page))
            self._open(page, target.address)
            return looked_at(page, moved=_place(page.url) != _place(target.address))
        except TooLong:
            raise NotReached("La page ne répond pas.") from None
        except Error:
            raise NotReached(self._refused or "La page ne s’ouvre pas.") from None
        finally:
            page.close()

    def _open(self, page: Page, address: str) -> None:
        """Go to a page, and along its redirections."""
        for _ in range(_MOST_REDIRECTIONS):
            self._answer, self._next, self._refused = None, "", ""
            error = self._go(page, address)
            if self._refused:
                raise NotReached(self._refused)
            if not self._next:
                if error:
                    raise error
                return self._judge()
            address = self._next
        raise NotReached("La page mène sans fin à d’autres.")

    def _go(self, page: Page, address: str) -> Error | None:
        """Go there and wait for what its scripts still fetch; a script may lead elsewhere before all of it has come."""
        stopped = None
        try:
            page.goto(address, wait_until="load", timeout=_PATIENCE)
        except Error as error:
            stopped = error
        if not (self._next or self._refused):
            with suppress(Error):  # a page that is never quiet is taken as it is
                page.wait_for_load_state("networkidle", timeout=_QUIET)
        return stopped

    def _allow(self, route: Route, page: Page) -> None:
        """Let a request through, or not. Redirections come back as addresses that are judged in their turn."""
        request = route.request
        if request.resource_type in _LEFT_OUT:
            return route.abort()
        if not request.is_navigation_request():
            return route.continue_()
        refusal = self._refusal(request.url)
        if request.frame != page.main_frame:
            return route.abort() if refusal else route.continue_()
        self._refused = refusal
        return route.abort() if refusal else self._fetch(route)

    def _fetch(self, route: Route) -> None:
        try:
            answer = route.fetch(max_redirects=0, timeout=_PATIENCE)
        except Error:
            self._refused = "Le site ne répond pas."
            return route.abort()
        if answer.status in _REDIRECTED and (leads := answer.headers.get("location")):
            self._next = urljoin(route.request.url, leads)
            return route.fulfill(status=200, content_type="text/html", body="")
        self._answer = answer
        return route.fulfill(response=answer)

    def _refusal(self, address: str) -> str:
        if urlsplit(address).scheme not in ("https", "http") or host_of(address) not in self._hosts:
            return "La page mène à un site que les guides ne nomment pas."
        return self._robots.refusal(address)

    def _judge(self) -> None:
        status = self._answer.status if self._answer else 0
        if status in _REFUSED:
            raise NotReached(f"Le site refuse cette visite (erreur {status}).")
        if status in _GONE:
            raise NotReached(f"Cette page n’existe plus à cette adresse (erreur {status}).")
        if status >= 400:
            raise NotReached(f"Le site ne répond pas (erreur {status}).")
        kind = self._answer.headers.get("content-type", "text/html") if self._answer else "text/html"
        if "html" not in kind:
            raise NotReached("Cette adresse ne mène pas à une page.")


def _place(address: str) -> tuple[str, str]:
    return host_of(address), urlsplit(address).path.rstrip("/")
