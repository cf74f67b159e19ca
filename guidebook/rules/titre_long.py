"""Step titles of more than 12 words.

12 is our wording guide's number. Cannot know: whether the words left are the right ones.
Measured: exact by construction; 0 of the 72 titles of the first 8 guides.
"""

from __future__ import annotations

from collections.abc import Iterator

from guidebook.model.guide import Guide
from guidebook.model.guidebook import Guidebook
from guidebook.problem import Level, Problem
from guidebook.rules import Settings
from guidebook.rules._sentences import words_in

ID = "titre-long"
LEVEL = Level.ERROR
LANGUAGE = "fr"
REASON = "Le titre d’une étape se lit d’un coup d’œil : il dit le geste, le texte donne les détails."
MOST_WORDS = 12


def check(guide: Guide, guidebook: Guidebook, settings: Settings) -> Iterator[Problem]:
    """One Problem for each long step title."""
    for step in guide.steps:
        words = words_in(step.title)
        if words > MOST_WORDS:
            yield Problem(
                guide.path,
                step.line,
                ID,
                f"Le titre de cette étape a {words} mots.",
                f"Gardez le verbe et l’essentiel, {MOST_WORDS} mots au plus. Mettez le reste dans le texte.",
                LEVEL,
            )
