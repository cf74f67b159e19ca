"""`make key`: what is carried away is the site as its files say it now, papers included, or it says that they miss."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(shutil.which("make") is None, reason="this computer has no make"),
]
CHANGED = "Un fichier a changé : le site est refait, sans ses PDF."
LACKING = "Fiches PDF dans cette copie : aucune sur 3."


def key(project: Path, **variables: str) -> str:
    """The target alone: what it needs to be installed is there. What it says."""
    makefile = ("-f", ROOT / "Makefile", "-o", "venv", f"PY={sys.executable}", "SOURCES=guides docs mkdocs.yml")
    done = subprocess.run(
        ["make", *map(str, makefile), "key"],
        cwd=project,
        env={**os.environ, "PYTHONPATH": str(ROOT), **variables},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout
    return done.stdout


def papers(project: Path) -> set[str]:
    return {file.name for file in (project / "emporter/pas-a-pas/site/imprimer").glob("*.pdf")}


def correct(project: Path) -> None:
    """An author corrects a guide: the file is newer than the site, as any clock would make it."""
    guide = project / "guides/lire-sa-carte/guide.md"
    newer = (project / "site/guidebook.json").stat().st_mtime + 1
    os.utime(guide, (newer, newer))


def test_after_a_change_the_key_has_the_papers_that_it_had_or_says_that_they_miss(example: Path) -> None:
    project = example.parent
    assert LACKING in key(project).splitlines()[-1], "nobody printed any"
    printed = [sys.executable, "-m", "guidebook", "imprimer", "lire-sa-carte", "--site", str(project / "site")]
    subprocess.run(printed, cwd=ROOT, check=True)
    said = key(project)
    assert CHANGED not in said
    assert "Fiches PDF dans cette copie : 1 sur 3." in said.splitlines()[-1]
    assert "lire-sa-carte.pdf" in papers(project)

    correct(project)
    said = key(project)
    assert CHANGED in said and "Fiches PDF" not in said
    assert "lire-sa-carte.pdf" in papers(project)

    correct(project)
    said = key(project, CHROMIUM="/aucun")
    assert CHANGED in said and LACKING in said.splitlines()[-1]
    assert papers(project) == set()


def test_a_file_that_was_taken_away_is_not_on_the_key(example: Path) -> None:
    project = example.parent
    note = project / "docs/note.md"
    note.write_text("# Une note\n", "utf-8")
    key(project)
    copied = project / "emporter/pas-a-pas/site/note.html"
    assert copied.is_file()
    note.unlink()
    newer = (project / "site/guidebook.json").stat().st_mtime + 1
    os.utime(note.parent, (newer, newer))
    assert CHANGED in key(project)
    assert not copied.exists()
