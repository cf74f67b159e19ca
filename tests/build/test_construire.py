"""`guidebook construire`: the site or why there is none, all in French."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT, manifest

PAGE = "docs/manuel/conseillers.md"


def construire(project: Path, *options: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "guidebook", "construire", *options]
    env = {key: value for key, value in os.environ.items() if key != "NO_MKDOCS_2_WARNING"}
    env["PYTHONPATH"] = str(ROOT)
    return subprocess.run(command, capture_output=True, text=True, cwd=project, env=env, check=False)


def test_it_says_which_file_to_open_and_not_a_word_of_english(example: Path) -> None:
    done = construire(example.parent)
    assert done.returncode == 0, done.stderr
    page = Path("site", "index.html")
    assert done.stdout == f"Le site est prêt. Pour le regarder, ouvrez le fichier {page} dans un navigateur.\n"
    assert (example.parent / page).is_file()
    assert "INFO" not in done.stderr
    assert "Material" not in done.stderr


def test_the_edition_for_kiosks_has_a_folder_of_its_own(example: Path, tmp_path: Path) -> None:
    done = construire(example.parent, "--edition", "borne", "--site", str(tmp_path / "la borne"))
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "la borne/reglages.js").is_file()
    assert manifest(tmp_path / "la borne")["guides"]


LINKS = [
    ("[a](../parler.md)", "Ce lien mène à « ../parler.md », qui n’existe pas. [lien-casse]", "Écrivez le chemin"),
    ("[a](../accessibilite)", "« ../accessibilite » n’est pas l’adresse d’une page.", "../accessibilite.md »"),
    ("[a](../Accessibilite.md)", "qui n’existe pas. [lien-casse]", "« ../accessibilite.md »"),
    ("[a](..\\accessibilite.md)", "qui n’existe pas. [lien-casse]", "« ../accessibilite.md »"),
    ("[a](../acessibilite.md)", "qui n’existe pas. [lien-casse]", "« ../accessibilite.md »"),
    ("[a](/accessibilite.md)", "« /accessibilite.md » commence par « / »", "../accessibilite.md"),
    (
        "![a](https://a.example/a.png)",
        "demande « https://a.example/a.png » à un autre",
        "une copie du fichier",
    ),
    ("[a](#nulle-part)", "« #nulle-part », mais aucun titre de cette page", "L’adresse d’un titre"),
    ("[a](../accessibilite.md#ici)", "« #ici », mais aucun titre de « accessibilite.md »", "L’adresse d’un titre"),
]


def test_a_link_of_docs_that_leads_nowhere_or_asks_another_site_is_told_with_its_line_and_its_cure(
    example: Path,
) -> None:
    page = example.parent / PAGE
    before = page.read_text("utf-8") + "\n"
    page.write_text(before + "".join(f"{link}\n\n" for link, _, _ in LINKS), "utf-8")
    done = construire(example.parent)
    assert done.returncode == 1
    for number, (link, told, cure) in enumerate(LINKS):
        where = f"{PAGE}:{before.count(chr(10)) + 1 + 2 * number}: "
        said = done.stderr.partition(where)[2].partition(f"\n{PAGE}:")[0]
        assert told in said and cure in said, (link, done.stderr)
    assert done.stderr.endswith("Le site n’a pas été refait : corrigez les erreurs ci-dessus.\n")
    assert not (example.parent / "site").exists()


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("tagada: 1", ": MkDocs ne connaît pas le réglage « tagada ». [champ-inconnu]"),
        ("extra: [1, 2", ": Une liste ouverte par « [ » n’est pas fermée. [yaml]"),
        ("docs_dir: nulle-part", ": Il n’y a pas de dossier « "),
    ],
)
def test_a_mistake_in_the_settings_is_told_in_french(example: Path, written: str, told: str) -> None:
    example.write_text(f"{example.read_text('utf-8').replace('docs_dir: docs', '')}\n{written}\n", "utf-8")
    done = construire(example.parent)
    assert done.returncode == 1
    assert any(line.startswith("mkdocs.yml:") and told in line for line in done.stderr.splitlines()), done.stderr
    assert "Traceback" not in done.stderr


def test_a_page_that_is_not_utf_8_is_named(example: Path) -> None:
    (example.parent / PAGE).write_bytes("# Né à l’été\n".encode("cp1252"))
    done = construire(example.parent)
    assert done.returncode == 1
    assert f"{PAGE}:1: Ce fichier n’est pas enregistré en UTF-8. [encodage]" in done.stderr
    assert "Traceback" not in done.stderr


def test_where_there_is_no_site_it_says_where_to_go_or_how_to_begin(tmp_path: Path) -> None:
    done = construire(tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("Il n’y a pas de fichier mkdocs.yml dans « ")
    assert "guidebook nouveau DOSSIER" in done.stderr
