"""What changed between two texts, line by line, as a person reads it."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

Sign = Literal["same", "gone", "come", "skipped"]
_AROUND = 2
"""Lines that stay the same shown around a change."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a comparison; `number` is its own in the text where it is."""

    sign: Sign
    number: int
    text: str


def changed_lines(before: str, after: str) -> list[Line]:
    """The lines that differ, with a few around them; empty where none does."""
    return list(_lines(before.split("\n"), after.split("\n")))


def _lines(before: list[str], after: list[str]) -> Iterator[Line]:
    matcher = difflib.SequenceMatcher(None, before, after, autojunk=False)
    for number, group in enumerate(matcher.get_grouped_opcodes(_AROUND)):
        if number:
            yield Line("skipped", 0, "")
        for kind, from_a, to_a, from_b, to_b in group:
            if kind == "equal":
                yield from (Line("same", n + 1, after[n]) for n in range(from_b, to_b))
                continue
            yield from (Line("gone", n + 1, before[n]) for n in range(from_a, to_a))
            yield from (Line("come", n + 1, after[n]) for n in range(from_b, to_b))
