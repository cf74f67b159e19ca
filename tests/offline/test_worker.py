"""The copy that a device keeps: real Chromium, a real server, stopped and broken on purpose."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import BrowserContext, Page, expect

from guidebook.site.offline import write_release
from guidebook.site.release import Release, read, verify
from tests.conftest import ROOT, built
from tests.offline.copy_of_a_device import GUIDE, KEPT, release_again, until, update, wait_until_kept
from tests.offline.host import Host, Visit

PRACTICE = "guides/ouvrir-un-site/entrainement.html"


def test_after_one_visit_every_page_and_practice_works_with_the_server_stopped(
    page: Page, site: Path, host: Host
) -> None:
    page.goto(host.address)
    wait_until_kept(page)
    host.stop()
    visit = Visit(page, host.address)
    visit.opens_every_page(site)
    visit.does_everything(site)
    hand_outs = "imprimer/prets.js"
    assert [wrong for wrong in visit.wrong if not wrong.endswith(hand_outs)] == [], "PDFs are not kept, all else is"
    page.goto(host.address + "mots?depuis=un-lien#m-mot-de-passe")
    expect(page.get_by_role("heading", level=1)).to_have_text("Mots expliqués")
    page.goto(host.address + "guides/inconnu/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Nous ne trouvons pas cette page")


def test_a_changed_page_costs_that_page_and_shows_at_the_next_one_opened(page: Page, site: Path, host: Host) -> None:
    page.goto(host.address + GUIDE)
    wait_until_kept(page)
    release_again(site, GUIDE, "Ouvrir un site</h1>", "Ouvrir une page</h1>")
    host.asked.clear()
    assert update(page) == "activated"
    assert set(host.asked) == {GUIDE, "sw.js"} and host.asked.count(GUIDE) == 1
    page.goto(host.address + GUIDE)
    expect(page.get_by_role("heading", level=1)).to_have_text("Ouvrir une page")


def test_a_server_that_dies_half_way_leaves_the_release_before_whole(page: Page, site: Path, host: Host) -> None:
    page.goto(host.address + PRACTICE)
    wait_until_kept(page)
    changed = {GUIDE, "index.html", "mots.html", "chercher.html", "imprimer.html", "404.html"}
    host.given.clear()
    for file in changed:
        (site / file).write_text((site / file).read_text("utf-8").replace("</h1>", " (neuf)</h1>"), "utf-8")
    write_release(site, "site", ROOT / "guidebook" / "theme")
    host.left = 4
    assert update(page) == "redundant"
    for address in (GUIDE, "index.html", "mots.html", "chercher.html"):
        page.goto(host.address + address)
        assert "neuf" not in page.get_by_role("heading", level=1).inner_text()
    assert 0 < len(changed.intersection(host.given)) < len(changed)
    host.left = None
    assert update(page) == "activated"
    fetched = [file for file in host.given if file in changed]
    assert len(fetched) == len(changed), "what had come before the failure is not fetched again"


def test_with_two_pages_open_a_new_release_waits_until_one_alone_is_open(
    page: Page, context: BrowserContext, site: Path, host: Host
) -> None:
    page.goto(host.address + GUIDE)
    wait_until_kept(page)
    other = context.new_page()
    other.goto(host.address + PRACTICE)
    release_again(site, GUIDE, "Ouvrir un site</h1>", "Ouvrir une page</h1>")
    assert update(page, "installed") == "installed"
    page.goto(host.address + GUIDE)
    expect(page.get_by_role("heading", level=1)).to_have_text("Ouvrir un site")
    other.close()
    # As each page does when it opens, until the browser knows that the other one has gone. A page that is opened just
    # as the worker changes waits for ever where a program holds the browser.
    alone = "!waiting && active.state === 'activated'"
    asks = "waiting?.postMessage('follow on')"
    until(page, f"navigator.serviceWorker.ready.then(({{waiting, active}}) => ({asks}, {alone}))")
    page.goto(host.address + GUIDE)
    expect(page.get_by_role("heading", level=1)).to_have_text("Ouvrir une page")


def test_who_spares_their_data_is_not_made_to_fetch_the_site(context: BrowserContext, host: Host) -> None:
    context.add_init_script("Object.defineProperty(navigator, 'connection', {value: {saveData: true}})")
    page = context.new_page()
    page.goto(host.address)
    page.wait_for_selector("link[rel=manifest]", state="attached")  # it has begun to think of it
    # Asked after what it asks itself, and so answered after.
    assert (
        page.evaluate(
            "navigator.serviceWorker.getRegistration().then(() => navigator.serviceWorker.getRegistrations())"
        )
        == []
    )
    assert "sw.js" not in host.asked
    assert page.get_by_text(KEPT).count() == 0


def test_a_preview_at_the_same_address_is_not_hidden_by_what_was_kept(page: Page, site: Path, host: Host) -> None:
    page.goto(host.address + "mots.html")
    wait_until_kept(page)
    (site / "sw.js").write_text((ROOT / "guidebook/theme/offline/forget.js").read_text("utf-8"), "utf-8")
    fresh = (site / "mots.html").read_text("utf-8").replace("</h1>", " (neuf)</h1>").replace("<offline-copy", "<p")
    (site / "mots.html").write_text(fresh, "utf-8")
    page.goto(host.address + "mots.html")
    expect(page.get_by_role("heading", level=1)).to_have_text("Mots expliqués (neuf)")
    assert page.evaluate("navigator.serviceWorker.getRegistration().then(Boolean)") is False
    assert page.evaluate("caches.keys()") == []


def test_the_kiosk_keeps_nothing_and_is_not_installed(tmp_path: Path) -> None:
    built(ROOT / "tests/example/mkdocs.borne.yml", tmp_path / "borne")
    release = read(tmp_path / "borne")
    assert isinstance(release, Release) and release.edition == "borne" and verify(tmp_path / "borne", release) == []
    assert not {"sw.js", "manifest.webmanifest"} & {file.name for file in (tmp_path / "borne").iterdir()}
    page = (tmp_path / "borne" / GUIDE).read_text("utf-8")
    assert "<offline-copy" not in page and "worker-src 'none'" in page


def test_the_site_can_be_installed(page: Page, host: Host) -> None:
    page.goto(host.address)
    wait_until_kept(page)
    client = page.context.new_cdp_session(page)
    found = client.send("Page.getAppManifest")
    assert found["errors"] == [] and found["url"] == host.address + "manifest.webmanifest"
    assert [e["errorId"] for e in client.send("Page.getInstallabilityErrors")["installabilityErrors"]] in (
        [],
        ["in-incognito"],
    )
