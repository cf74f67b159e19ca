"""Sources that are only an address, as guides had them before.

Looks at `sources`. Source: decision 0020. Cannot know: whether the title is the page's own.
"""

from __future__ import annotations

from collections.abc import Iterator

from guidebook.model.guide import Guide
from guidebook.model.guidebook import Guidebook
from guidebook.model.source import Source
from guidebook.problem import Level, Problem
from guidebook.rules import Settings
from guidebook.rules._texts import header_line

ID = "source-sans-titre"
LEVEL = Level.ADVICE
LANGUAGE = None
REASON = "Une adresse ne dit rien à la personne, et personne ne sait quand la page a été lue."


def check(guide: Guide, guidebook: Guidebook, settings: Settings) -> Iterator[Problem]:
    """One Problem for all such sources of the guide."""
    bare = sum(not isinstance(source, Source) for source in guide.header.sources)
    if bare:
        yield Problem(
            guide.path,
            header_line(guide, "sources"),
            ID,
            f"{bare} sources n’ont ni titre ni date de lecture." if bare > 1 else "Une source n’a ni titre ni date.",
            "Pour chaque source, écrivez cinq champs : cle, titre, adresse, lu_le et confiance.",
            LEVEL,
        )
