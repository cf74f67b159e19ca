"""Labels and figures of which nobody tells where they come from.

Looks at the texts of the steps and at what stands before them: words in bold or in quotation marks, and digits, in
sentences that no line of `faits` quotes. What the learner types in the exercise, keys, addresses and the numbers of the
guide's own steps are not asked for, nor the labels of an invented site. Silent where no source has a key: one Problem
says that already. Source: decision 0020. Cannot know: whether the page says so.
"""

from __future__ import annotations

from collections.abc import Iterator

from guidebook.model.guide import Guide
from guidebook.model.guidebook import Guidebook
from guidebook.model.source import OURS
from guidebook.problem import Level, Problem
from guidebook.rules import Settings
from guidebook.rules._sentences import excerpt, line_at
from guidebook.rules._traced import taken

ID = "fait-sans-source"
LEVEL = Level.ADVICE
LANGUAGE = None
REASON = "Un bouton ou un nombre faux arrête la personne : on doit pouvoir retrouver la page qui le dit."


def check(guide: Guide, guidebook: Guidebook, settings: Settings) -> Iterator[Problem]:
    """One Problem for each sentence that tells a label or a figure without a source."""
    if not guide.header.keyed():
        return
    traced = {(fact.sentence.line, fact.sentence.text) for fact in guide.facts}
    for found in taken(guide, guidebook):
        if (found.sentence.line, found.sentence.text) not in traced:
            yield Problem(
                guide.path,
                line_at(found.sentence, found.begin),
                ID,
                f"D’où vient « {excerpt(found.words)} » ?",
                f"Sous « faits: », écrivez cette phrase sous la clé de sa source, ou sous « {OURS}: ».",
                LEVEL,
            )
