"""The signs that our fonts draw: `signs.txt` says what the font files have, and what we write keeps to it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from guidebook.languages.signs import undrawn
from guidebook.package_data import data
from guidebook.paper.orders import Wish
from guidebook.paper.publish import plan
from guidebook.paper.shelf import PaperError
from guidebook.theme import THEME
from tests.conftest import ROOT
from tools.font_signs import WRITTEN, drawn_signs


def test_the_list_of_signs_is_that_of_the_font_files() -> None:
    """After a change of a font: python -m tools.font_signs."""
    assert WRITTEN.read_text("utf-8") == drawn_signs()


@pytest.mark.parametrize(
    "text", ["“Oui” – ‘non’ — « là »… 2 € ½ • 20 °C ± 1 × 3 Œuvre", "L’HAŸ-les-Roses, Nuñez", "10\u202f000 ©️"]
)
def test_what_a_french_text_needs_is_drawn(text: str) -> None:
    assert undrawn(text) is None


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("C’est fini 👍🏽👍🏽", "« 👍🏽 » (main)"),
        ("1️⃣ Ouvrez", "« 1️⃣ » (chiffre décoré)"),
        ("👨‍👩‍👧 et 🇫🇷", "« 👨👩👧 » (image) et « 🇫🇷 » (image)"),
        ("3 ≥ 2 → ☎", "« ≥ » (signe de calcul), « → » (flèche) et « ☎ » (téléphone)"),
        ("привет", "« п » (lettre cyrillique), « р » (lettre cyrillique)"),
        ("𝐀𝐛", "« 𝐀 » (lettre décorée)"),
    ],
)
def test_a_sign_of_several_codes_is_named_once_and_whole(text: str, named: str) -> None:
    said = undrawn(text)
    assert said and f"n’ont pas {named}" in said[0]


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    for part in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from _texts(part)


def test_our_own_sentences_are_drawn() -> None:
    """But those in other languages and their own letters: a kiosk's, and the search's for who typed such letters."""
    files = {file.name: data(file) for file in ROOT.glob("guidebook/**/*wording*/*.yml")}
    del files["kiosk.fr.yml"]["language"]["help"]
    del files["search.fr.yml"]["letters_help"]
    assert len(files) > 12
    assert {name: text for name, found in files.items() for text in _texts(found) if undrawn(text)} == {}


def test_our_own_pages_are_drawn() -> None:
    files = [file for end in ("html", "css") for file in THEME.rglob(f"*.{end}")]
    assert len(files) > 50 and {file.name: said for file in files if (said := undrawn(file.read_text("utf-8")))} == {}


def test_the_cover_of_a_booklet_is_drawn(example_site: Path) -> None:
    with pytest.raises(PaperError, match="« 😀 » \\(visage\\)"):
        plan(example_site, Wish(booklet=True, title="Mes débuts 😀"))
