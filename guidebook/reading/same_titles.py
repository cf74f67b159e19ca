"""Titles that two things share: in a list, or in the answers of the search, nobody could tell them apart."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from guidebook.problem import Level, Problem
from guidebook.reading.names import plain


@dataclass(frozen=True, slots=True)
class Titled:
    """A title, what has it (« le guide »), and where it is written."""

    title: str
    kind: str
    path: str
    line: int


def same_titles(titled: Iterable[Titled]) -> Iterator[Problem]:
    """One advice for each thing whose title is that of one before, whatever its capitals, accents and stops."""
    seen = dict[str, Titled]()
    for one in titled:
        heard = " ".join(re.findall(r"\w+", plain(one.title))) or one.title
        if (other := seen.setdefault(heard, one)) is not one:
            message = (
                f"Le titre « {one.title} » est déjà celui d’un autre {one.kind} : {other.path}, ligne {other.line}."
            )
            cure = "Dites dans un des deux titres ce qui change, pour que la personne sache lequel ouvrir."
            yield Problem(one.path, one.line, "titre-en-double", message, cure, Level.ADVICE)
