"""The units of translators: a sentence is written as an author would, and read back to the same."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from guidebook.languages.typography import french
from guidebook.languages.units import Kind
from guidebook.model.text import Bold, Emphasis, Inline, LineBreak, Link, Marker, Run, Sentence
from guidebook.reading.reader import read
from guidebook.reading.text.grammar import parsed_inline
from guidebook.reading.text.inlines import InlineReader
from guidebook.reading.translation.as_written import as_written, one_line
from guidebook.reading.translation.guide_units import GuideUnits
from tests.conftest import ROOT

SIGNS = [*r" aé.,!?()[]*_`\<>&#-19:;«»’'/@~|{", "&amp;", "(1)", "<b>", "a_b", "![", "**"]


def plain(inlines: tuple[Inline, ...]) -> list[object]:
    """Inlines without their lines; what typography does to spaces is set again at reading."""
    return [_plain(inline) for inline in inlines]


def _plain(inline: Inline) -> object:
    match inline:
        case Run(text=text):
            return text.replace("\u00a0", " ").replace("\n", " ")
        case Marker(number=number):
            return number
        case LineBreak():
            return None
        case Link(inlines=inside, target=target):
            return target, plain(inside)
        case Bold(inlines=inside) | Emphasis(inlines=inside):
            return type(inline), plain(inside)


def read_back(text: str, markers: bool, typeset: Callable[[str], str] = french) -> tuple[Inline, ...]:
    return InlineReader(1, markers, typeset).read(parsed_inline(text).children)


@pytest.mark.parametrize("folder", [ROOT, ROOT / "tests" / "example"], ids=["guides", "example"])
def test_every_sentence_of_every_guide_is_read_back_to_the_same(folder: Path) -> None:
    sentences = list(_sentences(folder))
    assert len(sentences) > 20
    for sentence, markers in sentences:
        written = as_written(sentence.inlines, markers)
        assert "\n" not in written
        assert plain(read_back(written, markers)) == plain(sentence.inlines), written


def _sentences(folder: Path) -> Iterator[tuple[Sentence, bool]]:
    for guide in read(folder).guidebook.guides:
        for text in guide.opening():
            yield from ((sentence, False) for sentence in text.sentences())
        for step in guide.steps:
            yield from ((sentence, True) for sentence in step.text.sentences())


@pytest.mark.parametrize("markers", [True, False])
@pytest.mark.parametrize("seed", range(40))
def test_whatever_signs_a_text_has_it_is_read_back_to_the_same(seed: int, markers: bool) -> None:
    chance = random.Random(seed)
    for _ in range(50):
        text = one_line("".join(chance.choices(SIGNS, k=12)))
        inlines: tuple[Inline, ...] = (Run(text, 1),) if text else ()
        if chance.random() < 0.5:
            inlines = (
                *inlines,
                Run(" ", 1),
                Bold((Run("Mon compte", 1),)),
                Link((Run(f"a{text}b", 1),), "https://a.fr", 1),
            )
        written = as_written(inlines, markers)
        found = "".join(map(str, _flat(plain(read_back(written, markers, str)))))
        assert one_line(found) == one_line("".join(map(str, _flat(plain(inlines))))), written


def _flat(parts: list[object]) -> Iterator[object]:
    for part in parts:
        if isinstance(part, tuple):
            yield part[0]
            yield from _flat(part[1])
        else:
            yield part


def test_a_unit_is_what_an_author_would_write() -> None:
    guides = {guide.slug: guide for guide in read(ROOT / "tests" / "example").guidebook.guides}
    units = {unit.place: unit for unit in GuideUnits(guides["lire-un-courriel"])}
    assert units["titre"].text == "Lire un e-mail"
    assert units["mots_cles"].kind is Kind.KEYWORDS
