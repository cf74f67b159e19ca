"""What a translator translates of a guide, sentence by sentence: its structure never leaves French.

A place is `etape-3/bloque-1/2`, that of a block; the same text may stand in several.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from guidebook.languages.units import Kind, Unit
from guidebook.model.guide import Guide
from guidebook.model.text import Block, CallOut, List, Sentence, Text
from guidebook.reading.translation.as_written import as_written, one_line

SEPARATOR = " ; "
"""Between keywords."""


def units_of(guide: Guide) -> Iterator[Unit]:
    """The units of a guide, in its order."""
    header = guide.header
    yield words("titre", header.title)
    yield words("resume", header.summary)
    yield Unit("mots_cles", one_line(SEPARATOR.join(header.keywords)), Kind.KEYWORDS)
    for number, need in enumerate(header.needs, 1):
        yield words(f"il_faut/{number}", need)
    for text in guide.opening():
        yield from _of_text(text, Kind.SENTENCE)
    for step in guide.steps:
        yield words(f"etape-{step.number}/titre", step.title)
        yield from _of_text(step.text, Kind.STEP_SENTENCE)
        yield Unit(f"etape-{step.number}/image", one_line(step.picture.alternative), Kind.ALTERNATIVE)


def words(place: str, text: str) -> Unit:
    """The unit of a text without Markdown."""
    return Unit(place, one_line(text), Kind.WORDS)


def written(sentence: Sentence, kind: Kind) -> str:
    """The text of a sentence's unit."""
    return as_written(sentence.inlines, markers=kind is Kind.STEP_SENTENCE)


def _of_text(text: Text, kind: Kind) -> Iterator[Unit]:
    for place, sentences in _placed(text.blocks):
        yield from (Unit(place, written(sentence, kind), kind) for sentence in sentences)


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
