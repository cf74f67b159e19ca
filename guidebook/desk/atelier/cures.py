"""What the cure of a Problem would write, where its sentences say it: the words that are there, those to write instead.

A cure is only proposed once it was tried: with it, the problem is gone and no error came.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from guidebook.problem import Problem, has_error

_QUOTED = re.compile("«[ \u00a0\u202f]*(.*?)[ \u00a0\u202f]*»")
_TRIED = 12
"""Problems whose cure is tried: each takes some hundredths of a second, and the author waits."""

Judge = Callable[[str], Sequence[Problem]]
"""What would be told of a text."""


@dataclass(frozen=True, slots=True)
class Cure:
    """In the line `line`, `old` becomes `new`."""

    line: int
    old: str
    new: str

    def applied(self, text: str) -> str:
        """The text with it; the same where the line has no longer these words, or has them twice."""
        lines = text.split("\n")
        if not 0 < self.line <= len(lines) or not self.old or lines[self.line - 1].count(self.old) != 1:
            return text
        lines[self.line - 1] = lines[self.line - 1].replace(self.old, self.new)
        return "\n".join(lines)


def cures(text: str, problems: Sequence[Problem], judge: Judge) -> dict[Problem, Cure]:
    """The cure of each problem of the text that has one."""
    found = dict[Problem, Cure]()
    for problem in problems[:_TRIED]:
        for cure in _proposed(problem, text):
            if _mends(problem, problems, judge(cure.applied(text))):
                found[problem] = cure
                break
    return found


def _proposed(problem: Problem, text: str) -> Iterator[Cure]:
    """What the sentences say: every pair of what one quotes and the other proposes, whose words the line has once."""
    lines = text.split("\n")
    line = lines[problem.line - 1] if 0 < problem.line <= len(lines) else ""
    there = [words for words in _QUOTED.findall(problem.message) if words and line.count(words) == 1]
    for old in sorted(set(there), key=len, reverse=True):
        for new in dict.fromkeys(_QUOTED.findall(problem.cure)):
            if new.endswith(":"):  # a field: never in the place of what a reader reads
                if f"{old}:" in line:
                    yield Cure(problem.line, f"{old}:", new)
            elif new and new not in (old, line) and "…" not in new:
                yield Cure(problem.line, old, new)
                yield Cure(problem.line, _whole(old, line), new)


def _whole(old: str, line: str) -> str:
    """The words with what is glued to them: a message names the screen, the cure its whole address."""
    around = re.search(rf"[^\s()\[\]\"«»]*{re.escape(old)}[^\s()\[\]\"«»]*", line)
    return around[0] if around else old


def _mends(problem: Problem, before: Sequence[Problem], after: Sequence[Problem]) -> bool:
    """Whether the problem is gone, and no other error came."""
    told = {(each.rule, each.message) for each in after}
    gone = (problem.rule, problem.message) not in told
    errors = {(each.rule, each.message) for each in after if has_error([each])}
    known = {(each.rule, each.message) for each in before}
    return gone and errors <= known
