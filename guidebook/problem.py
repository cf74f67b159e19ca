"""A mistake an author can mend: where it is, what it is, what to write instead."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import astuple, dataclass
from enum import StrEnum
from typing import TypeVar

T = TypeVar("T")

Sentences = tuple[str, str, str]
"""The rule that was broken, what is there, what to write instead."""

_SPACES = "\u00a0\u202f"
"""Those of French typography; Python calls no other space than U+0020 printable."""


class Level(StrEnum):
    """How serious a Problem is: an error stops the build, an advice does not."""

    ERROR = "erreur"
    ADVICE = "conseil"


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One mistake, in words for its author.

    `path` is relative to the repository root, with forward slashes. `line` counts from 1.
    `rule` is the French identifier of what was broken. `message` says what is there,
    `cure` what to write instead; both are whole sentences in plain French.
    """

    path: str
    line: int
    rule: str
    message: str
    cure: str
    level: Level = Level.ERROR

    def __str__(self) -> str:
        kind = "" if self.level is Level.ERROR else "conseil : "
        message, cure = map(visible, (self.message, self.cure))
        return f"{visible(self.path)}:{self.line}: {kind}{message} [{self.rule}]\n    {cure}"


def packed(problems: Iterable[Problem]) -> bytes:
    """What a store keeps of problems."""
    return json.dumps([astuple(problem) for problem in problems]).encode()


def unpacked(kept: bytes) -> list[Problem]:
    """The problems that `packed` made these bytes of."""
    return [
        Problem(path, line, rule, message, cure, Level(level))
        for path, line, rule, message, cure, level in json.loads(kept)
    ]


def visible(text: str) -> str:
    """The text on one line, with a « ? » for each sign that would command a terminal or that it can't show."""
    if text.isprintable():
        return text
    return "".join(sign if sign.isprintable() or sign in _SPACES else "?" for sign in text)


def has_error(problems: list[Problem]) -> bool:
    """Whether one of the problems must stop the build."""
    return any(problem.level is Level.ERROR for problem in problems)


Read = tuple[T, tuple[Problem, ...]]
"""What a reading hands back: its value, None where it could not be had, and every Problem met on the way."""


class Problems(list[Problem]):
    """The Problems that one reading has met so far; it keeps them to itself until it hands them back."""

    def report(self, path: str, line: int, rule: str, message: str, cure: str) -> None:
        """Add one error."""
        self.append(Problem(path, line, rule, message, cure))
