"""One cause is one finding, with two hundred places: what a rule saw, on one kind of element, in one component."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml

from constat.check import Rule
from constat.finding import Box, Finding, Result
from constat.record import Page, Record

SHOWN: tuple[Result, ...] = ("echoue", "a_verifier", "passe")
"""What reports show, in their order; of what passes, the advice."""

TRIFLE, _SLOWS, _LOSES, _STOPS = range(4)


@dataclass(frozen=True, slots=True)
class Place:
    """Where it was seen, and what was said there: values differ from place to place."""

    page: Page
    message: str
    selector: str
    snippet: str
    box: Box | None


@dataclass(frozen=True, slots=True)
class Group:
    """One cause, by the name of its findings, and all its places.

    `harm`: from 0, a trifle, to 3, what stops somebody; groups.yml says which.
    """

    rule: Rule
    result: Result
    name: str
    message: str
    remedy: str
    again: str
    rgaa: tuple[str, ...]
    wcag: tuple[str, ...]
    harm: int
    places: tuple[Place, ...]

    @property
    def pages(self) -> tuple[Page, ...]:
        """The pages it is on, each once."""
        return tuple({place.page.url: place.page for place in self.places}.values())


def groups(record: Record, result: Result, pages: Iterable[Page] | None = None) -> list[Group]:
    """The causes with this result, the most harmful first, then those on the most pages; of what passes, the advice."""
    rules = {rule.id: rule for rule in record.rules}
    found: dict[str, list[tuple[Finding, Place]]] = {}
    for page in record.pages if pages is None else pages:
        for one in page.findings:
            if one.result == result and (result != "passe" or one.is_advice):
                place = Place(page, one.message, one.selector, one.snippet, one.box)
                found.setdefault(one.name, []).append((one, place))
    made = [_group(rules[seen[0][0].rule], seen) for seen in found.values()]
    return sorted(made, key=lambda one: (-one.harm, -len(one.pages), -len(one.places), one.rule.id, one.message))


def _group(rule: Rule, seen: list[tuple[Finding, Place]]) -> Group:
    findings = [one for one, _ in seen]
    first = findings[0]
    rgaa, wcag = (tuple(dict.fromkeys(n for one in findings for n in getattr(one, kind))) for kind in ("rgaa", "wcag"))
    return Group(
        rule=rule,
        result=first.result,
        name=first.name,
        message=first.message,
        remedy=first.remedy,
        again=first.again,
        rgaa=rgaa,
        wcag=wcag,
        harm=_harm(first, wcag),
        places=tuple(place for _, place in seen),
    )


def _harm(one: Finding, wcag: Iterable[str]) -> int:
    if {one.rule, f"{one.rule}/{one.cause}"} & _TRIFLES:
        return TRIFLE
    return max((_HARM.get(number, _SLOWS) for number in wcag), default=_SLOWS)


_DATA: Mapping[str, list[str]] = yaml.safe_load(Path(__file__).with_suffix(".yml").read_text("utf-8"))
_TRIFLES = set(_DATA["trifles"])
_HARM = {**dict.fromkeys(_DATA["loses"], _LOSES), **dict.fromkeys(_DATA["stops"], _STOPS)}
