"""The browser of the audit: the lightest that is there, as in its own process."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser


@pytest.fixture(scope="session")
def browser(lean_browser: Browser) -> Browser:
    return lean_browser
