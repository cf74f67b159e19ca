"""The command, as a person types it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest


def constat(folder: Path, *words: str, **variables: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "constat", *words]
    env = {**os.environ, **variables}
    return subprocess.run(command, capture_output=True, text=True, cwd=folder, env=env, check=False)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ([], "Dites quoi vérifier : constat DOSSIER, ou constat https://…\n"),
        (["absent"], "« absent » n’est ni un dossier, ni un fichier, ni une adresse. Vérifiez le nom.\n"),
        (["--sueil"], "Je ne comprends pas « --sueil ». Vouliez-vous dire « --seuil » ? Essayez : constat --help\n"),
        (["--part", "9/8", "."], "« --part 9/8 » : écrivez par exemple 2/8, pour la deuxième part de huit.\n"),
        (["--fusionner"], "Donnez les fichiers à réunir : constat --fusionner part-1.json part-2.json\n"),
        (["--manuel", "non.yml", "."], "Le fichier « non.yml » n’existe pas. Vérifiez le nom donné à --manuel.\n"),
        (["--fusionner", "a.html"], "« a.html » n’est pas le résultat d’un audit (--json).\n"),
    ],
)
def test_what_cannot_be_done_is_told_in_a_sentence(words: list[str], told: str, tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("<p>", "utf-8")
    done = constat(tmp_path, *words)
    assert (done.returncode, done.stdout, done.stderr) == (2, "", told)


def test_without_a_browser_it_says_what_to_install(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("<p>", "utf-8")
    done = constat(tmp_path, "a.html", CHROMIUM="", PLAYWRIGHT_BROWSERS_PATH=str(tmp_path), PATH=str(tmp_path))
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("Il n’y a pas de Chromium sur cet ordinateur : tapez « python -m playwright install")
    assert done.stderr.count("\n") == 1


def test_a_browser_that_is_no_program_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("<p>", "utf-8")
    done = constat(tmp_path, "a.html", CHROMIUM="firefoxe")
    told = "La variable CHROMIUM désigne « firefoxe », qui n’est pas un programme.\n"
    assert (done.returncode, done.stderr) == (2, told)


def test_help_is_in_french(tmp_path: Path) -> None:
    told = constat(tmp_path, "--help").stdout
    assert told.startswith("constat [CIBLES]… : cherche dans un site ce qui gêne les personnes handicapées\n")
    assert "Au choix : erreur, doute. Sinon : erreur." in told
