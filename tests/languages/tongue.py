"""A language of the tests: French sentences, each after a letter of another script, read from right to left."""

from __future__ import annotations

from guidebook.languages.known import Language
from guidebook.languages.plural import Plural
from guidebook.languages.typography import french
from guidebook.languages.units import Unit
from guidebook.languages.wording import Wording
from guidebook.languages.wording_tree import french_tree

TONGUE = Language("qa", "لغة", "rtl", "nplurals=1; plural=0;")
SIGN = "ع "
"""What begins each of its sentences."""


def wording() -> Wording:
    """Its wording."""
    return Wording(french_tree(), _said)


def _said(unit: Unit) -> str | Plural:
    if unit.plural:
        return Plural([SIGN + french(unit.plural)], lambda number: 0)
    return SIGN + french(unit.text)
