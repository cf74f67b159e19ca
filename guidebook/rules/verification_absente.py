"""Guides that nobody has done in full on the official site.

Looks at `verification` in the header: an advice, an error where the site asks for it. Cannot
know: whether it was done well.
"""

from __future__ import annotations

from collections.abc import Iterator

from guidebook.model.guide import Guide
from guidebook.model.guidebook import Guidebook
from guidebook.problem import Level, Problem
from guidebook.rules import Settings

ID = "verification-absente"
LEVEL = Level.ADVICE
LANGUAGE = None
REASON = "Un site change souvent : un guide que personne n’a essayé peut perdre la personne en chemin."


def check(guide: Guide, guidebook: Guidebook, settings: Settings) -> Iterator[Problem]:
    """One Problem where there is no verification."""
    if guide.header.verification is None:
        yield Problem(
            guide.path,
            1,
            ID,
            "Personne n’a encore vérifié ce guide sur le site officiel.",
            "Faites-le en entier sur le site, puis ajoutez « verification: » avec « le: » et « par: ».",
            Level.ERROR if settings.require_verification else LEVEL,
        )
