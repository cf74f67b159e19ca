"""What the page may ask of this machine: the files of one release, and to say that it lives or that a visitor leaves.

Who else is on the machine may read the same pages, and is not believed: a visit has a secret, which its browser finds
in its profile (only the kiosk's account opens that folder), gives once, and keeps as a cookie that no script can read.
Nothing of what is asked is written anywhere: an address may hold what a visitor searched.
"""

from __future__ import annotations

import hashlib
import hmac
import mimetypes
import urllib.parse
from collections.abc import Callable, Mapping
from enum import Enum
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import Any

from guidebook.counting.ledger import TOLD_BY_PAGES
from guidebook.kiosk.staff.room import ADDRESS as STAFF
from guidebook.kiosk.staff.room import POLICY as STAFF_POLICY
from guidebook.kiosk.staff.room import StaffRoom
from guidebook.kiosk.web.connections import SparingServer
from guidebook.site.edition import WELCOME
from guidebook.site.ranges import given
from guidebook.site.release import Release

HOME = "index.html"
SETTINGS = "reglages.js"

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "media-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'"
)
"""What the pages say of themselves (theme/shell.html), and what only a header can say."""

_ENTER = "_borne/entrer"
_COOKIE = "borne"
_HEADERS = {
    "Content-Security-Policy": POLICY,
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    # A visitor's browser lives as long as the visit: nothing is gained by keeping what it read.
    "Cache-Control": "no-store",
}


def first_page(release: Release) -> str:
    """The page that waits for a visitor: the one that invites to begin, if there is one."""
    return WELCOME if WELCOME in release.files else HOME


def entrance(secret: str) -> str:
    """The address by which the browser of a visit gives its secret, and is led to the first page."""
    return f"{_ENTER}?cle={secret}"


class Sign(Enum):
    """What the server tells the supervisor, one byte each."""

    ASKED = b"q"
    ATTRACT = b"a"
    VISIT = b"v"
    PRINTING = b"i"
    DONE = b"f"
    DAMAGED = b"d"


_STATES = {"attrait": Sign.ATTRACT, "imprime": Sign.PRINTING}


