"""A content replaces the one before whole, or not at all: whatever it is, and whenever the machine stops."""

from __future__ import annotations

import json
import multiprocessing
import os
import resource
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from itertools import count
from pathlib import Path

import pytest

from guidebook.kiosk.command import Asked, run
from guidebook.kiosk.errors import BadContent
from guidebook.kiosk.memory import in_memory
from guidebook.kiosk.settings import Settings
from guidebook.kiosk.store import Pointer, Store
from guidebook.kiosk.venue import Venue
from guidebook.site.release import NAME, Release, changed, describe, read
from tests.kiosk.edition import make
from tests.stopping import stopped_at
from tests.system_leftovers import FILES, FOLDERS, leave_everywhere


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A store that shows « a », in memory: a kill is the same there, and waits for no disk."""
    with tempfile.TemporaryDirectory(dir=in_memory()) as folder:
        store = Store(Path(folder) / "store")
        store.show(store.add(make(tmp_path / "a", "a")))
        yield store


def _listed(folder: Path, change: Callable[[dict], object]) -> None:
    file = folder / NAME
    listed = json.loads(file.read_bytes())
    change(listed)
    file.write_text(json.dumps(listed), "utf-8")


def _escaping(folder: Path) -> None:
    (folder.parent / "ailleurs.html").write_text("ailleurs", "utf-8")
    _listed(folder, lambda listed: listed["files"].update({"../ailleurs.html": listed["files"]["index.html"]}))


def _link(folder: Path) -> None:
    (folder / "index.html").unlink()
    (folder / "index.html").symlink_to("/etc/hostname")


def _huge(folder: Path) -> None:
    def change(listed: dict) -> None:
        listed["files"]["index.html"][1] = 5 * 1024**3

    _listed(folder, change)


def _altered(folder: Path) -> None:
    file = folder / "index.html"
    file.write_bytes(file.read_bytes().replace(b"Touchez", b"Payez !"))


def _pipe(name: str) -> Callable[[Path], object]:
    def put(folder: Path) -> None:
        (folder / name).unlink(missing_ok=True)
        os.mkfifo(folder / name)

    return put


def _endless(folder: Path) -> None:
    (folder / NAME).unlink()
    (folder / NAME).symlink_to("/dev/zero")


def _film(folder: Path) -> None:
    """4 GB that weigh nothing on the disk, and a list that is right about their name and their size."""
    with (folder / "film.mp4").open("wb") as film:
        film.truncate(4 * 10**9)
    listed = read(folder)
    assert isinstance(listed, Release)
    (folder / NAME).write_text(changed(listed, {"film.mp4": ("0" * 64, 4 * 10**9)}).text(), "utf-8")


def _abyss(folder: Path) -> None:
    here = os.open(folder, os.O_RDONLY)
    for _ in range(1500):
        os.mkdir("dossier", dir_fd=here)
        here, left = os.open("dossier", os.O_RDONLY, dir_fd=here), here
        os.close(left)
    os.close(here)


BAD: dict[str, Callable[[Path], object]] = {
    "altered": _altered,
    "truncated": lambda folder: os.truncate(folder / "guides/un/index.html", 10),
    "a file gone": lambda folder: (folder / "borne.js").unlink(),
    "a file in excess": lambda folder: (folder / "virus.exe").write_bytes(b"MZ"),
    "a link": _link,
    "a path that leaves its folder": _escaping,
    "a size that lies": _huge,
    "a pipe in the place of a page": _pipe("index.html"),
    "a pipe in excess": _pipe("tuyau"),
    "a pipe in the place of the list": _pipe(NAME),
    "a list without an end": _endless,
    "a film of 4 GB": _film,
    "1,500 folders, one in the other": _abyss,
    "no list": lambda folder: (folder / NAME).unlink(),
    "a list cut short": lambda folder: os.truncate(folder / NAME, 100),
    "a list that is no list": lambda folder: (folder / NAME).write_bytes(b"\xff\xfe\x00"),
    "the site, not the kiosk": lambda folder: (folder / NAME).write_text(describe(folder, "site").text(), "utf-8"),
}


@pytest.mark.parametrize("fault", BAD)
def test_a_bad_content_is_refused_in_one_sentence_and_the_one_before_stays(
    fault: str, store: Store, tmp_path: Path
) -> None:
    before = store.pointer
    BAD[fault](make(tmp_path / "b", "b"))
    with pytest.raises(BadContent) as refused:
        store.add(tmp_path / "b")
    said = str(refused.value)
    assert "\n" not in said and said.endswith("."), said
    assert store.pointer == before and before and store.whole(before.current)
    assert len(list((store.folder / "releases").iterdir())) == 1
    subprocess.run(["rm", "-rf", tmp_path / "b"], check=True)  # Python's own rmtree goes no deeper than 1,000 folders


@pytest.mark.parametrize("source", ["un tuyau", "un fichier", "/dev/zero", "rien"])
def test_what_is_no_folder_is_refused_in_one_sentence(source: str, store: Store, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "un tuyau")
    (tmp_path / "un fichier").touch()
    with pytest.raises(BadContent, match=r"n’est pas un dossier|n’existe pas"):
        store.add(tmp_path / source)


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


def test_a_venue_is_told_whether_its_settings_and_its_contents_are_good(store: Store, tmp_path: Path) -> None:
    settings = tmp_path / "borne.yml"
    settings.write_text("lieu: Ici\n", "utf-8")
    asked = Asked(verifier=True, reglages=settings, dossier=store.folder)
    said: list[str] = []
    name = store.pointer.current if store.pointer else ""
    assert run(asked, said.append) == 0
    assert said == ["borne.yml est bon.", f"Contenu {name[:8]} (à montrer) : entier."]

    said.clear()
    settings.write_text("lieux: Ici\n", "utf-8")
    next(store.folder.rglob("index.html")).write_text("abîmé", "utf-8")
    assert run(asked, said.append) == 1
    assert said[0].startswith("borne.yml:1: Le champ « lieux » n’existe pas ici.")
    assert said[1] == f"Contenu {name[:8]} (à montrer) : abîmé."


def test_a_language_that_the_content_does_not_have_is_told_at_its_line(store: Store, tmp_path: Path) -> None:
    content = make(tmp_path / "b", "b")
    listed = {"guides": [], "pages": [{"kind": "home", "language": "fr"}, {"kind": "guide", "language": "en"}]}
    (content / "guidebook.json").write_text(json.dumps(listed), "utf-8")
    (content / NAME).write_text(describe(content, "borne").text(), "utf-8")
    store.show(store.add(content))
    file = store.folder.parent / "borne.yml"
    file.write_text("lieu: Ici\nlangues: [fr,\n  en, ar]\n", "utf-8")
    said: list[str] = []
    assert run(Asked(verifier=True, reglages=file, dossier=store.folder), said.append) == 1
    told = [line for line in said[0].splitlines() if line.startswith("borne.yml:")]
    assert [line.partition(" [")[0] for line in told] == [
        "borne.yml:3: Le contenu n’existe pas dans la langue « en ».",
        "borne.yml:3: Le contenu n’existe pas dans la langue « ar ».",
    ]
    heard: list[str] = []
    place = venue(store, heard)
    place.renew(failed=False, damaged=False)
    assert "\n".join(heard) == said[0], "said once, and the kiosk goes on"


def _folders_of_ours(root: Path) -> Path:
    """A folder of a site as its commands leave it, with what was taken away beside it; the edition for kiosks."""
    edition = make(root / "site-borne", "b")
    for place in ("site", "emporter/pas-a-pas/site"):
        make(root / place, "a", edition="site")
    shutil.copytree(edition, root / "emporter/pas-a-pas-borne/site-borne")
    return edition


@pytest.mark.parametrize(
    ("given", "meant"),
    {
        ".": "site-borne",
        "site": "site-borne",
        "site-borne/guides": "site-borne",
        "emporter": "emporter/pas-a-pas-borne/site-borne",
        "emporter/pas-a-pas-borne": "emporter/pas-a-pas-borne/site-borne",
        "emporter/pas-a-pas": "emporter/pas-a-pas-borne/site-borne",
        "emporter/pas-a-pas/site": "emporter/pas-a-pas-borne/site-borne",
    }.items(),
)
def test_given_another_folder_of_ours_it_says_which_one_to_give(
    given: str, meant: str, store: Store, tmp_path: Path
) -> None:
    root = (tmp_path / "le site").resolve()
    _folders_of_ours(root)
    with pytest.raises(BadContent) as refused:
        store.add(root / given)
    assert str(refused.value) == f"« {root / given} » n’est pas l’édition pour borne : donnez « {root / meant} »."
    assert store.whole(store.add(root / meant)), "and that one is taken"


def test_given_a_folder_of_ours_without_any_edition_for_kiosks_it_says_what_makes_one(
    store: Store, tmp_path: Path
) -> None:
    site = make(tmp_path / "un/deux/trois/quatre/site", "a", edition="site")
    for folder in (site, site.parent):
        with pytest.raises(BadContent) as refused:
            store.add(folder)
        assert str(refused.value) == (
            f"« {folder} » n’est pas l’édition pour borne : "
            "donnez « site-borne », que fabrique « guidebook construire --edition borne »."
        )
