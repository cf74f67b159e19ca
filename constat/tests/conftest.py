"""The browser that the tests share."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from constat.browser import open_browser, start_playwright
from playwright.sync_api import Browser, Page, Playwright

ROOT = Path(__file__).parent.parent
AXE = (ROOT / "constat" / "axe" / "axe.min.js").read_text("utf-8")


def pytest_xdist_auto_num_workers() -> int:
    """One more than there are cores: a browser that waits for its next picture leaves its core to another."""
    return (os.cpu_count() or 1) + 1


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
