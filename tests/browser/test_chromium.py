"""The Chromium that we start."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser

pytestmark = pytest.mark.browser


def test_what_playwright_enables_stays_enabled(browser: Browser) -> None:
    """Of two lists, Chromium reads the last one: ours repeats Playwright's."""
    told = browser.new_browser_cdp_session().send("SystemInfo.getInfo")["commandLine"]
    theirs, ours = re.findall(r"--enable-features=(\S+)", told)
    assert set(theirs.split(",")) < set(ours.split(","))
