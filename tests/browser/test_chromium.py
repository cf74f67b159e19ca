"""The Chromium that we start."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Playwright

from guidebook.machine.browser import open_browser

pytestmark = pytest.mark.browser


def test_what_playwright_enables_stays_enabled(playwright: Playwright) -> None:
    """Of two lists, Chromium reads the last one: ours repeats Playwright's."""
    with open_browser(playwright, lean=True) as browser:
        told = browser.new_browser_cdp_session().send("SystemInfo.getInfo")["commandLine"]
    theirs, ours = re.findall(r"--enable-features=(\S+)", told)
    assert set(theirs.split(",")) < set(ours.split(","))
