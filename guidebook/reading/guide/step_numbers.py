"""The numbers that steps keep: a line `numero: 3` under a title, which `guidebook numeros` writes.

It is for machines: it is taken out before the text is read, and its line stays empty.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from guidebook.problem import Problem

_TITLE = re.compile(r"##\s+\S")
_NUMBER = re.compile(r"numero\s*:\s*(.*?)\s*$")


@dataclass(frozen=True, slots=True)
class Numbered:
    """A text without its numbers; each number by the line of its title."""

    text: str
    numbers: Mapping[int, int]
    problems: tuple[Problem, ...]


def take_numbers(text: str, path: str, first: int) -> Numbered:
    """The numbers of a text whose first line is line `first` of its file."""
    lines = text.split("\n")
    numbers, problems = dict[int, int](), []
    for title, place, written in _written(lines):
        if written.isascii() and written.isdigit() and 0 < int(written) < 100:
            numbers[title + first] = int(written)
        else:
            message = f"« numero: {written} » n’est pas le numéro d’une étape."
            cure = "Retirez cette ligne, puis tapez « guidebook numeros »."
            problems.append(Problem(path, place + first, "numero", message, cure))
        lines[place] = ""
    return Numbered("\n".join(lines), numbers, tuple(problems))


def _written(lines: list[str]) -> Iterator[tuple[int, int, str]]:
    """The place of each title that has a number under it, the place of the number, and the number."""
    for title, line in enumerate(lines):
        if _TITLE.match(line):
            below = next((n for n in range(title + 1, min(title + 3, len(lines))) if lines[n].strip()), None)
            if below and (found := _NUMBER.match(lines[below])):
                yield title, below, found[1]
