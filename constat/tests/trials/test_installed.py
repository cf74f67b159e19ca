"""Constat by itself: installed with pip into an empty environment, it audits a stranger's site."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

pytestmark = [pytest.mark.trial, pytest.mark.browser, pytest.mark.timeout(900)]

PAGE = '<!doctype html><html lang="fr"><title>{0}</title><main><h1>{0}</h1>{1}</main>'


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The command in an environment that holds nothing else."""
    place = tmp_path_factory.mktemp("vide") / "env"
    subprocess.run([sys.executable, "-m", "venv", str(place)], check=True)
    folder = place / ("Scripts" if sys.platform == "win32" else "bin")
    subprocess.run([folder / "python", "-m", "pip", "install", "--quiet", str(ROOT)], check=True)
    return folder / "constat"


def test_a_site_of_a_stranger_is_audited_and_reported(program: Path, tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "index.html").write_text(PAGE.format("Accueil", '<a href="a.html">Plan</a>'), "utf-8")
    (tmp_path / "site" / "a.html").write_text(PAGE.format("Plan", '<img src="a.png">'), "utf-8")
    command = [str(program), "site", "--html", "rapport", "--json", "audit.json"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 1, done.stderr
    made = json.loads((tmp_path / "audit.json").read_text("utf-8"))
    failed = {(page["nom"], one["selecteur"]) for page in made["pages"] for one in page["constats"]
              if (one["regle"], one["resultat"]) == ("axe-image-alt", "echoue")}  # fmt: skip
    assert failed == {("a.html", "img")}
    assert "alternative" in (tmp_path / "rapport" / "index.html").read_text("utf-8")


def test_the_module_is_the_command(program: Path, tmp_path: Path) -> None:
    done = subprocess.run(
        [program.with_name("python"), "-m", "constat"], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (2, "Dites quoi vérifier : constat DOSSIER, ou constat https://…\n")
