"""Sentences of French Markdown, their lines and their words.

A word is what a word processor counts, so that authors can check: « l’adresse », « e-mail » and
« ameli.fr » are one word each. Numbers, signs and markers « (1) » are none. A label drawn in the
guide's screens is one word however long: authors can't rename a button.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from guidebook.model.guide import Passage
from guidebook.rules._texts import same

LABEL = re.compile(r"\*\*(?P<bold>[^*]+)\*\*|«(?P<quoted>[^«»]+)»")
"""A text in bold or in quotation marks."""

_LINK = re.compile(r"\[(?P<text>[^\[\]]*)\]\([^)]*\)")
_MARKER = re.compile(r"\(\d{1,2}\)")
_STOP = re.compile(r"(?P<signs>[.!?…]+)(?P<after>[»”\")\]\s]*)")
_LAST_WORD = re.compile(r"[^\W\d_]+$")
_NUMBER = re.compile(r"[^\w]*\d")
_ABBREVIATIONS = frozenset({
    "m", "mm", "mr", "dr", "pr", "st", "ste", "tél", "ex", "p", "n", "art", "av", "bd", "env", "apr", "cf",
    "réf",
})  # fmt: skip
"""Written with a full stop that doesn't end a sentence. « etc. » is apart: it may."""
_LONGEST_ABBREVIATION = max(map(len, (*_ABBREVIATIONS, "etc")))

_LONGEST_EXCERPT = 60


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence as written, on which line it begins, and how many words it has."""

    line: int
    text: str
    words: int


def sentences(passage: Passage, drawn: Container[str] = ()) -> Iterator[Sentence]:
    """The sentences of a passage; `drawn` are the labels that count as one word."""
    begin = 0
    for end, words in _ends_and_words(_masked(passage.text, drawn)):
        written = passage.text[begin:end]
        if written.strip():
            blank = len(written) - len(written.lstrip())
            line = passage.line + passage.text.count("\n", 0, begin + blank)
            yield Sentence(line, written.strip(), words)
        begin = end


def words_in(text: str) -> int:
    """How many words a text has."""
    return _count(_masked(text, ()))


def words_at_most(text: str) -> int:
    """As many words as a text has, or more: each sign that may become a space is taken to part two words."""
    return len(text.split()) + text.count("*") + text.count("(") + text.count("[")


def excerpt(text: str) -> str:
    """The beginning of a text, to be quoted in a message."""
    plain = _LINK.sub(r"\g<text>", _MARKER.sub(" ", text)).replace("*", "")
    plain = re.sub(r"\s+([.,])", r"\1", same(plain)).replace("« ", "“").replace(" »", "”")
    if len(plain) <= _LONGEST_EXCERPT:
        return plain
    return plain[: plain.rindex(" ", 0, _LONGEST_EXCERPT)] + " …" if " " in plain[:_LONGEST_EXCERPT] else plain


def blanked(match: re.Match[str]) -> str:
    """Spaces in place of a match, so that what follows stays where it was."""
    return re.sub(r"\S", " ", match.group())


def label_of(match: re.Match[str]) -> str:
    """The words of a LABEL, without its signs, made comparable by `same`."""
    return same((match["bold"] or match["quoted"] or "").strip("«» \u00a0\n"))


def _masked(text: str, drawn: Container[str]) -> str:
    """The text, every character in its place, with only what counts as words and stops left."""
    text = LABEL.sub(lambda m: "x" * len(m.group()) if label_of(m) in drawn else m.group(), text)
    text = _LINK.sub(lambda m: f" {m['text']}".ljust(len(m.group())), text)
    return _MARKER.sub(blanked, text).replace("*", " ")


@lru_cache(maxsize=256)
def _ends_and_words(masked: str) -> tuple[tuple[int, int], ...]:
    """Where each sentence ends, and how many words it has. The last one may be empty."""
    ends = (*_ends(masked), len(masked))
    return tuple((end, _count(masked[begin:end])) for begin, end in pairwise((0, *ends)))


def _count(masked: str) -> int:
    return sum(word[0].isalpha() or _is_word(word) for word in masked.split())


def _is_word(written: str) -> bool:
    return any(map(str.isalpha, written)) and not _NUMBER.match(written)


def _ends(masked: str) -> Iterator[int]:
    for stop in _STOP.finditer(masked):
        following = masked[stop.end() : stop.end() + 1]
        after = stop["after"]
        if following and not (after.isspace() or any(map(str.isspace, after))):
            continue
        if not following or _ends_here(masked[max(0, stop.start() - 20) : stop.start()], stop, following):
            yield stop.end()


def _ends_here(before: str, stop: re.Match[str], following: str) -> bool:
    if stop["signs"] != "." or "»" in stop["after"]:
        return not following.islower() and following not in ".,;:"
    if len(before) > _LONGEST_ABBREVIATION and before[-_LONGEST_ABBREVIATION - 1 :].isalpha():
        return True
    word = (_LAST_WORD.search(before) or [""])[0].lower()
    if word == "etc":
        return not following.islower()
    return word not in _ABBREVIATIONS
