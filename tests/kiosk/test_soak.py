"""Fifty visitors, one after the other, in one browser: nothing of them stays. `make soak` receives five hundred."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.kiosk.soak import MOST_HEAP, MOST_OBJECTS, soak

pytestmark = [pytest.mark.browser, pytest.mark.timeout(600)]


def test_fifty_visits_leave_nothing_and_the_measure_sees_a_leak(whole_browser: Browser, kiosk_site: Path) -> None:
    figures = soak(whole_browser, kiosk_site, 50)
    print(figures)
    assert figures.faults == []
    assert figures.slope("heap") < MOST_HEAP
    assert figures.slope("nodes") < MOST_OBJECTS and figures.slope("listeners") < MOST_OBJECTS
    assert soak(whole_browser, kiosk_site, 8, leak=True).slope("heap") > 10 * MOST_HEAP


@pytest.mark.parametrize("at", ["1990-01-01", "2085-06-01"])
def test_a_visit_is_the_same_when_the_clock_is_wrong(at: str, whole_browser: Browser, kiosk_site: Path) -> None:
    assert soak(whole_browser, kiosk_site, 1, at=at).faults == []
