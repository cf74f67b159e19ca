"""`guidebook verifier` tells translators what is left in each language, and the files whose names say nothing."""

from __future__ import annotations

from pathlib import Path

import polib
import pytest

from guidebook.problem import Level
from guidebook.reading.reader import read
from guidebook.translating.progress import advice
from tests.translations.filling import ARABIC, ask, change, fill, reading, translate


def told(project: Path) -> list[str]:
    found = list(advice(reading(project).guidebook))
    assert all(problem.level is Level.ADVICE for problem in found)
    return [str(problem) for problem in found]


def test_all_is_translated_and_nothing_is_said(project: Path) -> None:
    ask(project, "ar")
    fill(project)
    assert told(project) == []


def test_what_is_left_is_counted_by_language_with_its_files(project: Path) -> None:
    ask(project, "ar")
    fill(project)
    change(project, "Le message dit la date du rendez-vous (1).", "Le message dit le jour du rendez-vous (1).")
    change(project, "Le code est dans le SMS (1).", "Regardez (1).")
    translate(project)
    assert told(project) == [
        f"{ARABIC}:1: conseil : العربية (ar) : 1 texte à traduire, 1 à revoir, sur 84. [traduction-en-retard]\n"
        f"    Tapez « guidebook traduire ar », puis ouvrez : {ARABIC} (2)."
    ]


def test_a_language_that_nobody_began_has_everything_left(project: Path) -> None:
    ask(project, "uk")
    (said,) = advice(reading(project, "uk").guidebook)
    assert said.message == "Українська (uk) : 84 textes à traduire, 0 à revoir, sur 84."
    assert "et 2 autres fichiers" in said.cure


def test_a_translation_that_nobody_signed_is_told(project: Path) -> None:
    ask(project, "ar")
    fill(project)
    po = polib.pofile(str(project / ARABIC))
    po.metadata["X-Origin"] = ""
    po.save(str(project / ARABIC))
    assert told(project) == [
        f"{ARABIC}:1: conseil : Rien ne dit qui a traduit 1 fichier, celui-ci d’abord. [traduction-sans-auteur]\n"
        "    En tête du fichier, écrivez « X-Origin: machine » ou « X-Origin: personne »."
    ]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("commun.AR.po", "Deux fichiers traduisent dans une même langue : « commun.ar.po » est lu, pas celui-ci."),
        ("libelles.zz.po", "Le site ne parle pas encore la langue « zz » : ce fichier n’est pas lu."),
        ("libelles.arabe.po", "« arabe » n’est pas une langue de traduction."),
    ],
)
def test_the_names_of_what_guides_share_are_judged_too(project: Path, name: str, said: str) -> None:
    ask(project, "ar")
    fill(project)
    (project / "guides" / name).write_bytes((project / "guides/commun.ar.po").read_bytes())
    assert [problem.message for problem in reading(project).problems] == [said]


def test_a_site_without_languages_looks_for_nothing(project: Path) -> None:
    fill(project)
    assert told(project) == []
    assert not read(project).guidebook.editions
