"""`extra.recueils` and the file of a folder of guides: what is named wrong is told with its line and its cure."""

from __future__ import annotations

from pathlib import Path

import pytest

from guidebook.reading.reader import read
from tests.two_collections import OURS, put, said, settings, two_collections


@pytest.fixture
def project(project: Path) -> Path:
    """A site of the example's guides, and of one guide of a network's own."""
    return two_collections(project)


@pytest.mark.parametrize(
    ("extra", "sentence", "cure"),
    [
        ("  recueils: guides", "3: Le champ « recueils » attend une liste", "« - guides »"),
        ("  recueils: []", "3: Le champ « recueils » attend une liste", "« - guides »"),
        ("  recueils:\n    - guides\n    - ternoi", "5: Le dossier « ternoi » n’existe pas", "« ternois »"),
        ("  recueils:\n    - guides\n    - xyz", "5: Le dossier « xyz » n’existe pas", "Créez-le"),
        ("  recueils: [guides, ../ailleurs]", "« ../ailleurs » n’est pas un dossier à côté", "Copiez ce dossier"),
        ("  recueils: [guides, /etc]", "« /etc » n’est pas un dossier à côté", "Copiez ce dossier"),
        ("  recueils: [guides, .]", "« . » n’est pas un dossier à côté", "Copiez ce dossier"),
        ("  recueils: [guides, vide]", "Le dossier « vide » est vide", "Mettez-y des guides"),
        ("  recueils: [guides, guides/]", "Ce recueil est écrit deux fois", "une seule"),
        ("  recueils: [guides, guides/lire-sa-carte]", "Un recueil est dans l’autre", "l’un à côté de l’autre"),
        ("  recueils:\n    - guides\n    - dossier: ternois", "5: Cette ligne de « recueils » n’est pas", "- guides"),
        ("  recueils: [guides, 'paquet:ternois']", "il manque un espace", "« - paquet: ternois »"),
        (
            "  recueils: [guides, paquet: absent-d-ici]",
            "« absent-d-ici » n’est pas installé",
            "pip install FICHIER.whl",
        ),
        ("  recueils: [guides, paquet: ../etc]", "« ../etc » n’est pas installé", "pip install FICHIER.whl"),
        ("  recueils: [guides, paquet: yaml]", "« yaml » n’est pas un recueil", "recueil.yml"),
        ("  recueil: [guides]", "3: Le champ « recueil » n’existe pas sous « extra »", "« recueils: »"),
        ("  recueils: [guides]\n  recueils: [ternois]", "4: Le champ « recueils » est écrit deux fois", "une seule"),
        ("  recueils: [&un guides, *un]", "« & » et « * » du YAML ne sont pas acceptés", "en entier"),
        ("  recueils: [guides", "Une liste ouverte par « [ » n’est pas fermée", "« ] »"),
    ],
)
def test_a_folder_named_wrong_is_told_with_its_line_and_its_cure(
    project: Path, extra: str, sentence: str, cure: str
) -> None:
    (project / "vide").mkdir()
    settings(project, extra)
    told = said(project)
    assert told.startswith("mkdocs.yml:")
    assert sentence in told
    assert cure in told
    assert "nom-inconnu" not in told, "what follows from it stays silent"


@pytest.mark.parametrize("extra", ["  recueils:", "  recueils:\n    - guides\n    -"])
def test_what_is_left_empty_in_the_list_of_folders_is_as_if_it_were_not_there(project: Path, extra: str) -> None:
    settings(project, extra)
    assert said(project) == ""


def test_of_several_folders_each_says_whose_it_is(project: Path) -> None:
    (project / "ternois/recueil.yml").unlink()
    put(project, "guides/recueil.yml", OURS + "licnce: CC\n")
    assert said(project).split("\n") == [
        "guides/recueil.yml:3: Le champ « licnce » n’existe pas ici. [champ-inconnu]",
        "    Vouliez-vous écrire « licence: » ?",
        "ternois/recueil.yml:1: Le fichier « recueil.yml » manque. [fichier-absent]",
        "    Créez-le, avec une ligne « nom: » et une ligne « licence: ».",
    ]


def test_a_long_text_is_told_as_a_text(project: Path) -> None:
    put(project, "ternois/recueil.yml", f"nom: Le Ternois\nlicence: {'L' * 81}\n")
    assert said(project) == (
        "ternois/recueil.yml:2: Le texte de « licence » est trop long. [trop-long]\n    Gardez moins de 80 signes."
    )


def test_a_setting_that_another_file_hands_down_is_told_where_it_is_written(project: Path) -> None:
    put(project, "mkdocs.borne.yml", "INHERIT: mkdocs.yml\nextra: {edition: borne}\n")
    settings(project, "  recueils:\n    - guides\n    - ternoi")
    problems = read(project, config=project / "mkdocs.borne.yml").problems
    assert [(problem.path, problem.line) for problem in problems] == [("mkdocs.yml", 5)]


def test_what_is_written_for_mkdocs_alone_is_left_alone(project: Path) -> None:
    put(
        project,
        "mkdocs.yml",
        "extra:\n  social: [&a {icon: x}, *a]\n  emoji: !!python/name:material.extensions.emoji.twemoji\n"
        "  nom: !ENV [NOM, rien]\n  recueils: [guides, ternois]\n",
    )
    assert said(project) == ""
