"""Listening at the kiosk: buttons for a finger, words to read standing, and silence for the next visitor."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.voices import LOCAL, Device, listen
from tests.kiosk.test_measures import SMALL_THINGS
from tests.kiosk.visiting import finish

GUIDE = "guides/ouvrir-un-site/index.html"


@pytest.mark.parametrize(
    ("address", "part"),
    [
        (GUIDE, "#etape-1 > .step-text"),
        (f"{GUIDE}#etape-1", "#etape-1 > .step-text"),
        (GUIDE.replace("index", "images"), "#etape-1"),
        (GUIDE.replace("index", "entrainement"), "#etape-1 .p-tasks > li:not([hidden])"),
        ("index.html", ".tiles > li:first-child"),
        ("ou-je-commence.html", "#etape-1 .p-now"),
        ("ou-je-commence.html", "#etape-1 .p-text"),
    ],
)
def test_its_buttons_are_large_while_it_speaks(visitor: Page, kiosk_site: Path, address: str, part: str) -> None:
    Device(visitor, LOCAL)
    visitor.goto((kiosk_site / "index.html").as_uri().replace("index.html", address))
    listen(visitor, part)
    found = visitor.evaluate(SMALL_THINGS, 28)
    assert (found["small"], found["tiny"]) == ([], [])


def test_the_end_of_a_visit_is_silent(visitor: Page, kiosk_site: Path) -> None:
    device = Device(visitor, LOCAL)
    visitor.goto((kiosk_site / GUIDE).as_uri())
    listen(visitor, "#etape-1 > .step-text")
    device.expect("Étape 1 Écrivez l’adresse du site")
    visitor.evaluate("addEventListener('pagehide', () => { window.name = String(speechSynthesis.speaking); })")
    finish(visitor)
    assert visitor.evaluate("window.name") == "false"
