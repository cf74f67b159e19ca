"""The staff's screen: four touches and the venue's code; how the kiosk is, how loud, asleep or awake."""

from __future__ import annotations

import datetime
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from guidebook.kiosk.settings import Settings
from guidebook.kiosk.staff.choices import Choices, choices_of, choose
from guidebook.kiosk.staff.room import ADDRESS, Reply, StaffRoom
from guidebook.kiosk.store import Store
from guidebook.kiosk.updates.record import Record, now, remember
from guidebook.kiosk.venue import Venue as Shown
from guidebook.kiosk.web.server import Server, listening
from guidebook.kiosk.web.serving import Sign, entrance
from guidebook.site.release import Release, read
from tests.browser.test_accessibility import run_axe
from tests.conftest import AXE
from tests.kiosk.test_measures import SMALL_THINGS

CODE = "4826"


def settings(**more: object) -> Settings:
    return Settings.model_validate({"lieu": "Médiathèque", "numero": 7, "code_equipe": CODE, "depuis": "cle", **more})


class Post:
    """A kiosk as its browser sees it, without the supervisor."""

    def __init__(self, address: str, server: Server, store: Path, release: Release) -> None:
        self.address, self.server, self.store, self.release = address, server, store, release

    def open(self, page: Page) -> None:
        page.goto(f"{self.address}/{entrance('secret')}")
        page.locator("[data-staff]").wait_for()
        # At once: four taps of a busy machine may be further apart than those of a hand.
        page.evaluate("for (let n = 0; n < 4; n++) document.querySelector('[data-staff]').click()")
        page.wait_for_url("**/_borne/equipe")

    def enter(self, page: Page, code: str = CODE) -> None:
        for digit in code:
            page.get_by_role("link", name=digit, exact=True).tap()
        page.get_by_role("link", name="Valider").tap()


@pytest.fixture
def post(kiosk_site: Path, tmp_path: Path) -> Iterator[Post]:
    release = read(kiosk_site)
    assert isinstance(release, Release)
    (tmp_path / "racine.json").write_text("{}", "utf-8")
    remember(tmp_path, Record(highest=14, numbers={release.release: 14}, taken="2026-12-01T08:00", looked=now()))
    room = StaffRoom(tmp_path, settings(), release)
    with listening(0) as listener:
        server = Server(listener, kiosk_site, release, settings().script(), "secret", room)
        yield Post(f"http://127.0.0.1:{listener.getsockname()[1]}", server, tmp_path, release)
        server.stop()


def test_four_touches_and_the_code_open_it_and_it_says_how_the_kiosk_is(post: Post, visitor: Page) -> None:
    post.open(visitor)
    expect(visitor.get_by_text("Comment elle va")).to_have_count(0)
    post.enter(visitor, "1111")
    expect(visitor.get_by_role("status")).to_contain_text("Ce n’est pas le bon code.")
    post.enter(visitor)
    state = visitor.get_by_role("status")
    for said in ("Médiathèque", "Version 14, prise le 1er décembre 2026", "Place libre", "Horloge"):
        expect(state).to_contain_text(said)
    remember(post.store, Record(said="12 → 14, 3 guides changés. Vous pouvez retirer la clé.", expires="2020-01-01"))
    expect(state).to_contain_text("12 → 14, 3 guides changés.")
    expect(state).to_contain_text("À regarder : Dépassées depuis le 1er janvier 2020.")


def test_it_is_typed_on_a_keyboard_too_louder_asleep_and_awake(post: Post, visitor: Page) -> None:
    visitor.goto(f"{post.address}/{entrance('secret')}")
    visitor.evaluate("for (let n = 0; n < 4; n++) dispatchEvent(new KeyboardEvent('keyup', { key: 'Escape' }))")
    visitor.wait_for_url("**/_borne/equipe")
    for at, digit in enumerate(CODE, 1):
        visitor.keyboard.press(digit)
        visitor.wait_for_url(f"**/_borne/equipe?c={CODE[:at]}")
    visitor.keyboard.press("Enter")
    visitor.get_by_role("link", name="Plus fort").focus()
    visitor.keyboard.press("Enter")
    expect(visitor.get_by_text("60 sur 100")).to_be_visible()
    visitor.get_by_role("link", name="Endormir la borne").tap()
    expect(visitor.get_by_text("La borne dort.")).to_be_visible()
    assert choices_of(post.store) == Choices(60, asleep=True)
    visitor.get_by_role("link", name="Réveiller la borne").tap()
    expect(visitor.get_by_text("La borne est réveillée.")).to_be_visible()
    assert choices_of(post.store) == Choices(60)
    heard: list[Sign] = []
    listener = threading.Thread(target=lambda: heard.extend(_until_done(post.server)))
    listener.start()
    visitor.get_by_role("link", name="Terminer").tap()
    listener.join()
    assert heard[-1] is Sign.DONE


def _until_done(server: Server) -> Iterator[Sign]:
    while True:
        for sign in server.signs(60):
            yield sign
            if sign is Sign.DONE:
                return


