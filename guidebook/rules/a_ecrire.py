"""What a recorded guide leaves to its author, marked « À écrire ».

Looks at everything read or heard, at the words for the search, at the names of the sources, and at the drawn screens.
Source: the recorder (`desk/record`) marks so what a walk can't tell. Cannot know: whether what was written says it.
Measured: 0 in the first 26 guides.
"""

from __future__ import annotations

from collections.abc import Iterator

from guidebook.model.guide import Guide
from guidebook.model.guidebook import Guidebook
from guidebook.model.source import Source
from guidebook.problem import Level, Problem
from guidebook.rules import Settings
from guidebook.rules._sentences import excerpt
from guidebook.rules._texts import everything_in, header_line

ID = "a-ecrire"
LEVEL = Level.ERROR
LANGUAGE = None
REASON = "La personne lirait « À écrire » à la place de ce qu’elle cherche."

_MARK = "À écrire"


def check(guide: Guide, guidebook: Guidebook, settings: Settings) -> Iterator[Problem]:
    """One Problem for each place."""
    for path, line, text in dict.fromkeys(_texts(guide)):
        if _MARK in text:
            yield Problem(
                path,
                line,
                ID,
                f"Il reste quelque chose à écrire ici : « {excerpt(text)} ».",
                "Écrivez-le à la place de ces mots, ou retirez la ligne.",
                LEVEL,
            )


def _texts(guide: Guide) -> Iterator[tuple[str, int, str]]:
    for sentence in everything_in(guide):
        yield guide.path, sentence.line, sentence.text
    for keyword in guide.header.keywords:
        yield guide.path, header_line(guide, "mots_cles"), keyword
    for source in guide.header.sources:
        if isinstance(source, Source):
            yield guide.path, header_line(guide, "sources"), source.title
    for name, screen in guide.screens.items():
        for text in screen.texts():
            yield guide.storyboard, guide.screen_lines.get(name, 1), text
