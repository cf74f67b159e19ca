"""`python -m guidebook auditer`: constat, with what we know of our own sites."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from constat.visits.targets import NoTarget

from guidebook.cli.auditer import listed


def python(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, *arguments]
    return subprocess.run(command, capture_output=True, text=True, cwd=folder, check=False)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["absent"], "« absent » n’est ni un dossier, ni un fichier, ni une adresse. Vérifiez le nom.\n"),
        ([], "Il n’y a pas encore de dossier « site ». Construisez d’abord le site : guidebook construire.\n"),
        (["--sueil"], " Vouliez-vous dire « --seuil » ? Essayez : python -m guidebook auditer --help\n"),
    ],
)
def test_an_audit_that_cannot_be_made_says_what_to_do(words: list[str], told: str, tmp_path: Path) -> None:
    done = python(tmp_path, "-m", "guidebook", "auditer", *words)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.endswith(told)


def test_without_constat_an_audit_says_what_to_install(tmp_path: Path) -> None:
    program = "import sys; sys.modules['constat'] = None; from guidebook.cli import run; sys.exit(run(['auditer']))"
    done = python(tmp_path, "-c", program)
    assert done.returncode == 2
    assert done.stderr.startswith("Il manque « constat », qui fait l’audit.")
    assert "pip install ./constat" in done.stderr


def test_the_audit_of_a_built_site_looks_at_the_pages_of_its_manifest(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("<p>", "utf-8")
    assert listed(tmp_path) is None
    (tmp_path / "guidebook.json").write_text('{"pages": [{"address": "b.html"}]}', "utf-8")
    assert listed(tmp_path) == [tmp_path / "b.html"]


def test_a_manifest_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    (tmp_path / "guidebook.json").write_text('{"pages": 3}', "utf-8")
    with pytest.raises(NoTarget, match="n’est pas le sommaire d’un site"):
        listed(tmp_path)
