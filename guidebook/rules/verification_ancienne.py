"""Guides verified too long ago.

Looks at the date of `verification`: an advice, an error where the site asks for verification. The
limit, 12 months by default, is the site's to choose. Cannot know: whether the official site changed.
"""

from __future__ import annotations

from collections.abc import Iterator

from guidebook.model.guide import Guide
from guidebook.model.guidebook import Guidebook
from guidebook.problem import Level, Problem
from guidebook.rules import Settings
from guidebook.rules._texts import header_line

ID = "verification-ancienne"
LEVEL = Level.ADVICE
LANGUAGE = None
REASON = "Plus le temps passe, plus le site officiel risque d’avoir changé."


def check(guide: Guide, guidebook: Guidebook, settings: Settings) -> Iterator[Problem]:
    """One Problem where the verification is older than the limit."""
    verification = guide.header.verification
    if verification and verification.is_old(settings.max_age_months, settings.today):
        yield Problem(
            guide.path,
            header_line(guide, "verification"),
            ID,
            f"La vérification de ce guide date du {verification.on:%d/%m/%Y}, "
            f"il y a plus de {settings.max_age_months} mois : pour cet ordinateur, nous sommes le "
            f"{settings.today:%d/%m/%Y}.",
            "Refaites le guide en entier sur le site officiel, puis changez la date.",
            Level.ERROR if settings.require_verification else LEVEL,
        )
