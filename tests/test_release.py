"""`release.json`: what is told of a whole copy, and of one that is not."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from guidebook.problem import Problem
from guidebook.site.release import Release, UnsafeName, describe, name_of, read, relisted, verify
from tests.system_leftovers import leave_everywhere


@pytest.fixture
def copy(example_site: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(example_site, tmp_path / "copie"))


def known(folder: Path) -> Release:
    release = read(folder)
    assert isinstance(release, Release)
    return release


def told(folder: Path) -> list[tuple[str, str]]:
    return [(problem.path, problem.rule) for problem in verify(folder, known(folder))]


def test_the_build_lists_every_file_but_the_list_itself_and_the_copy_agrees(example_site: Path) -> None:
    release = known(example_site)
    made = {file.relative_to(example_site).as_posix() for file in example_site.rglob("*") if file.is_file()}
    assert made - set(release.files) <= {"release.json", "sw.js"}
    assert release == describe(example_site, "site")
    assert told(example_site) == []


def test_missing_altered_added_files_and_links_are_told(copy: Path, tmp_path: Path) -> None:
    (copy / "mots.html").unlink()
    (copy / "index.html").write_bytes((copy / "index.html").read_bytes()[::-1])
    (copy / "guides" / "nouveau.html").write_text("neuf")
    (tmp_path / "ailleurs").mkdir()
    (copy / "dehors").symlink_to(tmp_path / "ailleurs")
    assert told(copy) == [
        ("dehors", "lien-interdit"),
        ("guides/nouveau.html", "fichier-en-trop"),
        ("index.html", "fichier-modifie"),
        ("mots.html", "fichier-manquant"),
    ]


def test_what_systems_leave_in_folders_is_in_no_list_and_not_in_excess(copy: Path) -> None:
    before = known(copy)
    leave_everywhere(copy)
    assert told(copy) == []
    assert describe(copy, "site") == before


def test_the_cure_of_a_file_in_excess_does_what_it_says(copy: Path) -> None:
    """Copying the folder again would leave it there."""
    (copy / "virus.exe").touch()
    assert [problem.cure for problem in verify(copy, known(copy))] == ["Effacez-le, puis recommencez."]


def test_a_listed_file_that_a_link_replaces_is_not_followed(copy: Path, tmp_path: Path) -> None:
    shutil.move(copy / "themes", tmp_path / "themes")
    (copy / "themes").symlink_to(tmp_path / "themes")
    rules = dict(told(copy))
    assert rules.pop("themes") == "lien-interdit"
    assert set(rules.values()) == {"fichier-manquant"}


def test_a_worker_is_in_excess_in_the_kiosk_only(copy: Path) -> None:
    (copy / "sw.js").write_text("")
    assert told(copy) == []
    (copy / "release.json").write_text(describe(copy, "borne").text(), "utf-8")
    assert told(copy) == [("sw.js", "fichier-en-trop")]


def test_hand_outs_made_later_enter_the_list_and_an_altered_page_does_not(copy: Path) -> None:
    (copy / "imprimer" / "fiche.pdf").write_text("pdf")
    (copy / "mots.html").write_text("changé")
    (copy / "release.json").write_text(relisted(copy, known(copy), "imprimer/").text(), "utf-8")
    assert told(copy) == [("mots.html", "fichier-modifie")]


def test_a_name_that_could_lead_out_elsewhere_stops_the_list(copy: Path) -> None:
    (copy / "a\\b.png").write_text("")
    with pytest.raises(UnsafeName, match=r"« a.b\.png » ne va pas partout"):
        describe(copy, "site")


@pytest.mark.parametrize(
    "path", ["/etc/passwd", "../dehors", "a/../../b", "a\\b", "C:/x", "a//b", "", "./a", "a\x00b", "a/", "a\nb"]
)
def test_a_path_that_could_leave_the_folder_damages_the_whole_list(copy: Path, path: str) -> None:
    files = {**known(copy).files, path: ("0" * 64, 1)}
    raw = {"version": 1, "release": name_of(files, "site"), "edition": "site", "files": files}
    (copy / "release.json").write_text(json.dumps(raw), "utf-8")
    problem = read(copy)
    assert isinstance(problem, Problem) and problem.rule == "liste-abimee"


@pytest.mark.parametrize("damage", [b"", b"{", b"[]", b"\xff\xfe", b'{"version":2}'])
def test_a_damaged_list_and_a_missing_one_are_told_apart(copy: Path, damage: bytes) -> None:
    (copy / "release.json").write_bytes(damage)
    problem = read(copy)
    assert isinstance(problem, Problem)
    assert problem.message == "Le fichier release.json de « copie » est abîmé."
    (copy / "release.json").unlink()
    problem = read(copy)
    assert isinstance(problem, Problem)
    assert problem.message == "Il n’y a pas de fichier release.json dans « copie »."


def test_a_list_whose_lines_were_changed_no_longer_bears_its_name(copy: Path) -> None:
    text = (copy / "release.json").read_text("utf-8")
    (copy / "release.json").write_text(text.replace('"edition":"site"', '"edition":"borne"'), "utf-8")
    assert isinstance(read(copy), Problem)
