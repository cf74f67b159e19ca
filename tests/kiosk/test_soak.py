"""Visitors one after the other, in one browser: nothing of them stays. `make soak` receives five hundred."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.kiosk.soak import MOST_HEAP, MOST_OBJECTS, soak

pytestmark = [pytest.mark.browser, pytest.mark.timeout(3600)]


def test_fifteen_visits_leave_nothing_and_the_measure_sees_a_leak(whole_browser: Browser, kiosk_site: Path) -> None:
    figures = soak(whole_browser, kiosk_site, 15)
    print(figures)
    assert figures.faults == []
    assert figures.slope("nodes") < MOST_OBJECTS and figures.slope("listeners") < MOST_OBJECTS
    leak = soak(whole_browser, kiosk_site, 8, leak=True).slope("heap")
    assert figures.slope("heap") < 10 * MOST_HEAP < leak, "ten visits measure a tenth as finely as a hundred"


@pytest.mark.trial
def test_a_hundred_visits_leave_nothing(whole_browser: Browser, kiosk_site: Path) -> None:
    figures = soak(whole_browser, kiosk_site, 100)
    print(figures)
    assert figures.faults == [] and figures.slope("heap") < MOST_HEAP
    assert figures.slope("nodes") < MOST_OBJECTS and figures.slope("listeners") < MOST_OBJECTS


@pytest.mark.parametrize("at", ["1990-01-01", "2085-06-01"])
def test_a_visit_is_the_same_when_the_clock_is_wrong(at: str, whole_browser: Browser, kiosk_site: Path) -> None:
    assert soak(whole_browser, kiosk_site, 1, at=at).faults == []
