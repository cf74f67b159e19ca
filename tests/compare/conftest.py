"""A site on loopback that a test makes of a few pages, and what it was asked."""

from __future__ import annotations

import http.server
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest

Page = tuple[int, dict[str, str], str]
"""A status, headers, and what is sent."""


@dataclass
class Site:
    """`pages` by their path; what isn't there is a 404. `asked` is each path with who said to be asking."""

    address: str
    pages: dict[str, Page] = field(default_factory=dict)
    asked: list[tuple[str, str]] = field(default_factory=list)

    def add(self, path: str, body: str, status: int = 200, **headers: str) -> str:
        """A page, and its address."""
        kinds = {"Content-Type": "text/html; charset=utf-8"}
        self.pages[path] = (status, {**kinds, **{name.replace("_", "-"): told for name, told in headers.items()}}, body)
        return self.address + path

    def paths(self) -> list[str]:
        return [path for path, _ in self.asked]


def _handler(site: Site) -> type[http.server.BaseHTTPRequestHandler]:
    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            site.asked.append((self.path, self.headers.get("User-Agent", "")))
            status, headers, body = site.pages.get(
                self.path.partition("?")[0], (404, {"Content-Type": "text/html"}, "<p>Rien</p>")
            )
            content = body.encode()
            self.send_response(status)
            for name, told in {**headers, "Content-Length": str(len(content))}.items():
                self.send_header(name, told)
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *_: object) -> None:
            """The test reads `asked`."""

    return Handler


@pytest.fixture
def site() -> Iterator[Site]:
    made = Site("")
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), _handler(made)) as server:
        made.address = f"http://127.0.0.1:{server.server_port}"
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield made
        server.shutdown()
        thread.join()
