"""Which texts of a guide a learner reads, with their lines, and which words its screens draw."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from functools import cached_property, lru_cache

from guidebook.languages.typography import french
from guidebook.model.guide import Guide, Passage, Step

_CALL_OUT = re.compile(r"^\s*(?:!!!|\?\?\?)")
_LIST_SIGN = re.compile(r"^\s*(?:[-*+]|\d+[.)])\s+")


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


def prose_of(guide: Guide) -> Iterator[Passage]:
    """The sentences of a guide: summary, needs, introduction, and the text of the steps."""
    yield Passage(header_line(guide, "resume"), guide.header.summary)
    for need in guide.header.needs:
        yield Passage(header_line(guide, "il_faut"), need)
    yield from guide.introduction_passages
    for step in guide.steps:
        yield from step.passages


def everything_in(guide: Guide) -> Iterator[Passage]:
    """The sentences, and what else is read or heard: the titles and the text alternatives."""
    yield Passage(header_line(guide, "titre"), guide.header.title)
    yield from prose_of(guide)
    for step in guide.steps:
        yield Passage(step.line, step.title)
        yield Passage(step.picture.line, step.picture.alternative)


def header_line(guide: Guide, field: str) -> int:
    """The line of a header's field, by the name that authors write."""
    return guide.header_lines.get(field, 1)


def outside_call_outs(step: Step) -> Iterator[Passage]:
    """The passages of a step that are not in a call-out: what everyone does there."""
    inside = {_LIST_SIGN.sub("", line).strip() for line in _call_out_lines(step.markdown)}
    titles = " ".join(line for line in step.markdown.split("\n") if _CALL_OUT.match(line))
    for passage in step.passages:
        first = passage.text.split("\n", 1)[0].strip()
        if first not in inside and f'"{first}"' not in titles:
            yield passage


def _call_out_lines(markdown: str) -> Iterator[str]:
    within = False
    for line in markdown.split("\n"):
        if _CALL_OUT.match(line):
            within = True
        elif line.strip():
            within = within and line.startswith("    ")
            if within:
                yield line
