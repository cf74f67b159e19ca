"""What a device keeps of a site in two languages: all of French, and the other language where somebody reads it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.offline.copy_of_a_device import wait_until_kept
from tests.offline.host import Host

GUIDE = "ar/guides/lire-un-courriel/index.html"


@pytest.fixture
def site(arabic_site: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(arabic_site, tmp_path / "site"))


def test_who_reads_french_fetches_no_page_of_another_language(page: Page, host: Host) -> None:
    page.goto(host.address)
    wait_until_kept(page)
    assert "guides/lire-un-courriel/index.html" in host.asked
    assert [path for path in host.asked if path.startswith("ar/") or path.endswith("/ar.js")] == []


def test_who_reads_a_page_in_another_language_has_them_all_without_network(page: Page, host: Host) -> None:
    page.goto(host.address + "ar/index.html")
    expect(page.locator("offline-copy")).to_be_visible()
    host.stop()
    for address in (GUIDE, "ar/chercher.html", "ar/guides/ouvrir-un-site/entrainement.html"):
        page.goto(host.address + address)
        expect(page.locator("html")).to_have_attribute("dir", "rtl")
    page.goto(host.address + "mots.html")
    expect(page.get_by_role("heading", level=1)).to_have_text("Mots expliqués")
