"""What a kiosk takes from its network: what it lacks and no more, and only when every byte of it is there."""

from __future__ import annotations

import datetime
import json
import os
import resource
import shutil
from pathlib import Path

import pytest

from guidebook.kiosk.errors import BadContent, KioskError
from guidebook.kiosk.hours import is_quiet, quiet_hours
from guidebook.kiosk.running import Wish, take
from guidebook.kiosk.settings import Settings, settings_of
from guidebook.kiosk.store import Store
from guidebook.kiosk.updates.report import status_of
from guidebook.kiosk.updates.trust import believe, number_of
from guidebook.kiosk.visits.pulse import Delays
from guidebook.kiosk.visits.trial import TrialFailed
from guidebook.site.release import NAME, describe
from tests.fleet.network import Network, Post, served, today
from tests.kiosk.edition import make
from tests.stopping import moments, stopped_at


def test_a_changed_page_is_all_that_is_asked_and_two_requests_where_nothing_is_new(
    network: Network, post: Post
) -> None:
    network.publish("b")
    with served(network.folder) as host:
        assert post.update(host.address)
        assert len(host.files()) == 1
        host.asked.clear()
        assert post.update(host.address)
        assert [path for path, _ in host.asked] == ["/metadata/2.root.json", "/metadata/timestamp.json"]
    assert post.said[-2:] == [
        "1 → 2, aucun guide changé. La borne le montre dès que personne ne s’en sert.",
        "Rien de nouveau.",
    ]


def test_the_staff_is_told_how_many_guides_change(network: Network, post: Post, place: Path) -> None:
    site = make(place / "reseau" / "site-b", "b")
    (site / "guides" / "un" / "index.html").write_text("<!doctype html><title>Autre</title>", "utf-8")
    (site / NAME).write_text(describe(site, "borne").text(), "utf-8")
    network.publish("b")
    assert post.update(network.folder)
    assert post.record.said.startswith("1 → 2, 1 guide changé.")


def test_a_download_that_is_cut_goes_on_where_it_was(network: Network, post: Post, place: Path) -> None:
    site = make(place / "reseau" / "site-b", "b")
    (site / "film.mp4").write_bytes(film := os.urandom(3_000_000))
    (site / NAME).write_text(describe(site, "borne").text(), "utf-8")
    network.publish("b")
    with served(network.folder) as host:
        host.cut.append(2_000_000)
        assert not post.update(host.address)
        assert post.version == 1 and not post.record.alarm
        host.cut.clear()
        host.asked.clear()
        assert post.update(host.address)
        ranges = [asked for path, asked in host.asked if path.startswith("/fichiers/") and asked]
    assert post.version == 2
    assert len(ranges) == 1 and 0 < int(ranges[0].removeprefix("bytes=").rstrip("-")) < len(film)


def test_a_content_that_does_not_open_in_the_browser_is_not_shown(network: Network, post: Post) -> None:
    def fails(name: str) -> None:
        raise TrialFailed("La page « index.html » ne s’ouvre pas.")

    network.publish("b")
    assert not post.update(network.folder, fails)
    assert post.version == 1 and post.record.alarm and "ne s’ouvre pas" in post.record.said


@pytest.mark.parametrize("years", [-56, 20])
def test_a_wrong_clock_never_stops_the_reading_and_the_staff_is_told_its_date(
    years: int, network: Network, place: Path
) -> None:
    """1970 and 2046: what is published is as far from the clock, the other way round."""
    when = today() - datetime.timedelta(days=365 * years)
    post = Post(place / "borne", network)
    assert post.update(network.folder)
    network.publish("b", when)
    assert post.update(network.folder) == (years < 0)
    assert post.version == (2 if years < 0 else 1)
    if years > 0:
        assert f"{datetime.datetime.now():%d/%m/%Y}" in post.record.said and "horloge" in post.record.said


def test_a_disk_with_no_room_leaves_the_content_before_and_the_staff_is_told(network: Network, post: Post) -> None:
    network.publish("b")

    def full() -> int:
        resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))
        return int(post.update(network.folder))

    assert stopped_at(0, full) == 0
    assert post.version == 1
    assert post.update(network.folder) and post.version == 2


