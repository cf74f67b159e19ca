"""A server of this machine that can count, fail and stop; and a visitor who uses all of a site."""

from __future__ import annotations

import http.server
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from playwright.sync_api import ConsoleMessage, Page, Request, expect

from tests.browser.learner import Learner
from tests.conftest import manifest


class Host:
    """A site in a folder of its address: what was asked for, what was given, and how it fails.

    `left` is how many more answers it gives (None: no end), `missing` the files that it lacks, with the page that it
    answers instead (none: 404), `added` what it writes at the end of each page; `login` is the page of a network that
    answers everything with it.
    """

    def __init__(self, folder: Path) -> None:
        self.asked: list[str] = []
        self.given: list[str] = []
        self._news = threading.Condition()
        self.left: int | None = None
        self.missing: dict[str, str] = {}
        self.added = self.login = ""
        self._server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, self, folder.parent))
        self.address = f"http://127.0.0.1:{self._server.server_port}/{folder.name}/"
        self._prefix = f"/{folder.name}/"
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def stop(self) -> None:
        self._server.shutdown()
        self._server.server_close()

    def wait_until_asked(self, file: str, times: int) -> None:
        with self._news:
            assert self._news.wait_for(lambda: self.asked.count(file) >= times, 60), f"{file} is not asked for"

    def name(self, address: str) -> str:
        """The file of the site that an address is about."""
        return unquote(urlsplit(address).path).removeprefix(self._prefix)

    def answers(self, file: str) -> bool:
        with self._news:
            self.asked.append(file)
            self._news.notify_all()
        if self.left is not None:
            self.left -= 1
        answered = self.left is None or self.left >= 0
        if answered:
            self.given.append(file)
        return answered


class _Handler(http.server.SimpleHTTPRequestHandler):
    def __init__(self, host: Host, folder: Path, *arguments: Any) -> None:
        self._host = host
        super().__init__(*arguments, directory=str(folder))

    def do_GET(self) -> None:
        # A date has no more than a second: a file changed within the same one would be taken for the one before.
        del self.headers["If-Modified-Since"]
        file = self._host.name(self.path)
        if not self._host.answers(file):
            self.close_connection = True
        elif page := self._host.login or self._host.missing.get(file):
            self._send(page.encode())
        elif file in self._host.missing:
            self.send_error(404)
        elif self._host.added and file.endswith(".html"):
            self._send(Path(self.translate_path(self.path)).read_bytes() + self._host.added.encode())
        else:
            super().do_GET()

    def _send(self, page: bytes) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page)

    def log_message(self, *_: Any) -> None:
        """Say nothing."""


@contextmanager
def hosted(folder: Path) -> Iterator[Host]:
    host = Host(folder)
    try:
        yield host
    finally:
        host.stop()


class Visit:
    """A page, and all that goes wrong in it: script errors, messages of the console, files that don't come."""

    def __init__(self, page: Page, base: str) -> None:
        self.page, self.base = page, base
        self.wrong: list[str] = []
        page.on("console", self._said)
        page.on("pageerror", lambda error: self.wrong.append(str(error)))
        page.on("request", self._asked)
        page.on("requestfailed", self._failed)

    def _said(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.wrong.append(f"{message.text} {message.location['url']}")

    def _asked(self, request: Request) -> None:
        if not request.url.startswith((self.base, "data:")):
            self.wrong.append(request.url)

    def _failed(self, request: Request) -> None:
        """What a page that is left no longer waits for has not failed."""
        if request.failure != "net::ERR_ABORTED":
            self.wrong.append(f"{request.failure} {request.url}")

    def opens_every_page(self, site: Path) -> None:
        for address in [one["address"] for one in manifest(site)["pages"]]:
            self.page.goto(self.base + address)
            expect(self.page.locator("h1").first).to_be_visible()
            assert self.page.evaluate("[...document.images].every((i) => i.loading === 'lazy' || i.naturalWidth)"), (
                address
            )

    def does_everything(self, site: Path) -> None:
        """Read, one step at a time, search, practise, change the comfort, explain a word, prepare a sheet."""
        page, guide = self.page, next(g for g in manifest(site)["guides"] if g["slug"] == "ouvrir-un-site")
        page.goto(self.base + "index.html")
        page.get_by_role("button", name="Confort de lecture").click()
        page.get_by_role("radio", name="Sombre").check()
        page.keyboard.press("Escape")
        page.goto(self.base + "chercher.html")
        page.locator("#mots-cherches").fill("ouvrir un cite")
        page.locator("guide-search ol a").first.click()
        expect(page.get_by_role("heading", level=1)).to_have_text(guide["title"])
        expect(page.locator("html")).to_have_attribute("data-theme", "dark")
        page.get_by_role("button", name="Lire une étape à la fois").click()
        page.locator(".step-nav a:visible").last.click()
        expect(page.locator("#etape-2")).to_be_visible()
        expect(page.locator("#etape-1")).to_be_hidden()
        learner = Learner(page, site, guide, "mouse")
        learner.address = self.base + guide["practice"]
        learner.play()
        page.goto(self.base + "imprimer.html")
        page.get_by_label("Ouvrir un site").check()
        page.get_by_role("button", name="Préparer le papier").click()
        expect(page.locator(".paper .sheet")).to_have_count(1)
