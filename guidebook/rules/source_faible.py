"""Sentences that rest on weak sources alone.

Looks at `faits`: every source of the sentence has confidence C, or is us. Source: decision 0020. Cannot know: whether
two weak sources copied each other.
"""

from __future__ import annotations

from collections.abc import Iterator

from guidebook.model.guide import Guide
from guidebook.model.guidebook import Guidebook
from guidebook.model.source import OURS
from guidebook.problem import Level, Problem
from guidebook.rules import Settings
from guidebook.rules._sentences import excerpt

ID = "source-faible"
LEVEL = Level.ERROR
LANGUAGE = None
REASON = "Ce qu’une seule page peu sûre affirme peut faire perdre un droit à la personne."
WEAK = "C"


def check(guide: Guide, guidebook: Guidebook, settings: Settings) -> Iterator[Problem]:
    """One Problem for each such sentence."""
    keyed = guide.header.keyed()
    for fact in guide.facts:
        named = [keyed[key] for key in fact.sources if key != OURS]
        if named and all(source.confidence == WEAK for source in named):
            yield Problem(
                guide.path,
                fact.sentence.line,
                ID,
                f"« {excerpt(fact.sentence.text)} » ne repose que sur une source de confiance C.",
                "Ajoutez la phrase sous une source A ou B, ou retirez cette phrase du guide.",
                LEVEL,
            )
