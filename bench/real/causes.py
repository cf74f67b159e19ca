"""What the audit says of a page, as things to judge: its findings by rule, result and message."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from constat.finding import Finding, Result
from constat.levels import at_level

SHOWN = 3
"""Places of a cause that a reader sees."""
_VARIES = re.compile(r"«[^»]*»|\d+(?:[.,]\d+)?")


@dataclass(frozen=True, slots=True)
class Cause:
    """The findings of one page that say the same: one thing to judge."""

    page: str
    rule: str
    result: Result
    places: tuple[Finding, ...]

    @property
    def id(self) -> str:
        """A name that doesn't say which check spoke."""
        first = self.places[0]
        whole = f"{self.page} {self.rule} {self.result} {_VARIES.sub('…', first.message)} {first.selector}"
        return hashlib.sha256(whole.encode()).hexdigest()[:10]

    @property
    def message(self) -> str:
        """What is said of the first place."""
        return self.places[0].message

    @property
    def at(self) -> tuple[str, ...]:
        """The places that a reader sees."""
        return tuple(dict.fromkeys(place.selector for place in self.places))[:SHOWN]

    @property
    def ours(self) -> bool:
        """Whether one of our own checks spoke."""
        return not self.rule.startswith("axe-")


def causes(page: str, findings: Iterable[Finding]) -> Iterator[Cause]:
    """The failures and the doubts of a page, as a run without options counts them."""
    groups: dict[tuple[str, Result, str], list[Finding]] = {}
    for one in (at_level(finding, "AA") for finding in findings):
        if one.result != "passe":
            groups.setdefault((one.rule, one.result, _VARIES.sub("…", one.message)), []).append(one)
    for (rule, result, _), places in groups.items():
        yield Cause(page, rule, result, tuple(places))


def sample(found: Iterable[Cause], number: int) -> list[Cause]:
    """At most `number` of them, every rule in its turn; the same ones as long as they are there, whatever comes."""
    turns: dict[str, int] = {}
    ranked = []
    for one in sorted(found, key=lambda cause: cause.id):
        turns[one.rule] = turn = turns.get(one.rule, 0) + 1
        ranked.append((turn, one.id, one))
    return [one for _, _, one in sorted(ranked, key=lambda entry: entry[:2])[:number]]
