"""A unit: one text that a translator translates, found by its French."""

from __future__ import annotations

from enum import Enum, auto
from typing import NamedTuple


class Kind(Enum):
    """What a unit is: it tells how its translation is read, and what a translator is told."""

    SENTENCE = auto()
    STEP_SENTENCE = auto()
    """In a step « (1) » is a marker."""
    WORDS = auto()
    """Without Markdown: a title, a thing that is needed."""
    ALTERNATIVE = auto()
    KEYWORDS = auto()
    LABEL = auto()
    """Words of a drawn screen."""
    TERM = auto()
    """A word of the glossary."""
    WORDING = auto()
    """A sentence of the interface."""


HINTS = {
    Kind.ALTERNATIVE: "Ce que l’image montre, pour qui ne la voit pas.",
    Kind.KEYWORDS: "Les mots que les gens tapent dans votre langue, séparés par « ; ». Leur nombre est libre.",
    Kind.LABEL: "Des mots de l’écran, qui restent en français. Dites ce qu’ils veulent dire.",
    Kind.TERM: "Ce mot reste en français. Dites ce qu’il veut dire, en un mot ou deux.",
}
"""What a translator is told of the kinds that don't go without saying."""


class Unit(NamedTuple):
    """One text to translate, as an author would write it. `place` tells a translator where it is read.

    `plural` is the French text for more than one, where the text counts.
    """

    place: str
    text: str
    kind: Kind
    plural: str = ""
    hint: str = ""


def same(text: str) -> str:
    """What a unit is found by: its French, whatever the spaces and the apostrophes, which are typography."""
    return " ".join(text.replace("'", "’").split())
