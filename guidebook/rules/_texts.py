"""Which texts of a guide a learner reads, as sentences with their lines, and which words its screens draw."""

from __future__ import annotations

from collections.abc import Container, Iterator
from functools import cached_property, lru_cache

from guidebook.languages.typography import french
from guidebook.model.guide import Guide
from guidebook.model.text import Sentence
from guidebook.reading.text.inlines import sentences_of


@lru_cache(maxsize=1024)
def same(text: str) -> str:
    """The text as it is compared with another: French typography, one kind of space."""
    return " ".join(french(text).split())


def folded(text: str) -> str:
    """The text in small letters: a word that a pattern finds under `re.I` is found here by `in`."""
    return text.casefold().replace("i\u0307", "i").replace("ı", "i")


class Drawn(Container[str]):
    """Every text drawn in a guide's screens, made comparable by `same`. Most guides never need to be asked."""

    def __init__(self, guide: Guide) -> None:
        self._screens = guide.screens

    def __contains__(self, text: object) -> bool:
        return text in self._texts

    @cached_property
    def _texts(self) -> frozenset[str]:
        return frozenset(same(text) for screen in self._screens.values() for text in screen.texts())


def prose_of(guide: Guide) -> Iterator[Sentence]:
    """The sentences of a guide: summary, needs, introduction, and the text of the steps."""
    yield from sentences_of(guide.header.summary, header_line(guide, "resume"))
    for need in guide.header.needs:
        yield from sentences_of(need, header_line(guide, "il_faut"))
    for text in guide.texts():
        yield from text.sentences()


def titles_of(guide: Guide) -> Iterator[Sentence]:
    """The sentences of the titles of the steps."""
    for step in guide.steps:
        yield from sentences_of(step.title, step.line)


def everything_in(guide: Guide) -> Iterator[Sentence]:
    """The sentences, and what else is read or heard: the titles and the text alternatives."""
    yield from sentences_of(guide.header.title, header_line(guide, "titre"))
    yield from prose_of(guide)
    yield from titles_of(guide)
    for step in guide.steps:
        yield from sentences_of(step.picture.alternative, step.picture.line)


def header_line(guide: Guide, field: str) -> int:
    """The line of a header's field, by the name that authors write."""
    return guide.header_lines.get(field, 1)
