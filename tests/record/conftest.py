"""The applications that are walked through, and who walks."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from socketserver import ThreadingMixIn
from typing import Any
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from guidebook.desk.record.draft import Draft
from guidebook.desk.record.listener import Listener
from guidebook.desk.record.walk import Seen
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
    folder = tmp_path_factory.mktemp("django")
    with ThreadPoolExecutor() as thread:  # Django refuses the one where Playwright's loop runs
        made = thread.submit(django_admin.application, folder).result()
    with serving(made) as address:
        yield address


class Walker:
    """Somebody who walks, and the recorder that listens."""

    def __init__(self, context: BrowserContext) -> None:
        self.listener = Listener(context)
        self.page: Page = context.new_page()

    def seen(self) -> tuple[Seen, ...]:
        return self.listener.finish().screens

    def done(self) -> list[list[tuple[str, str, str]]]:
        """For each screen, each gesture: what, on which kind of element, and its name."""
        return [
            [(one.what, screen.lines[one.line].kind, screen.lines[one.line].name) for one in screen.gestures]
            for screen in self.seen()
        ]

    def draft(self) -> Draft:
        return Draft.of(self.listener.finish(), self.listener.typed)


@pytest.fixture
def walker(browser: Browser) -> Iterator[Walker]:
    context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="fr-FR")
    yield Walker(context)
    context.close()


Site = Callable[[Mapping[str, str]], str]


@pytest.fixture
def site() -> Iterator[Site]:
    """Serves pages that a test writes: HTML by path. Each call is another server."""
    with ExitStack() as stack:
        yield lambda pages: stack.enter_context(serving(application_of(pages)))


def application_of(pages: Mapping[str, str]) -> Callable[..., list[bytes]]:
    """An application that has these pages."""

    def application(environ: dict[str, Any], start: Callable[..., Any]) -> list[bytes]:
        html = pages.get(environ["PATH_INFO"])
        start("200 OK" if html is not None else "404 Not Found", [("Content-Type", "text/html; charset=utf-8")])
        return [f"<!doctype html>{html}".encode()]

    return application
