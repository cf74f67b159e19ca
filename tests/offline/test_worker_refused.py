"""A host that alters, loses or replaces files leaves nobody on an old release."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.offline.copy_of_a_device import GUIDE, KEPT, release_again, until, update, wait_until_kept
from tests.offline.host import Host

FORMER = "Sans connexion, cet appareil montre une copie plus ancienne des guides."


def test_a_file_that_is_not_the_one_of_the_list_is_refused(
    page: Page, site: Path, host: Host, browser: Browser
) -> None:
    page.goto(host.address)
    wait_until_kept(page)
    release_again(site, "mots.html", "</h1>", " (neuf)</h1>")
    (site / "mots.html").write_text("abîmé", "utf-8")
    assert update(page) == "redundant"
    page.goto(host.address + "mots.html")
    expect(page.get_by_role("heading", level=1)).to_have_text("Mots expliqués")
    newcomer = browser.new_page()
    newcomer.goto(host.address)
    until(newcomer, "caches.has('pas-a-pas:/site/')")
    until(newcomer, "navigator.serviceWorker.getRegistration().then((found) => !found)")
    assert newcomer.get_by_text(KEPT).count() == 0, "it is only said when it is true"
    newcomer.close()


def visit_until_refused_three_times(page: Page, host: Host, heading: str) -> None:
    """Open a guide again and again; the copy is what is seen as long as it is not known that it stays behind."""
    known = 0
    while known < 3:
        page.goto(host.address + GUIDE)
        expect(page.get_by_role("heading", level=1)).to_have_text(heading)
        counted = "caches.match(new URL('/site/?refus', location).href).then((found) => found && found.text())"
        known = int(until(page, f"{counted}.then((count) => count > {known} && count)"))


def test_a_host_that_alters_pages_leaves_nobody_on_an_old_release(page: Page, site: Path, host: Host) -> None:
    page.goto(host.address + GUIDE)
    wait_until_kept(page)
    host.added = "<!-- added by the host -->"
    release_again(site, GUIDE, "Ouvrir un site</h1>", "Ouvrir une page</h1>")
    visit_until_refused_three_times(page, host, "Ouvrir un site")
    page.goto(host.address + GUIDE)
    expect(page.get_by_role("heading", level=1)).to_have_text("Ouvrir une page")
    expect(page.locator("offline-copy")).to_have_text(FORMER)
    host.stop()
    page.goto(host.address + GUIDE)
    expect(page.get_by_role("heading", level=1)).to_have_text("Ouvrir un site")
    expect(page.locator("offline-copy")).to_have_text(FORMER)


@pytest.mark.parametrize("instead", ["", "<!doctype html><h1>Bienvenue</h1>"], ids=["404", "a page with a 200"])
def test_a_host_without_the_worker_leaves_nobody_on_an_old_release(
    page: Page, site: Path, host: Host, instead: str
) -> None:
    page.goto(host.address + GUIDE)
    wait_until_kept(page)
    host.missing = {"sw.js": instead}
    release_again(site, GUIDE, "Ouvrir un site</h1>", "Ouvrir une page</h1>")
    visit_until_refused_three_times(page, host, "Ouvrir un site")
    page.goto(host.address + GUIDE)
    expect(page.get_by_role("heading", level=1)).to_have_text("Ouvrir une page")
    expect(page.locator("offline-copy")).to_have_text(FORMER)
    host.missing = {}
    assert update(page) == "activated"
    page.goto(host.address + GUIDE)
    expect(page.get_by_role("heading", level=1)).to_have_text("Ouvrir une page")
    wait_until_kept(page)


def test_a_device_without_room_for_a_new_release_leaves_nobody_on_an_old_one(
    page: Page, site: Path, host: Host
) -> None:
    page.goto(host.address + GUIDE)
    wait_until_kept(page)
    storage = page.context.new_cdp_session(page)
    used = page.evaluate("navigator.storage.estimate().then(({usage}) => usage)")
    storage.send("Storage.overrideQuotaForOrigin", {"origin": host.address, "quotaSize": used + 10_000})
    release_again(site, GUIDE, "Ouvrir un site</h1>", "Ouvrir une page</h1>")
    visit_until_refused_three_times(page, host, "Ouvrir un site")
    page.goto(host.address + GUIDE)
    expect(page.get_by_role("heading", level=1)).to_have_text("Ouvrir une page")
    expect(page.locator("offline-copy")).to_have_text(FORMER)
    storage.send("Storage.overrideQuotaForOrigin", {"origin": host.address})
    assert update(page) == "activated"
    page.goto(host.address + GUIDE)
    wait_until_kept(page)


def test_the_login_page_of_a_network_refuses_nothing(page: Page, site: Path, host: Host) -> None:
    page.goto(host.address + GUIDE)
    wait_until_kept(page)
    host.login = "<!doctype html><h1>Connectez-vous</h1>"
    release_again(site, GUIDE, "Ouvrir un site</h1>", "Ouvrir une page</h1>")
    for time in range(1, 6):
        page.goto(host.address + GUIDE)
        host.wait_until_asked("release.json", time)
    page.goto(host.address + GUIDE)
    expect(page.get_by_role("heading", level=1)).to_have_text("Ouvrir un site")
    wait_until_kept(page)
