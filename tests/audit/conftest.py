"""The browser of the audit: the lightest that is there, as in its own process."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Playwright

from guidebook.browser import open_browser


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    with open_browser(playwright, lean=True) as chromium:
        yield chromium
