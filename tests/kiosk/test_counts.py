"""What a visit leaves in the counts of its kiosk: numbers of a short list of things, and nothing that was typed."""

from __future__ import annotations

import datetime
import json
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from guidebook.counting.ledger import FILE
from guidebook.kiosk.visits.tally import Tally, counted_pages
from guidebook.kiosk.web.server import Server, listening
from guidebook.site.release import Release, read
from tests.browser import events
from tests.conftest import manifest

SECRET = "un-secret"
TYPED = ["Zéphyrin Quatrebarbes", "0612345678", "ma carte vitale perdue xyzzy"]


@pytest.fixture
def release(kiosk_site: Path) -> Release:
    found = read(kiosk_site)
    assert isinstance(found, Release)
    return found


def counted(server: Server, count: int) -> list[str]:
    """What the server told, until it is so many."""
    told: list[str] = []
    while len(told) < count:
        server.signs(1.0)
        told += server.counted()
    return sorted(told)


def test_pages_practices_papers_and_searches_are_counted_without_a_word_of_them(
    kiosk_site: Path, release: Release, tmp_path: Path, page: Page
) -> None:
    tally = Tally(tmp_path)
    with listening(0) as listener:
        address = f"http://127.0.0.1:{listener.getsockname()[1]}"
        script = "var REGLAGES = {surveillant: true};"
        server = Server(listener, kiosk_site, release, script, SECRET, None, tally.pages(kiosk_site, release))
        page.goto(f"{address}/_borne/entrer?cle={SECRET}")
        page.goto(f"{address}/guides/lire-un-courriel/index.html")
        page.goto(f"{address}/chercher.html")
        for typed in TYPED:
            page.get_by_label("Que cherchez-vous").fill(typed)
            page.keyboard.press("Enter")
            expect(page.locator("guide-search [role=status]")).not_to_have_text("")
        page.goto(f"{address}/mots.html")
        told = counted(server, 2)
        assert told[0] == "guides/autre"
        assert set(told) <= {"guides/autre", "recherches_sans_reponse"}
        server.stop()
    tally.note(told, began=True)
    tally.save()
    text = (tmp_path / FILE).read_text("utf-8")
    assert not [word for typed in TYPED for word in typed.split() if word in text]
    assert json.loads(text)["jour"] == datetime.date.today().isoformat()
    assert json.loads(text)["comptes"]["visites"] == 1


def test_a_practice_done_to_its_end_is_counted_once(kiosk_site: Path, page: Page) -> None:
    guide = next(guide for guide in manifest(kiosk_site)["guides"] if guide["slug"] == "lire-un-courriel")
    page.add_init_script("window.told = []; addEventListener('counted', (event) => told.push(event.detail))")
    events.play(page, kiosk_site, guide)
    assert page.evaluate("told") == ["exercices_finis"]


def test_what_is_not_of_the_list_or_not_of_the_visit_is_not_counted(kiosk_site: Path, release: Release) -> None:
    import http.client

    with listening(0) as listener:
        port = listener.getsockname()[1]
        server = Server(listener, kiosk_site, release, "", SECRET, None, counted_pages(kiosk_site))

        def ask(path: str, cookie: str = f"borne={SECRET}") -> int:
            connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
            connection.request("GET", path, headers={"Cookie": cookie})
            status = connection.getresponse().status
            connection.close()
            return status

        assert ask("/_borne/compte?e=Zephyrin") == 404
        assert ask("/_borne/compte?e=papiers", "borne=autre") == 403
        assert ask("/guides/lire-un-courriel/index.html", "borne=autre") == 200
        assert ask("/_borne/compte?e=papiers") == 204
        assert counted(server, 1) == ["papiers"]
        server.stop()


def test_a_venue_that_wants_none_has_none(kiosk_site: Path, release: Release, tmp_path: Path) -> None:
    tally = Tally(tmp_path)
    tally.wanted = False
    assert tally.pages(kiosk_site, release) == {}
    tally.note(["papiers"], began=True)
    tally.save()
    assert not (tmp_path / FILE).exists()
