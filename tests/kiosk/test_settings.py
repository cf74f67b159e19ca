"""What a venue writes in `borne.yml`: read as it is written, or told with its line and its cure."""

from __future__ import annotations

from pathlib import Path

import pytest

from guidebook.kiosk.hours import openings
from guidebook.kiosk.settings import Settings, settings_of
from guidebook.site.edition import usual_settings
from tests.conftest import ROOT


def test_the_example_of_borne_yml_and_the_handbook_tell_the_usual_times() -> None:
    usual = usual_settings()
    example = settings_of(ROOT / "guidebook/kiosk/papers/borne.exemple.yml")
    assert isinstance(example, Settings)
    assert (example.idle, example.warning) == (usual["inactivite"], usual["avertissement"])
    handbook = (ROOT / "docs/manuel/lieux.md").read_text("utf-8")
    assert f"Après {usual['inactivite'] // 60} minutes sans geste" in handbook
    assert f"personne a {usual['avertissement']} secondes" in handbook


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("volum: 3\n", "borne.yml:1: Le champ « volum » n’existe pas ici."),
        (
            "lieu: Ici\navertissement: 5\n",
            "borne.yml:2: « 5 » n’est pas un nombre qui convient pour « avertissement ».",
        ),
        ("barre: milieu\n", "borne.yml:1: « milieu » n’est pas une valeur de « barre »."),
        ("imprimer: peut-être\n", "borne.yml:1: « peut-être » ne convient pas pour « imprimer »."),
        ("langues: fr\n", "borne.yml:1: Le champ « langues » attend une liste."),
        ("lieu: [\n", "borne.yml:"),
        ("fermer: oui\n", "borne.yml:1: « fermer: oui » attend des horaires"),
        (
            'fermer: oui\nhoraires:\n  - "Mardi : 10 h – 18 h"\n  - "Le samedi matin"\n',
            "borne.yml:4: Je ne comprends pas « Le samedi matin »",
        ),
    ],
)
def test_a_mistake_in_the_settings_is_told_with_its_line_and_its_cure(text: str, said: str, tmp_path: Path) -> None:
    file = tmp_path / "borne.yml"
    file.write_text(text, "utf-8")
    problems = settings_of(file)
    assert isinstance(problems, list)
    assert str(problems[0]).startswith(said)
    assert problems[0].cure


def test_without_settings_the_venue_is_told_what_to_copy(tmp_path: Path) -> None:
    problems = settings_of(tmp_path / "borne.yml")
    assert isinstance(problems, list)
    assert problems[0].cure == "Vérifiez le nom, ou copiez l’exemple que « guidebook borne --installer DOSSIER » écrit."


def test_the_example_settings_and_an_empty_file_are_good(tmp_path: Path) -> None:
    assert isinstance(settings_of(ROOT / "guidebook/kiosk/papers/borne.exemple.yml"), Settings)
    (tmp_path / "borne.yml").write_text("# rien\n", "utf-8")
    assert settings_of(tmp_path / "borne.yml") == Settings()


@pytest.mark.parametrize(
    ("line", "known"),
    [
        ("Mardi et jeudi : 10 h – 18 h", [(1, 600, 1080), (3, 600, 1080)]),
        ("Du lundi au mercredi : de 9 h 30 à 12 h et de 14 h à 17 h 15",
         [(day, *hours) for day in range(3) for hours in ((570, 720), (840, 1035))]),
        ("Samedi : 10h-13h", [(5, 600, 780)]),
        ("Tous les jours : 8 h – 24 h", [(day, 480, 1440) for day in range(7)]),
        ("Dimanche : fermé", []),
        *((wrong, None) for wrong in ("Le matin", "Mardi : 10 h", "Mardi : 18 h – 10 h", "Mardi : 10 h – 25 h",
                                      "Mardi : sur rendez-vous, 10 h – 12 h", "Mardis : 10 h – 12 h", "Mardi :", "")),
    ],
)  # fmt: skip
def test_hours_are_read_as_a_venue_writes_them_or_not_at_all(
    line: str, known: list[tuple[int, int, int]] | None
) -> None:
    assert openings(line) == known
