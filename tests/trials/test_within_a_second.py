"""A second window is gone, and a visitor answered among hundreds of slow connections, within a second.

Measured on a machine that does nothing else; the order in which things happen is tested every day, in
tests/kiosk/test_windows.py and test_serving.py.
"""

from __future__ import annotations

import socket
import time
from contextlib import ExitStack
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import CDPSession, Page, Playwright

from tests.kiosk.edition import make
from tests.kiosk.running import Kiosk, can_be_driven, kiosk_command

pytestmark = [pytest.mark.trial, pytest.mark.browser]

WINDOWS: dict[str, dict[str, object]] = {
    "a window": {"url": "about:blank", "newWindow": True},
    "a tab": {"url": "about:blank"},
    "a tab behind": {"url": "about:blank", "background": True},
    "a page of the browser": {"url": "chrome://version"},
}
TURNS = 5


def test_a_second_window_is_gone_and_a_visitor_answered_within_a_second(tmp_path: Path, playwright: Playwright) -> None:
    done = kiosk_command("--contenu", make(tmp_path / "site"), "--dossier", tmp_path / "store")
    assert done.returncode == 0, done.stderr
    with Kiosk(tmp_path, chromium=can_be_driven(tmp_path)) as kiosk:
        kiosk.on_screen()
        with kiosk.page(playwright) as page:
            assert page.context.browser
            session = page.context.browser.new_browser_cdp_session()
            session.send("Target.setDiscoverTargets", {"discover": True})
            took = {name: max(_gone(session, page, order) for _ in range(TURNS)) for name, order in WINDOWS.items()}
            took["a page among 400 slow connections"] = max(_answered(kiosk.address) for _ in range(TURNS))
    print({name: round(seconds, 2) for name, seconds in took.items()})
    assert max(took.values()) < 1, took


def _gone(session: CDPSession, page: Page, order: dict[str, object]) -> float:
    """The seconds from asking for a window to its end."""
    gone: list[str] = []
    session.on("Target.targetDestroyed", lambda told: gone.append(told["targetId"]))
    begun = time.monotonic()
    opened = session.send("Target.createTarget", order)["targetId"]
    while opened not in gone:
        page.wait_for_timeout(10)
    return time.monotonic() - begun


def _answered(address: str) -> float:
    """The seconds that a page takes, once hundreds of connections have asked half of something."""
    place = (urlsplit(address).hostname, urlsplit(address).port)
    with ExitStack() as stack:
        for _ in range(400):
            slow = stack.enter_context(socket.create_connection(place, timeout=60))
            slow.sendall(b"GET / HTTP/1.1\r\nX-Slow: ")
        begun = time.monotonic()
        asked = stack.enter_context(socket.create_connection(place, timeout=60))
        asked.sendall(b"GET /index.html HTTP/1.1\r\nHost: " + f"{place[0]}:{place[1]}".encode() + b"\r\n\r\n")
        assert asked.recv(100).startswith(b"HTTP/1.1 200")
        return time.monotonic() - begun