class Handler(BaseHTTPRequestHandler):
    """Answers one browser. The class attributes are set by `handler`."""

    protocol_version = "HTTP/1.1"
    timeout = 30
    # Headers and content go in two writes: the second would wait some 40 ms for the first to be acknowledged.
    disable_nagle_algorithm = True
    hosts: frozenset[str]
    folder: Path
    release: Release
    settings: bytes
    secret: str
    staff: StaffRoom | None
    server: SparingServer
    tell: Callable[[Sign], None]
    counted: Mapping[str, str]
    count: Callable[[str], None]

    def do_GET(self) -> None:
        """A file, a sign of life, or the end of a visit."""
        if self.headers.get("Host") not in self.hosts:  # a page of another name, led here by its DNS
            return self._answer(421)
        if self._known():
            self.server.spare(self.request)
        address = urllib.parse.urlsplit(self.path)
        path = urllib.parse.unquote(address.path).removeprefix("/") or HOME
        if path == _ENTER:
            return self._enter(urllib.parse.parse_qs(address.query).get("cle", [""])[0])
        if path.startswith("_borne/"):
            return self._sign(path, address.query) if self._known() else self._answer(403)
        self.tell(Sign.ASKED)
        if path == SETTINGS:
            return self._answer(200, self.settings, "text/javascript; charset=utf-8")
        if path not in self.release.files:
            return self._missing()
        if path in self.counted and self._known() and self.headers.get("Sec-Fetch-Dest", "document") == "document":
            self.count(self.counted[path])
        return self._file(path)

    do_HEAD = do_GET

    def _known(self) -> bool:
        """Whether it is the browser of the visit that asks."""
        given = (part.strip().partition("=") for part in self.headers.get("Cookie", "").split(";"))
        return any(name == _COOKIE and self._is_secret(value) for name, _, value in given)

    def _is_secret(self, value: str) -> bool:
        return bool(self.secret) and hmac.compare_digest(value.encode(), self.secret.encode())

    def _first(self) -> str:
        return first_page(self.release)

    def _enter(self, given: str) -> None:
        if not self._is_secret(given):
            return self._answer(403)
        self.tell(Sign.ASKED)
        cookie = f"{_COOKIE}={given}; HttpOnly; SameSite=Strict; Path=/"
        return self._answer(303, headers={"Location": f"/{self._first()}", "Set-Cookie": cookie})

    def _sign(self, path: str, query: str) -> None:
        if self.headers.get("Sec-Fetch-Site", "same-origin") != "same-origin":
            return self._answer(403)
        if path == "_borne/vivant":
            state = urllib.parse.parse_qs(query).get("e", [""])[0]
            self.tell(_STATES.get(state, Sign.VISIT))
        elif path == "_borne/fini":
            self.tell(Sign.DONE)
        elif path == "_borne/compte" and (what := urllib.parse.parse_qs(query).get("e", [""])[0]) in TOLD_BY_PAGES:
            if self.counted:
                self.count(what)
        elif self.staff and path.startswith(STAFF):
            return self._staff(self.staff, path, query)
        else:
            return self._answer(404)
        return self._answer(204)

    def _staff(self, staff: StaffRoom, path: str, query: str) -> None:
        """The screen of those who look after the kiosk."""
        self.tell(Sign.ASKED)
        reply = staff.answer(path, dict(urllib.parse.parse_qsl(query)))
        if reply is None:
            return self._answer(404)
        if reply.done:
            self.tell(Sign.DONE)
            return self._answer(204)
        if reply.to:
            return self._answer(303, headers={"Location": reply.to})
        return self._answer(200, reply.text, reply.kind, {"Content-Security-Policy": STAFF_POLICY})

    def _file(self, path: str) -> None:
        """The bytes of the list and no others: a disk that fails is not put on screen."""
        digest, _ = self.release.files[path]
        try:
            content = (self.folder / path).read_bytes()
        except OSError:
            content = b""
        if hashlib.sha256(content).hexdigest() != digest:
            self.tell(Sign.DAMAGED)
            return self._answer(503)
        kind = mimetypes.guess_type(path)[0] or "application/octet-stream"
        text = kind.startswith("text/") or kind in ("application/json", "image/svg+xml")
        return self._give(content, f"{kind}; charset=utf-8" if text else kind)

    def _give(self, content: bytes, kind: str) -> None:
        """A file, or the part of it that is asked for."""
        status, told, asked = given(self.headers.get("Range"), content)
        return self._answer(status, asked, "" if status == 416 else kind, told)

    def _missing(self) -> None:
        """A page that is not there leads home: a visitor never sees an error."""
        if self.headers.get("Sec-Fetch-Dest", "document") == "document":
            return self._answer(303, headers={"Location": "/"})
        return self._answer(404)

    def _answer(self, status: int, content: bytes = b"", kind: str = "", headers: dict[str, str] | None = None) -> None:
        self.send_response(status)
        for name, value in {**_HEADERS, **(headers or {})}.items():
            self.send_header(name, value)
        if kind:
            self.send_header("Content-Type", kind)
        if status != 204:
            self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)

    def version_string(self) -> str:
        """Say nothing about ourselves."""
        return "borne"

    def send_error(self, code: int, *_: Any, **__: Any) -> None:
        """A request that can't be read: no page of Python's, no echo of what was asked."""
        self.close_connection = True
        self._answer(code)

    def log_message(self, *_: Any) -> None:
        """Write nothing."""


def handler(
    port: int,
    folder: Path,
    release: Release,
    settings: bytes,
    tell: Callable[[Sign], None],
    secret: str = "",
    staff: StaffRoom | None = None,
    counted: Mapping[str, str] | None = None,
    count: Callable[[str], None] = lambda _: None,
) -> type[Handler]:
    """The handler of one release, on one port of this machine; without a secret, it believes nobody."""
    hosts = frozenset({f"127.0.0.1:{port}", f"localhost:{port}"})
    told = {"folder": folder, "release": release, "settings": settings, "hosts": hosts, "secret": secret}
    told |= {"staff": staff, "counted": counted or {}, "count": staticmethod(count)}
    return type("KioskHandler", (Handler,), {**told, "tell": staticmethod(tell)})
