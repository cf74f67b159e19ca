"""The copy that a device keeps: real Chromium, a real server, stopped and broken on purpose."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from guidebook.site.offline import write_release
from guidebook.site.release import Release, read, verify
from tests.conftest import ROOT, built
from tests.offline.host import Host, Visit, hosted

GUIDE = "guides/ouvrir-un-site/index.html"
PRACTICE = "guides/ouvrir-un-site/entrainement.html"
KEPT = "Disponible sans connexion"
FORMER = "Sans connexion, cet appareil montre une copie plus ancienne des guides."


@pytest.fixture
def site(example_site: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(example_site, tmp_path / "site"))


@pytest.fixture
def host(site: Path) -> Iterator[Host]:
    with hosted(site) as server:
        yield server


def release_again(site: Path, file: str, old: str, new: str) -> None:
    """Publish the same site with one page changed."""
    text = (site / file).read_text("utf-8")
    assert old in text
    (site / file).write_text(text.replace(old, new), "utf-8")
    write_release(site, "site", ROOT / "guidebook" / "theme")


def wait_until_kept(page: Page) -> None:
    expect(page.get_by_text(KEPT)).to_be_visible()


def until(page: Page, promised: str) -> Any:
    """What a promise of the page becomes, once it is neither false nor null; Playwright's wait takes any promise."""
    return page.evaluate(
        f"""async () => {{
          for (let found; ; await new Promise((next) => setTimeout(next, 10)))
            if ((found = await ({promised}))) return found;
        }}"""
    )


def update(page: Page, until: str = "activated") -> str:
    """Have the browser look for a new worker; what became of it."""
    return page.evaluate(
        """async (until) => {
          const registration = await navigator.serviceWorker.getRegistration();
          await registration.update();
          const worker = registration.installing || registration.waiting;
          if (!worker) return "none";
          while (![until, "activated", "redundant"].includes(worker.state))
            await new Promise((resolve) => worker.addEventListener("statechange", resolve, {once: true}));
          return worker.state;
        }""",
        until,
    )


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
