"""Sentences of more than 15 words.

Looks at the summary, the needs, the introduction, the steps and the call-outs. 15 words is what
lucid-lint's `falc` profile and our own wording guide say; Inclusion Europe's rules (2009) ask for
short sentences and give no number. Cannot know: whether a short sentence is clear.
Measured: 0 false alarms in the 727 sentences of the first 8 guides; all 17 bad cases found.
"""

from __future__ import annotations

from collections.abc import Iterator

from guidebook.model.guide import Guide
from guidebook.model.guidebook import Guidebook
from guidebook.problem import Level, Problem
from guidebook.rules import Settings
from guidebook.rules._sentences import excerpt, words_in, words_of
from guidebook.rules._texts import Drawn, prose_of

ID = "phrase-longue"
LEVEL = Level.ERROR
LANGUAGE = "fr"
REASON = "Une phrase courte se lit d’une traite : on n’a pas oublié le début quand on arrive à la fin."
MOST_WORDS = 15


def check(guide: Guide, guidebook: Guidebook, settings: Settings) -> Iterator[Problem]:
    """One Problem for each long sentence."""
    drawn = Drawn(guide)
    for sentence in prose_of(guide):
        if words_in(sentence.text) <= MOST_WORDS:
            continue
        words = words_of(sentence, drawn)
        if words > MOST_WORDS:
            yield Problem(
                guide.path,
                sentence.line,
                ID,
                f"Cette phrase a {words} mots : « {excerpt(sentence.plain)} ».",
                f"Coupez-la en plusieurs phrases de {MOST_WORDS} mots au plus.",
                LEVEL,
            )
