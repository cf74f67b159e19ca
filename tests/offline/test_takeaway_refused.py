"""What keeps a copy from being made is said in one sentence, and leaves nothing half made."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest

from guidebook.cli import run
from guidebook.site.release import describe
from guidebook.takeaway.names import unfit
from tests.offline.carrying import emporter, is_whole, refusal, told
from tests.stopping import moments, stopped_at


def test_a_disk_that_is_full_leaves_the_copy_before_and_no_half_one(site: Path, key: Path) -> None:
    """The limit on a file's size stands for the disk's: the system answers in the same place."""
    file = key / "a.zip"
    emporter("--site", site, "--zip", file, "--dossier", key)
    before = {f: f.read_bytes() for f in key.rglob("*") if f.is_file()}
    small = "trap '' XFSZ; ulimit -f 20"
    told = refusal(emporter("--site", site, "--zip", file, before=small), 2)
    assert told == "Ce disque n’accepte pas un fichier aussi gros : choisissez un autre disque."
    assert refusal(emporter("--site", site, "--dossier", key, before=small), 2) == told
    assert {f: f.read_bytes() for f in key.rglob("*") if f.is_file()} == before


@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGKILL])
def test_stopped_half_way_it_leaves_nothing_half_made_under_a_final_name(
    example_site: Path, key: Path, tmp_path: Path, stop: signal.Signals
) -> None:
    """At the first moment, at the last ones, and at a few between; at many more in tests/trials/test_killed.py."""
    assert emporter("--site", example_site, "--zip", key / "whole.zip").returncode == 0
    arguments = ["emporter", "--site", str(example_site), "--zip", str(key / "a.zip"), "--dossier", str(key)]

    def work() -> int:
        with (tmp_path / "said").open("w") as said:
            os.dup2(said.fileno(), 2)
            os.dup2(said.fileno(), 1)
        return run(arguments)

    last = moments(work)
    assert last > 100
    for moment in [*range(1, last - 2, last // 4), last - 2, last - 1, last]:
        assert stopped_at(moment, work, stop) == (2 if stop == signal.SIGINT else -signal.SIGKILL), moment
        assert "Traceback" not in (tmp_path / "said").read_text("utf-8")
        for made in key.glob("a.zip"):
            assert made.read_bytes() == (key / "whole.zip").read_bytes()
        for copy in key.glob("pas-a-pas/site"):
            assert is_whole(copy)
        assert stop == signal.SIGKILL or not [*key.glob("*.part"), *key.glob(".*.part")], moment
    assert emporter(*arguments[1:]).returncode == 0
    assert is_whole(key / "pas-a-pas" / "site")
    assert not [*key.glob("*.part"), *key.glob(".*.part")], "the next one takes away what was left"


def test_what_cannot_be_done_is_said_in_one_sentence(
    site: Path, key: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert told(capsys, 1, "--site", tmp_path / "rien") == (
        "Il n’y a pas de site dans « rien » : lancez d’abord « guidebook construire »."
    )
    assert told(capsys, 2, "--site", site, "--zip", site / "a.zip") == (
        "La copie ne peut pas être dans « site », le site lui-même : choisissez ailleurs."
    )
    assert told(capsys, 2, "--site", site, "--zip", key) == (
        f"« {key} » n’est pas un fichier : donnez le nom du ZIP à écrire."
    )
    file = key / "photos de vacances.txt"
    assert told(capsys, 2, "--site", site, "--dossier", file) == f"« {file} » n’est pas un dossier."
    (key / "pas-a-pas").mkdir()
    (key / "pas-a-pas/notes.txt").write_text("à moi")
    assert told(capsys, 2, "--site", site, "--dossier", key) == (
        f"Il y a déjà autre chose dans « {key / 'pas-a-pas'} » : changez son nom, ou choisissez ailleurs."
    )
    (site / "mots.html").write_text("changé", "utf-8")
    assert told(capsys, 1, "--site", site, "--dossier", tmp_path) == (
        "Le dossier « site » a changé. Refaites-le : « guidebook construire », puis « guidebook imprimer ».\n"
        "mots.html : Ce fichier n’est pas celui de la liste."
    )
    (site / "release.json").write_text("{", "utf-8")
    assert told(capsys, 1, "--site", site) == (
        "Le fichier release.json de « site » est abîmé : lancez d’abord « guidebook construire »."
    )


def test_a_name_that_some_disk_would_refuse_is_told_with_its_cure(
    site: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (site / "Mots.html").write_text("", "utf-8")
    (site / "aux.html").write_text("", "utf-8")
    (site / "release.json").write_text(describe(site, "site").text(), "utf-8")
    assert told(capsys, 1, "--site", site, "--dossier", tmp_path) == (
        "Ces noms de fichiers ne vont pas sur toutes les clés USB :\n"
        "aux.html : Windows refuse le nom « aux.html ». Donnez-lui un autre nom, puis refaites le site.\n"
        "mots.html : Sur une clé USB, « Mots.html » porte le même nom. Donnez un autre nom à l’un des deux."
    )


@pytest.mark.parametrize("path", ["con", "Prn.txt", "a/nul.tar.gz", "a. /b", "fin.", "q?.png", "é" * 161, "lpt1"])
def test_a_reserved_name_a_sign_or_a_length_that_windows_refuses(path: str) -> None:
    assert [problem.rule for problem in unfit({path: ("", 0)})] == ["nom-impossible"]
    assert unfit({"console.html": ("", 0), "guides/nulle-part/index.html": ("", 0)}) == []
