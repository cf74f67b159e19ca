"""The applications that are walked through, and who walks."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from socketserver import ThreadingMixIn
from typing import Any
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from guidebook.desk.record.listener import Listener
from tests.record.applications import django_admin


class _Threads(ThreadingMixIn, WSGIServer):
    daemon_threads = True


class _Quiet(WSGIRequestHandler):
    def log_message(self, *_: Any) -> None:
        """Say nothing."""


@contextmanager
def serving(application: Any) -> Iterator[str]:
    """The address of an application, on a port of its own."""
    server = make_server("127.0.0.1", 0, application, _Threads, _Quiet)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


@pytest.fixture(scope="session")
def django(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with serving(django_admin.application(tmp_path_factory.mktemp("django"))) as address:
        yield address


class Walker:
    """Somebody who walks, and the recorder that listens."""

    def __init__(self, context: BrowserContext) -> None:
        self.listener = Listener(context)
        self.page: Page = context.new_page()


@pytest.fixture
def walker(browser: Browser) -> Iterator[Walker]:
    context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="fr-FR")
    yield Walker(context)
    context.close()


Pages = dict[str, str]


@pytest.fixture
def site() -> Iterator[Callable[[Pages], str]]:
    """Serves pages that a test writes: HTML by path."""
    stack: list[Any] = []

    def serve(pages: Pages) -> str:
        def application(environ: dict[str, Any], start: Callable[..., Any]) -> list[bytes]:
            html = pages.get(environ["PATH_INFO"])
            start("200 OK" if html is not None else "404 Not Found", [("Content-Type", "text/html; charset=utf-8")])
            return [(html or "").encode()]

        manager = serving(application)
        stack.append(manager)
        return manager.__enter__()

    yield serve
    for manager in stack:
        manager.__exit__(None, None, None)
