"""What is read by itself: the text of a step with its title, or a call-out, which is opened alone."""

from __future__ import annotations

from collections.abc import Iterator

from guidebook.model.guide import Guide
from guidebook.model.text import CallOut, Sentence, Text
from guidebook.reading.text.inlines import sentences_of

Passage = tuple[Sentence, ...]


def passages(guide: Guide) -> Iterator[Passage]:
    """Every passage of a guide; the title of a call-out is no part of it: the learner says that, not the guide."""
    for text in guide.opening():
        yield from _passages(text)
    for step in guide.steps:
        yield from _passages(step.text, sentences_of(step.title, step.line))


def _passages(text: Text, title: Passage = ()) -> Iterator[Passage]:
    yield (*title, *text.sentences(call_outs=False))
    for block in text.blocks:
        if isinstance(block, CallOut):
            yield from _passages(Text(block.blocks))