def test_fewer_touches_begin_a_visit(post: Post, visitor: Page) -> None:
    visitor.goto(f"{post.address}/{entrance('secret')}")
    visitor.locator("[data-staff]").tap()
    visitor.wait_for_url("**/index.html")


@pytest.mark.parametrize("size", [(1080, 1920), (1280, 800), (390, 844)])
def test_its_pages_are_large_read_by_axe_and_not_wider_than_the_screen(
    size: tuple[int, int], post: Post, visitor: Page
) -> None:
    visitor.set_viewport_size({"width": size[0], "height": size[1]})
    post.open(visitor)
    for heading in ("Votre code", "Comment elle va"):
        visitor.get_by_role("heading", name=heading).wait_for()
        visitor.evaluate(AXE)
        assert run_axe(visitor) == []
        found = visitor.evaluate(SMALL_THINGS, 28 if size[0] > 640 else 20)
        assert (found["small"], found["tiny"]) == ([], [])
        assert visitor.evaluate("document.documentElement.scrollWidth <= innerWidth")
        if visitor.get_by_role("link", name="Valider").count():
            post.enter(visitor)


def test_a_kiosk_put_to_sleep_shows_it_to_the_next_visitor(post: Post, kiosk_site: Path, visitor: Page) -> None:
    with listening(0) as listener:
        server = Server(listener, kiosk_site, post.release, settings().script(asleep=True), "secret")
        visitor.goto(f"http://127.0.0.1:{listener.getsockname()[1]}/{entrance('secret')}")
        expect(visitor.locator("[data-closed]")).to_be_visible()
        visitor.get_by_role("button", name="Réveiller la borne").tap()
        expect(visitor.locator("[data-closed]")).to_be_hidden()
        server.stop()


class Talk:
    """The room without a browser."""

    def __init__(self, folder: Path, release: Release, **more: object) -> None:
        self.room = StaffRoom(folder, settings(**more), release)

    def __call__(self, **asked: str) -> Reply:
        reply = self.room.answer(ADDRESS, asked)
        assert reply
        return reply


@pytest.fixture
def talk(kiosk_site: Path, tmp_path: Path) -> Talk:
    release = read(kiosk_site)
    assert isinstance(release, Release)
    return Talk(tmp_path, release)


def test_without_the_code_nothing_is_told_nor_changed(talk: Talk, tmp_path: Path) -> None:
    for asked in ({"jeton": ""}, {"jeton": "x"}, {"jeton": "x", "fait": "endormir"}, {"code": ""}, {"code": "48261"}):
        assert b"Place libre" not in talk(**asked).text
    assert choices_of(tmp_path) == Choices()


def test_after_five_wrong_codes_the_right_one_opens_nothing_until_the_next_visit(talk: Talk) -> None:
    for _ in range(5):
        talk(code="0000")
    assert not talk(code=CODE).to and b"Trop d" in talk(code=CODE).text


def test_the_code_is_not_told_to_the_pages_and_without_one_there_is_no_screen(talk: Talk) -> None:
    assert CODE not in settings().script() and '"equipe": true' in settings().script()
    assert '"equipe": false' in Settings().script()
    assert not talk(code="").to


def test_a_copy_is_followed_and_one_that_was_stopped_is_told(talk: Talk, tmp_path: Path) -> None:
    (tmp_path / "racine.json").write_text("{}", "utf-8")
    remember(tmp_path, Record(said="Rien de nouveau.", progress="Version 14 : 40 % copiés. Ne retirez pas la clé."))
    key = talk(code=CODE).to.partition("jeton=")[2]
    with Store(tmp_path).locked():
        assert "40 % copiés" in talk(jeton=key).text.decode()
    page = talk(jeton=key).text.decode()
    assert "40 % copiés" not in page and "avant la fin" in page


def test_a_clock_that_is_late_is_told(talk: Talk, tmp_path: Path) -> None:
    tomorrow = datetime.date.today() + datetime.timedelta(days=1)
    remember(tmp_path, Record(dated=tomorrow.isoformat()))
    page = talk(jeton=talk(code=CODE).to.partition("jeton=")[2]).text.decode()
    assert "Elle est en retard" in page


def test_what_the_staff_chose_holds_until_the_venue_writes_its_settings_anew(store: Store, tmp_path: Path) -> None:
    file = tmp_path / "borne.yml"
    file.write_text("volume: 30\n", "utf-8")
    venue = Shown(store, file, lambda said: None)
    choose(store.folder, Choices(80, asleep=True))
    assert '"volume": 80' in venue.script() and '"ouverture": []' in venue.script()
    file.write_text("volume: 40\n", "utf-8")
    venue.renew(failed=False, damaged=False)
    assert '"volume": 40' in venue.script() and '"ouverture": null' in venue.script()


@pytest.mark.parametrize("kept", [b"", b"[]", b'{"volume": "fort"}', b'{"volume": 500, "dort": 1}'])
def test_choices_that_cannot_be_read_are_none(kept: bytes, tmp_path: Path) -> None:
    (tmp_path / "equipe.json").write_bytes(kept)
    assert choices_of(tmp_path) == Choices()
