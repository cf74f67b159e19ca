"""A content replaces the one before whole, or not at all: whatever it is, and whenever the machine stops."""

from __future__ import annotations

import multiprocessing
import os
import resource
from functools import partial
from itertools import count
from pathlib import Path

import pytest

from guidebook.kiosk.errors import BadContent
from guidebook.kiosk.settings import Settings
from guidebook.kiosk.store import Pointer, Store
from guidebook.kiosk.venue import Venue
from tests.kiosk.edition import make
from tests.stopping import stopped_at
from tests.system_leftovers import FILES, FOLDERS, leave_everywhere


def test_a_content_from_a_key_that_a_mac_and_windows_have_seen_is_taken_without_what_they_left(
    store: Store, tmp_path: Path
) -> None:
    leave_everywhere(make(tmp_path / "b", "b"))
    name = store.add(tmp_path / "b")
    assert {file.name for file in store.path(name).iterdir()}.isdisjoint((*FILES, *FOLDERS))
    leave_everywhere(store.folder)
    assert name in store.names() and store.whole(name)


def test_the_two_last_contents_are_kept_and_the_one_on_screen(store: Store, tmp_path: Path) -> None:
    assert store.pointer
    store.hold(first := store.pointer.current)
    names = []
    for mark in "bcd":
        names.append(store.add(make(tmp_path / mark, mark)))
        store.show(names[-1])
    assert {f.name for f in (store.folder / "releases").iterdir()} == {first, *names[1:]}
    assert store.go_back() == names[1]
    assert store.pointer == Pointer(names[1])


def _add(store: Store, source: Path) -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (200, 200))  # as on a disk with no more room
    try:
        store.add(source)
    except BadContent as refused:
        (source / "dit").write_bytes(str(refused).encode()[:150])


def test_a_full_disk_leaves_the_content_before(store: Store, tmp_path: Path) -> None:
    before = store.pointer
    source = make(tmp_path / "b", "b")
    process = multiprocessing.get_context("fork").Process(target=_add, args=(store, source))
    process.start()
    process.join()
    assert "La copie s’est arrêtée" in (source / "dit").read_text("utf-8")
    assert store.pointer == before
    assert len(list((store.folder / "releases").iterdir())) == 1


def test_a_kill_before_or_after_any_change_of_the_disk_leaves_a_whole_content(store: Store, tmp_path: Path) -> None:
    seen = set()
    for moment in count(1):
        content = make(tmp_path / f"{moment}", f"{moment}")
        code = stopped_at(moment, partial(_switch_once, store, content))
        now = store.pointer
        assert now and store.whole(now.current), moment
        assert now.previous is None or store.whole(now.previous), moment
        seen.add(now.current)
        if code == 0:
            break
    assert moment > 60 and 2 < len(seen) < moment, "some kills came before the content was shown, some after"
    assert len(list((store.folder / "releases").iterdir())) == 2, "what the kills left is cleaned"


def _switch_once(store: Store, source: Path) -> None:
    with store.locked():
        store.show(store.add(source))


def test_two_people_cannot_bring_a_content_at_once(store: Store) -> None:
    with store.locked(), pytest.raises(BadContent, match="déjà"), Store(store.folder).locked():
        pass


def venue(store: Store, said: list[str]) -> Venue:
    return Venue(store, store.folder.parent / "borne.yml", said.append)


def test_a_content_damaged_on_the_disk_gives_way_to_the_one_before(store: Store, tmp_path: Path) -> None:
    assert store.pointer
    first = store.pointer.current
    store.show(second := store.add(make(tmp_path / "b", "b")))
    said: list[str] = []
    assert venue(store, said).shown.release.release == second
    os.truncate(store.path(second) / "index.html", 3)
    assert venue(store, said).shown.release.release == first
    assert any("abîmé" in line for line in said)


@pytest.mark.parametrize("pointer", [b"", b"{", b'{"actuelle": "../../etc"}', b"[]", b"\xff"])
def test_a_pointer_that_cannot_be_read_shows_a_whole_content_all_the_same(pointer: bytes, store: Store) -> None:
    (store.folder / "actuelle.json").write_bytes(pointer)
    assert venue(store, []).shown.release.edition == "borne"


def test_a_new_content_that_keeps_failing_is_taken_off_again(store: Store, tmp_path: Path) -> None:
    said: list[str] = []
    place = venue(store, said)
    first = place.shown.release.release
    store.show(second := store.add(make(tmp_path / "b", "b")))
    place.renew(failed=False, damaged=False)
    assert place.shown.release.release == second
    for _ in range(2):
        place.renew(failed=True, damaged=False)
    assert place.shown.release.release == first
    assert "ne marche pas" in said[-1]
    assert not place.has_news()


def test_broken_settings_leave_the_last_good_ones(store: Store) -> None:
    said: list[str] = []
    file = store.folder.parent / "borne.yml"
    file.write_text("lieu: Médiathèque\nvolume: 30\n", "utf-8")
    place = venue(store, said)
    assert place.shown.settings.volume == 30 and not said
    file.write_text("lieu: Médiathèque\nvolume: fort\n", "utf-8")
    assert place.has_news()
    place.renew(failed=False, damaged=False)
    assert place.shown.settings.volume == 30
    assert said[-1].startswith("borne.yml:2: « fort » n’est pas un nombre qui convient pour « volume ».")
    assert not place.has_news(), "said once"
    assert venue(store, said).shown.settings.volume == 30, "also after a restart"
    file.write_text("volume: 10\n", "utf-8")
    place.renew(failed=False, damaged=False)
    assert place.shown.settings == Settings(volume=10)
