"""What a translator translates of a guide, sentence by sentence: its structure never leaves French.

A place is `etape-3/bloque-1/2`, that of a block; the same text may stand in several.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from guidebook.languages.units import Kind, Unit
from guidebook.model.guide import Guide, Header
from guidebook.model.step import Step
from guidebook.model.text import Block, CallOut, List, Sentence, Text
from guidebook.reading.translation.as_written import as_written, one_line

SEPARATOR = " ; "
"""Between keywords."""


class GuideUnits:
    """The units of a guide, made once for all its languages."""

    def __init__(self, guide: Guide) -> None:
        self._pairs = tuple(_pairs(guide))
        self._of_sentences = {id(sentence): unit for unit, sentence in self._pairs if sentence}

    def __iter__(self) -> Iterator[Unit]:
        """Every unit, in the order of the guide."""
        return (unit for unit, _ in self._pairs)

    def of(self, sentence: Sentence) -> Unit:
        """The unit of one of its sentences."""
        return self._of_sentences[id(sentence)]


def keywords_of(header: Header) -> Unit:
    """The unit of the keywords."""
    return Unit("mots_cles", one_line(SEPARATOR.join(header.keywords)), Kind.KEYWORDS)


def alternative_of(step: Step) -> Unit:
    """The unit of what a picture says to who doesn't see it."""
    return Unit(f"etape-{step.number}/image", one_line(step.picture.alternative), Kind.ALTERNATIVE)


def words(place: str, text: str) -> Unit:
    """The unit of a text without Markdown."""
    return Unit(place, one_line(text), Kind.WORDS)


def _pairs(guide: Guide) -> Iterator[tuple[Unit, Sentence | None]]:
    header = guide.header
    yield words("titre", header.title), None
    yield words("resume", header.summary), None
    yield keywords_of(header), None
    for number, need in enumerate(header.needs, 1):
        yield words(f"il_faut/{number}", need), None
    for text in guide.opening():
        yield from _of_text(text, Kind.SENTENCE)
    for step in guide.steps:
        yield words(f"etape-{step.number}/titre", step.title), None
        yield from _of_text(step.text, Kind.STEP_SENTENCE)
        yield alternative_of(step), None


def _of_text(text: Text, kind: Kind) -> Iterator[tuple[Unit, Sentence]]:
    for place, sentences in _placed(text.blocks):
        for sentence in sentences:
            written = as_written(sentence.inlines, markers=kind is Kind.STEP_SENTENCE)
            yield Unit(place, written, kind), sentence


def _placed(blocks: Iterable[Block]) -> Iterator[tuple[str, Sequence[Sentence]]]:
    """The sentences of each paragraph and title, with their place."""
    for block in blocks:
        match block:
            case List(items=items):
                for item in items:
                    yield from _placed(item)
            case CallOut():
                yield f"{block.place}/titre", block.title
                yield from _placed(block.blocks)
            case _:
                yield block.place, block.sentences
