"""Where facts come from: dates of pages, and what `verifier --faits` lists."""

from __future__ import annotations

import datetime
import json
import re
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from guidebook.languages import wording
from guidebook.model.source import Source
from guidebook.pages.sources import named_sources
from guidebook.reading.reader import read
from tests.test_cli import break_a_guide, guidebook

ROOT = Path(__file__).parent.parent
TODAY = datetime.date(2026, 11, 30)
HEADER = "sources: [{cle: mairie,"
FACTS = "faits:\n  mairie:\n    - Choisissez **Madame** (2). Écrivez votre nom.\n  nous: [Écrivez votre nom (1).]\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The example, one guide of which tells its facts."""
    shutil.copytree(ROOT / "tests" / "example" / "guides", tmp_path / "guides")
    guide = tmp_path / "guides" / "ouvrir-un-site" / "guide.md"
    guide.write_text(guide.read_text("utf-8").replace(HEADER, FACTS + HEADER), "utf-8")
    return tmp_path


def source(**fields: str) -> Source:
    return Source.model_validate(
        {"cle": "a", "titre": "La page", "adresse": "https://a.example/", "lu_le": "2026-11-29", "confiance": "A"}
        | fields
    )


@pytest.mark.parametrize(
    ("date", "said"),
    [
        ("2024-11-30", False),
        ("2024-11-29", True),
        ("2024-11", False),
        ("2024-10", True),
        ("2024", False),
        ("2023", True),
    ],
)
def test_a_page_is_old_once_the_last_day_it_can_be_of_is_two_years_ago(date: str, said: bool) -> None:
    assert source(date=date).says_its_date(TODAY) is said


def test_a_page_without_a_date_is_as_old_as_its_reading() -> None:
    assert not source().says_its_date(TODAY)
    assert source(lu_le="2024-11-01").says_its_date(TODAY)


@pytest.mark.parametrize(
    ("fields", "name"),
    [
        ({}, "La page"),
        ({"date": "2026-01-20"}, "La page"),
        ({"date": "2022-02-01"}, "La page (1er février 2022)"),
        ({"date": "2022-08"}, "La page (août 2022)"),
        ({"date": "2022"}, "La page (2022)"),
        ({"lu_le": "2022-02-04"}, "La page (lu le 4 février 2022)"),
    ],
)
def test_a_page_is_named_by_its_title_and_an_old_one_by_its_date(
    fields: dict[str, str], name: str, project: Path
) -> None:
    guide = read(project).guidebook.guides[0]
    guide = replace(guide, header=guide.header.model_copy(update={"sources": (source(**fields),)}))
    assert [said for _, said in named_sources(guide, TODAY, wording.load("fr"))] == [name]


def test_verifier_lists_each_sentence_with_its_step_its_source_date_and_confidence(project: Path) -> None:
    done = guidebook("verifier", "--faits", "--racine", str(project))
    told = done.stdout[done.stdout.index("guides/ouvrir-un-site/guide.md") :]
    assert re.search(r"  étape 3, ligne \d+ : Écrivez votre nom\.\n      A · mairie : Le site de la mairie", told)
    assert "page sans date, lue le 15/01/2022\n        https://mairie.example/\n" in told
    assert "      nous : notre dessin, ou notre conseil\n" in told
    assert done.returncode == 0


def test_verifier_names_the_sources_that_no_sentence_rests_on(project: Path) -> None:
    guide = project / "guides" / "ouvrir-un-site" / "guide.md"
    text = guide.read_text("utf-8")
    guide.write_text(text.replace("  mairie:\n    - Choisissez **Madame** (2). Écrivez votre nom.\n", ""), "utf-8")
    told = guidebook("verifier", "--faits", "--racine", str(project)).stdout
    assert told.endswith("  Sources dont aucune phrase ne vient : mairie.\n")


def test_verifier_says_that_guides_with_an_error_are_not_in_the_list(project: Path) -> None:
    break_a_guide(project)
    done = guidebook("verifier", "--faits", "--racine", str(project))
    assert "lire-un-courriel" not in done.stdout and "Il manque les guides qui ont une erreur : tapez" in done.stderr
    assert done.returncode == 1


def test_a_machine_is_told_a_row_for_each_sentence_and_source(project: Path) -> None:
    rows = json.loads(guidebook("verifier", "--faits", "--json", "--racine", str(project)).stdout)
    assert [(row["etape"], row["phrase"], row["source"], row["confiance"]) for row in rows] == [
        (3, "Écrivez votre nom.", "mairie", "A"),
        (3, "Écrivez votre nom.", "nous", None),
        (3, "Choisissez Madame.", "mairie", "A"),
    ]
