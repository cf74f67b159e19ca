"""`sources` and `faits` of a header: which sentence of the guide rests on which page.

A fact quotes its sentence, or a part of it, as the guide has it: step numbers change, and an edited sentence should be
compared with its page again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from guidebook.languages.typography import french
from guidebook.model.guide import Header
from guidebook.model.source import OURS, Fact, Source
from guidebook.model.step import Step
from guidebook.model.text import Sentence, Text
from guidebook.problem import Level, Problem, Sentences
from guidebook.reading.names import listing, nearest, shortened
from guidebook.reading.text.inlines import sentences_of
from guidebook.reading.text.markdown import read_markdown
from guidebook.reading.yaml.tree import Tree

_SPACE_BEFORE_STOP = re.compile(r"\s+(?=[.,])")
_END = " .?!…"
_SHORT, _MANY = 2, 3
"""A quotation of so few words that is in so many sentences names none of them."""
_MARKDOWN = re.compile(r"[*_\\`\[(<&#-]")
"""Signs without which a quotation is what it says."""


@dataclass(frozen=True, slots=True)
class _Said:
    """A sentence of the guide, and how it is compared."""

    step: int
    sentence: Sentence
    compared: str


def source_problems(header: Header, tree: Tree) -> Iterator[Problem]:
    """What is wrong with the sources themselves, and with the names that facts give them."""
    known: set[str] = {OURS}
    for number, source in enumerate(header.sources):
        if isinstance(source, Source) and source.key in known:
            yield Problem(tree.path, tree.line_at(("sources", number, "cle")), "source-en-double", *_taken(source.key))
        elif isinstance(source, Source):
            known.add(source.key)
    for key in header.facts:
        if key not in known:
            yield Problem(tree.path, tree.line_at(("faits", key)), *_unknown(key, sorted(known)))


def read_facts(
    header: Header, tree: Tree, opening: Sequence[Text], steps: Sequence[Step]
) -> tuple[tuple[Fact, ...], tuple[Problem, ...]]:
    """The sentences with their sources, and one Problem for each quotation that no sentence says any more.

    One that would give its source to sentences that nobody meant is an advice.
    """
    said = list(_said(opening, steps)) if header.facts else []
    sources: list[list[str]] = [[] for _ in said]
    problems = list[Problem]()
    for key, number, wanted in _wanted(header, tree.path):
        words = _compared(wanted)
        found = [place for place, one in enumerate(said) if _says(one.compared, words)]
        for place in found:
            sources[place] += [key] if key not in sources[place] else []
        line = tree.line_at(("faits", key, number))
        if not found:
            problems.append(Problem(tree.path, line, *_lost(wanted, said)))
        elif len(words.split()) <= _SHORT and (many := len({said[place].compared for place in found})) >= _MANY:
            problems.append(Problem(tree.path, line, *_vague(wanted, key, many), Level.ADVICE))
    facts = (Fact(one.step, one.sentence, tuple(keys)) for one, keys in zip(said, sources, strict=True) if keys)
    return tuple(facts), tuple(problems)


def _said(opening: Sequence[Text], steps: Sequence[Step]) -> Iterator[_Said]:
    texts = [*((0, text.sentences()) for text in opening)]
    for step in steps:
        texts += [(step.number, iter(sentences_of(step.title, step.line))), (step.number, step.text.sentences())]
    for number, sentences in texts:
        for sentence in sentences:
            yield _Said(number, sentence, _compared(sentence.plain))


def _wanted(header: Header, path: str) -> Iterator[tuple[str, int, str]]:
    """The key of a source, the number of a quotation under it, and a sentence of it."""
    for key, quotations in header.facts.items():
        for number, quotation in enumerate(quotations):
            for sentence in _quoted(quotation, path):
                yield key, number, sentence


def _quoted(quotation: str, path: str) -> tuple[str, ...]:
    """What a fact quotes, sentence by sentence: an author copies them with their bold words and markers."""
    if _MARKDOWN.search(quotation):
        (_, *sections), _ = read_markdown(f"## Fait\n\n{quotation}", path, 1)
        quoted = [sentence for section in sections for sentence in section.text.sentences()]
    else:
        quoted = [*sentences_of(french(quotation), 1)]
    return tuple(text for sentence in quoted if (text := _bare(sentence.plain))) or (quotation,)


def _says(sentence: str, wanted: str) -> bool:
    """Whether a sentence has those words, whole; nothing is in none."""
    return wanted != "" and wanted in sentence and bool(re.search(rf"(?<!\w){re.escape(wanted)}(?!\w)", sentence))


def _bare(sentence: str) -> str:
    """A sentence without what no author copies: the place of a marker, the last stop."""
    return _SPACE_BEFORE_STOP.sub("", " ".join(sentence.split())).strip(_END)


def _compared(sentence: str) -> str:
    return _bare(sentence).casefold()


def _lost(wanted: str, said: Sequence[_Said]) -> Sentences:
    message = f"Aucune phrase de ce guide ne dit « {shortened(wanted)} »."
    near = get_close_matches(_compared(wanted), [one.compared for one in said], n=1)
    if not near:
        return "fait-perdu", message, "Recopiez ici une phrase du guide, ou retirez cette ligne."
    sentence = next(_bare(one.sentence.plain) for one in said if one.compared == near[0])
    return "fait-perdu", message, f"Comparez avec la source, puis recopiez la phrase : « {sentence} »."


def _vague(wanted: str, key: str, many: int) -> Sentences:
    message = f"« {wanted} » est dans {many} phrases de ce guide : toutes passent sous « {key}: »."
    return "fait-trop-court", message, "Recopiez en entier chaque phrase qui en vient."


def _taken(key: str) -> tuple[str, str]:
    if key == OURS:
        return (
            f"La clé « {OURS} » est gardée pour ce que vous dites sans source.",
            "Donnez un autre nom à cette source.",
        )
    return f"Deux sources ont la clé « {key} ».", f"Changez une des deux, par exemple « {key}-2 »."


def _unknown(key: str, known: list[str]) -> Sentences:
    near = nearest(key, known)
    cure = f"Vouliez-vous écrire « {near}: » ?" if near else f"Les clés : {listing(known)}."
    return "source-inconnue", f"Aucune source n’a la clé « {key} ».", cure
