"""The same finding on two hundred pages is one finding with two hundred places."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from constat.check import Rule
from constat.finding import Box, Finding, Result
from constat.record import Page, Record

SHOWN: tuple[Result, ...] = ("echoue", "a_verifier", "passe")
"""What reports show, in their order; of what passes, the advice."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where it was seen."""

    page: Page
    selector: str
    snippet: str
    box: Box | None


@dataclass(frozen=True, slots=True)
class Group:
    """One finding and all its places."""

    rule: Rule
    result: Result
    message: str
    remedy: str
    rgaa: tuple[str, ...]
    places: tuple[Place, ...]

    @property
    def pages(self) -> tuple[Page, ...]:
        """The pages it is on, each once."""
        return tuple({place.page.url: place.page for place in self.places}.values())


# What differs from page to page without being another mistake: the way back to the root, numbers, anchors.
_VARIES = re.compile(r"(\.\./)+|file://[^\"' ]*/|\d+")


def groups(record: Record, result: Result, pages: Iterable[Page] | None = None) -> list[Group]:
    """The findings with this result, those with the most places first; of what passes, the advice."""
    rules = {rule.id: rule for rule in record.rules}
    found: dict[tuple[str, str, str], list[tuple[Finding, Place]]] = {}
    for page in record.pages if pages is None else pages:
        for one in page.findings:
            if one.result == result and (result != "passe" or one.is_advice):
                # An advice is about a page, and its place only the first to look at.
                where = "" if result == "passe" else _VARIES.sub("", one.snippet)
                key = (one.rule, _VARIES.sub("", one.message), where)
                found.setdefault(key, []).append((one, Place(page, one.selector, one.snippet, one.box)))
    made = [_group(rules[key[0]], result, seen) for key, seen in found.items()]
    return sorted(made, key=lambda group: (-len(group.places), group.rule.id, group.message))


def _group(rule: Rule, result: Result, seen: list[tuple[Finding, Place]]) -> Group:
    first = seen[0][0]
    places = tuple(place for _, place in seen)
    return Group(rule, result, first.message, first.remedy, first.rgaa, places)
