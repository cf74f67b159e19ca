"""The kiosk edition, built and served, and a visitor in front of it."""

from __future__ import annotations

import http.server
import tempfile
import threading
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from guidebook.kiosk.store import Store
from guidebook.kiosk.visits.memory import in_memory
from guidebook.site.edition import settings_script
from tests.kiosk.edition import make

PORTRAIT, LANDSCAPE, SMALL = (1080, 1920), (1920, 1080), (1280, 800)


class Venue:
    """A server of the kiosk as the supervisor serves it: settings of its own, and it notes what pages tell it."""

    def __init__(self, address: str) -> None:
        self.address = address
        self.settings: dict[str, Any] = {}
        self.told: list[str] = []


class _Handler(http.server.SimpleHTTPRequestHandler):
    def __init__(self, venue: list[Venue], *args: Any, **options: Any) -> None:
        self.venue = venue
        super().__init__(*args, **options)

    def do_GET(self) -> None:
        venue, path = self.venue[0], self.path.partition("?")[0]
        if path.startswith("/_borne/"):
            venue.told.append(self.path)
            self.send_response(204)
            self.end_headers()
        elif path == "/reglages.js":
            script = settings_script(venue.settings).encode()
            self.send_response(200)
            self.send_header("Content-Type", "text/javascript")
            self.send_header("Content-Length", str(len(script)))
            self.end_headers()
            self.wfile.write(script)
        else:
            super().do_GET()

    def log_message(self, *_: Any) -> None:
        """Say nothing."""


@pytest.fixture(scope="session")
def _server(kiosk_site: Path) -> Iterator[list[Venue]]:
    venue: list[Venue] = []
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, venue, directory=str(kiosk_site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    venue.append(Venue(f"http://127.0.0.1:{server.server_port}"))
    yield venue
    server.shutdown()
    server.server_close()


@pytest.fixture
def venue(_server: list[Venue]) -> Venue:
    """A venue with the usual settings, that a test may change before it opens a page."""
    _server[0] = Venue(_server[0].address)
    return _server[0]


@pytest.fixture
def visitor(browser: Browser) -> Iterator[Page]:
    """A person in front of a portrait touch screen; no script of the pages may fail."""
    context = browser.new_context(viewport={"width": PORTRAIT[0], "height": PORTRAIT[1]}, has_touch=True)
    page = context.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda message: faults.append(message.text) if "Content Security" in message.text else None)
    yield page
    context.close()
    assert faults == []


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A store that shows « a », in memory: a kill is the same there, and waits for no disk."""
    with tempfile.TemporaryDirectory(dir=in_memory()) as folder:
        store = Store(Path(folder) / "store")
        store.show(store.add(make(tmp_path / "a", "a")))
        yield store
