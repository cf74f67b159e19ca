"""Another wish about what the guides of this site are about, and little words that lead nowhere else."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.searching import answers


@pytest.mark.parametrize(
    "query",
    [
        "déclarer une naissance à la caf",  # a subject of its own, though the Caf is ours
        "regarder le match de foot",  # only what is done is ours
        "changer l'encre de mon imprimante",
        "mensualiser mes impôts",
        "on m'a volé mon permis",
    ],
)
def test_another_wish_about_what_is_ours_is_said_not_found(query: str, real_site: Path, page: Page) -> None:
    page.goto((real_site / "chercher.html").as_uri())
    assert answers(page, query) == []


@pytest.mark.parametrize(
    ("query", "slug"),
    [
        (
            "les notes de mon fils au collège sur internet",
            "activer-son-compte-educonnect",
        ),  # « sur Internet » says little
        ("la dame veut l’attestation de sécu", "telecharger-une-attestation-de-droits"),  # dame is no d’AME
        ("je sui pas recu ma carte vitale conte", "creer-son-compte-ameli"),  # « suis », though an expression has it
    ],
)
def test_little_words_lead_nowhere_else(query: str, slug: str, real_site: Path, page: Page) -> None:
    page.goto((real_site / "chercher.html").as_uri())
    assert answers(page, query)[0].endswith(f"guides/{slug}/index.html")
