"""Sentences as rules read them: their words, the labels in them, their lines.

A word is what a word processor counts, so that authors can check: « l’adresse », « e-mail » and
« ameli.fr » are one word each. Numbers, signs and markers « (1) » are none. A label drawn in the
guide's screens is one word however long: authors can't rename a button.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterator, Sequence
from dataclasses import dataclass

from guidebook.model.text import Bold, Emphasis, Inline, Link, Marker, Run, Sentence, text_of
from guidebook.rules._texts import same

_QUOTED = re.compile(r"«[^«»]+»|[“„][^“”„«»]+[”“]|‹[^‹›]+›")
_OPENING = re.compile("[«“„‹]")
_QUOTES = '«»“”„‟‹›"\u00a0\n '
_SINGLE = re.compile(r"[‘’'](.+)[’']")
"""Of a whole label only: amid words it is an apostrophe."""
_NUMBER = re.compile(r"[^\w]*\d")
_LONGEST_EXCERPT = 60


@dataclass(frozen=True, slots=True)
class Label:
    """Words in bold or in quotation marks: where they stand in their sentence, and what they say, as `same` has it."""

    begin: int
    end: int
    words: str
    bold: bool


def labels(sentence: Sentence) -> list[Label]:
    """The labels of a sentence, in order; of one inside another, the outer one."""
    text = sentence.text
    quoted = [(*match.span(), False) for match in _QUOTED.finditer(text)] if _OPENING.search(text) else []
    if not quoted and len(sentence.inlines) == 1 and isinstance(sentence.inlines[0], Run):
        return []
    bold = [
        (at, at + len(text_of(inline)), True) for at, inline in _placed(sentence.inlines) if isinstance(inline, Bold)
    ]
    found, done = list[Label](), 0
    for begin, end, is_bold in sorted((*bold, *quoted)):
        if begin >= done:
            found.append(Label(begin, end, same(_unquoted(text[begin:end])), is_bold))
            done = end
    return found


def _unquoted(words: str) -> str:
    """Words without the quotation marks that stand around them all, a word processor's too."""
    bare = words.strip(_QUOTES)
    single = _SINGLE.fullmatch(bare)
    return single[1] if single else bare


def markers(sentence: Sentence) -> list[tuple[int, int]]:
    """The markers of a sentence: where they stand in its text, and their numbers."""
    return [(at, inline.number) for at, inline in _placed(sentence.inlines) if isinstance(inline, Marker)]


def line_at(sentence: Sentence, place: int) -> int:
    """The line of the author's file where that place of the sentence's text stands."""
    line = sentence.line
    for at, inline in _placed(sentence.inlines):
        if at > place:
            break
        if isinstance(inline, Run):
            line = inline.line + inline.text.count("\n", 0, place - at)
    return line


def without(sentence: Sentence, unread: Callable[[Label], bool] = lambda _: True, sign: str = " ") -> str:
    """The text of a sentence, every sign in its place, with `sign` for those of the labels that are `unread`."""
    text = sentence.text
    for label in labels(sentence):
        if unread(label):
            text = text[: label.begin] + sign * (label.end - label.begin) + text[label.end :]
    return text


def words_in(text: str) -> int:
    """How many words a text has."""
    return sum(word[0].isalpha() or _is_word(word) for word in text.split())


def words_of(sentence: Sentence, drawn: Container[str]) -> int:
    """How many words a sentence has; a `drawn` label is one."""
    return words_in(without(sentence, lambda label: label.words in drawn, "x"))


def excerpt(text: str) -> str:
    """The beginning of a text, to be quoted in a message."""
    plain = re.sub(r"\s+([.,])", r"\1", same(text)).replace("« ", "“").replace(" »", "”")
    if len(plain) <= _LONGEST_EXCERPT:
        return plain
    return plain[: plain.rindex(" ", 0, _LONGEST_EXCERPT)] + " …" if " " in plain[:_LONGEST_EXCERPT] else plain


def _placed(inlines: Sequence[Inline], at: int = 0) -> Iterator[tuple[int, Inline]]:
    """Every inline with the place where it begins."""
    for inline in inlines:
        yield at, inline
        if isinstance(inline, Bold | Emphasis | Link):
            yield from _placed(inline.inlines, at)
        at += len(text_of(inline))


def _is_word(written: str) -> bool:
    return any(map(str.isalpha, written)) and not _NUMBER.match(written)
