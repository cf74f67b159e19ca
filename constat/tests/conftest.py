"""The browser that the tests share."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from constat.browser import open_browser, start_playwright
from constat.page import VIEWPORT, init_script
from constat.words import speak
from playwright.sync_api import Browser, Page, Playwright

ROOT = Path(__file__).parent.parent
AXE = (ROOT / "constat" / "axe" / "axe.min.js").read_text("utf-8")


def pytest_configure() -> None:
    """What programs get from the tests doesn't depend on the shell that starts the tests.

    A shell hands Ctrl-C down ignored to a job in the background (POSIX, 2.11 “Signals and Error Handling”). A network's
    proxy would be asked for the servers of this machine.
    """
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    os.environ["no_proxy"] = os.environ["NO_PROXY"] = "127.0.0.1,localhost"
    os.environ.pop("NODE_OPTIONS", None)


def pytest_xdist_auto_num_workers() -> int:
    """Two more than there are cores: a check that drives a page waits, for it to answer, half of its time."""
    return (os.cpu_count() or 1) + 2


@pytest.fixture(autouse=True)
def french() -> None:
    """A test that speaks another language leaves it to no other."""
    speak("fr")


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """The one Playwright of this process: a second one does not start in the same thread."""
    with start_playwright() as started:
        yield started


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """The lightest Chromium that is there: the tests open thousands of pages."""
    with open_browser(playwright) as chromium:
        yield chromium


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page of a fresh visitor on a desktop screen."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    yield context.new_page()
    context.close()


@pytest.fixture(scope="module")
def visitor(browser: Browser) -> Iterator[Page]:
    """A page as the audit has it, the same for all the cases of a module; it answers no to what a page asks."""
    context = browser.new_context(viewport=VIEWPORT, locale="fr-FR")  # type: ignore[arg-type]
    context.add_init_script(init_script())
    page = context.new_page()
    page.on("dialog", lambda dialog: dialog.dismiss())
    yield page
    context.close()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The pages that behave badly are waited for: they begin first, in one process, while others have all the rest."""
    items.sort(key=lambda item: "bad" not in getattr(item, "fixturenames", ()))
