"""A bad content is refused in one sentence, and the one before stays."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from guidebook.kiosk.errors import BadContent
from guidebook.kiosk.store import Store
from guidebook.site.release import NAME, Release, changed, describe, read
from tests.kiosk.edition import make


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


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ("borne.zip", "est un ZIP : sortez-en d’abord le dossier, puis donnez « site-borne »."),
        ("cle/borne.ZIP", "est un ZIP : donnez « {}/cle/site-borne »."),
        ("cle/site-borne/release.json", "n’est pas un dossier : donnez « {}/cle/site-borne »."),
        ("cle/LISEZ-MOI.txt", "n’est pas un dossier : donnez « {}/cle/site-borne »."),
    ],
)
def test_who_gives_a_file_is_told_the_folder_to_give(given: str, told: str, store: Store, tmp_path: Path) -> None:
    (tmp_path / "cle").mkdir()
    make(tmp_path / "cle" / "site-borne", "b")
    file = tmp_path / given
    file.touch()
    with pytest.raises(BadContent) as refused:
        store.add(file)
    assert str(refused.value) == f"« {file} » {told.format(tmp_path)}"
