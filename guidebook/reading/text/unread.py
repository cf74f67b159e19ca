"""What the grammar of guides doesn't know, in words for its author: the sentences are in `unread.yml`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from guidebook.languages.signs import UNDRAWN, undrawn, undrawn_by_line
from guidebook.package_data import data
from guidebook.photos.names import fitting
from guidebook.problem import Sentences
from guidebook.reading.text.grammar import Node

ADVICE = frozenset({"adresse-nue"})
"""What is read, and could be said better: an address that a learner can neither follow nor copy with ease."""

KEPT = "\x00"
"""Stands for a sign that the author escaped, or for what was read: a text file holds none (`source`)."""


_SUSPECT = re.compile(r"[\[\]#=|+<{}~^$`*_\\&/]|:[a-z]|www\.|--|^[ \t]*[!?:\-0-9]|^[aA]\)", re.MULTILINE)
"""What every pattern has in it; most paragraphs have nothing of it."""


@dataclass(frozen=True, slots=True)
class _Pattern:
    regex: re.Pattern[str]
    outside: bool
    once: bool
    said: Sentences


def token_sentences(kind: str) -> Sentences | None:
    """What is said of a token of CommonMark that guides don't have; None where they have it."""
    return _tokens().get(kind)


def text_problems(nodes: Sequence[Node], line: int, in_french: bool = True) -> Iterator[tuple[int, Sentences]]:
    """What of a paragraph would be printed as it is, with its line. Of two readings of the same signs, one is told.

    Which signs are drawn is judged where it is `in_french`: other letters have fonts of their own.
    """
    rest, outside, told = _shown(nodes), _shown(nodes, outside=True), set[Sentences]()
    for pattern in _patterns() if _is_suspect(nodes) else ():
        text = outside if pattern.outside else rest
        for match in pattern.regex.finditer(text):
            if not pattern.once or pattern.said not in told:
                yield line + text.count("\n", 0, match.start()), _filled(pattern.said, match)
            told.add(pattern.said)
        rest = pattern.regex.sub(_kept, rest)
        outside = pattern.regex.sub(_kept, outside)
    for place, lacking in undrawn_by_line(rest) if in_french else ():
        yield line + place, (UNDRAWN, *lacking)


def _is_suspect(nodes: Sequence[Node]) -> bool:
    return any(
        (node.kind == "text" and _SUSPECT.search(node.token.content))
        or _escapes_nothing(node)
        or _is_suspect(node.children)
        for node in nodes
    )


def _escapes_nothing(node: Node) -> bool:
    """Whether a bar stands before a sign that needs none, and would be printed."""
    return node.kind == "text_special" and node.token.info == "escape" and node.token.content == node.token.markup


def _shown(nodes: Sequence[Node], outside: bool = False) -> str:
    """A paragraph as it would be printed, line by line; where asked, without what is in bold or in a link."""
    shown = []
    for node in nodes:
        if node.kind == "text" or _escapes_nothing(node) or undrawn(node.token.content):
            shown.append(node.token.content)
        elif node.kind.endswith("break"):
            shown.append("\n")
        elif node.children:
            inside = _shown(node.children, outside)
            hidden = outside and node.kind in ("strong", "link")
            shown.append(KEPT + "\n" * inside.count("\n") if hidden else inside)
        else:
            shown.append(KEPT)
        shown.append("\n" * node.lines)
    return "".join(shown)


def _filled(said: Sentences, match: re.Match[str]) -> Sentences:
    """The sentences, with what the pattern named in it: the name of a picture, which has spaces."""
    if not match.groupdict():
        return said
    rule, message, cure = said
    return rule, message, cure.format(**{key: fitting(value) for key, value in match.groupdict().items()})


def _kept(match: re.Match[str]) -> str:
    return KEPT * len(match.group())


@cache
def _sentences() -> Any:
    return data(Path(__file__).with_suffix(".yml"))


@cache
def _tokens() -> dict[str, Sentences]:
    return {kind: tuple(said) for kind, said in _sentences()["tokens"].items()}


@cache
def _patterns() -> tuple[_Pattern, ...]:
    return tuple(
        _Pattern(
            re.compile(entry["pattern"], re.MULTILINE),
            entry.get("outside", False),
            entry.get("once", False),
            tuple(entry["said"]),
        )
        for entry in _sentences()["texts"]
    )