def test_killed_anywhere_a_kiosk_shows_one_whole_signed_content_and_goes_on(
    network: Network, post: Post, place: Path
) -> None:
    network.publish("b")
    kept, folder = place / "avant", post.store.folder
    shutil.copytree(folder, kept, symlinks=True)

    def work() -> None:
        post.update(network.folder)

    last, seen = moments(work), set()
    for moment in range(1, last, last // 14):
        shutil.rmtree(folder)
        shutil.copytree(kept, folder, symlinks=True)
        stopped_at(moment, work)
        pointer = post.store.pointer
        assert pointer and post.store.whole(pointer.current), moment
        seen.add(pointer.current)
        assert post.update(network.folder) and post.version == 2
        assert not list((folder / "releases").glob("*.part"))
    assert len(seen) == 2, "some kills came before the content was shown, some after"


def test_a_content_that_keeps_failing_on_screen_is_told_and_not_taken_again(network: Network, post: Post) -> None:
    network.publish("b")
    assert post.update(network.folder)
    assert post.store.go_back()
    assert post.update(network.folder) and post.version == 1
    told = status_of(post.store, Settings(numero=1))
    assert (told.version, told.alarm) == (1, True) and "La version 2 ne marchait pas" in told.said
    network.publish("c")
    assert post.update(network.folder) and post.version == 3
    assert not status_of(post.store, Settings(numero=1)).alarm


def test_two_updates_at_once_are_one_and_nobody_is_alarmed(network: Network, post: Post) -> None:
    network.publish("b")
    with post.store.locked():
        assert not post.update(network.folder)
    assert not post.record.alarm and "déjà" in post.said[-1]
    assert post.update(network.folder) and post.version == 2


def test_a_file_damaged_on_the_kiosk_is_brought_again(network: Network, post: Post) -> None:
    pointer = post.store.pointer
    assert pointer
    (post.store.path(pointer.current) / "borne.js").write_text("abîmé", "utf-8")
    network.publish("b")
    assert post.update(network.folder) and post.version == 2


def test_once_it_believes_a_network_a_kiosk_takes_no_folder_of_anybody(post: Post, place: Path) -> None:
    wish = Wish(settings=place / "borne.yml", site=place, port=0, shown=False, memory=None, delays=Delays())
    with pytest.raises(BadContent, match="signé"):
        take(post.store, make(place / "site", "z"), wish, post.said.append)


def test_a_kiosk_keeps_the_root_that_it_was_given(post: Post, network: Network, place: Path) -> None:
    believe(post.store.folder, network.root)
    with pytest.raises(KioskError, match="croit déjà un réseau"):
        believe(post.store.folder, Network(place / "autre").root)
    (place / "x.json").write_text(json.dumps({"signed": {}}), "utf-8")
    with pytest.raises(KioskError, match="n’est pas une racine"):
        believe(place / "neuve", place / "x.json")


def test_a_kiosk_without_a_number_draws_one_and_keeps_it(place: Path) -> None:
    drawn = number_of(place, Settings())
    assert number_of(place, Settings()) == drawn > 999_999
    assert number_of(place, Settings(numero=7)) == 7


@pytest.mark.parametrize(
    ("line", "minutes", "quiet", "loud"),
    [("20 h – 7 h", (1200, 420), (1200, 0, 419), (420, 1199)), ("de 1 h 30 à 5 h", (90, 300), (90,), (300, 89))],
)
def test_quiet_hours_are_read_as_they_are_said(
    line: str, minutes: tuple[int, int], quiet: tuple[int, ...], loud: tuple[int, ...]
) -> None:
    assert quiet_hours(line) == minutes
    assert all(is_quiet(line, minute) for minute in quiet)
    assert not any(is_quiet(line, minute) for minute in loud)
    assert is_quiet(None, 600)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("depuis: la clé\n", "borne.yml:1: Je ne sais pas chercher un contenu dans « la clé »."),
        ("depuis: cle\nheures_calmes: la nuit\n", "borne.yml:2: Je ne comprends pas « la nuit »."),
        ("depuis: cle\nheures_calmes: 20 h – 21 h\n", "borne.yml:2: Je ne comprends pas « 20 h – 21 h »."),
    ],
)
def test_a_mistake_about_updates_is_told_with_its_line(text: str, said: str, tmp_path: Path) -> None:
    file = tmp_path / "borne.yml"
    file.write_text(text, "utf-8")
    problems = settings_of(file)
    assert isinstance(problems, list) and str(problems[0]).startswith(said)


@pytest.mark.parametrize(
    "source", ["cle", "clé", "https://exemple.fr/bornes", "http://192.168.1.4:8000", "/srv/bornes"]
)
def test_where_contents_come_from_is_a_stick_an_address_or_a_folder(source: str, tmp_path: Path) -> None:
    file = tmp_path / "borne.yml"
    file.write_text(f"depuis: {source}\n", "utf-8")
    found = settings_of(file)
    assert isinstance(found, Settings) and found.source == source and source not in found.script()


def test_a_number_of_releases_kept_does_not_grow(network: Network, post: Post) -> None:
    for mark in "bcde":
        network.publish(mark)
        assert post.update(network.folder)
    assert len(Store(post.store.folder).names()) <= 2 and len(post.record.numbers) <= 2
