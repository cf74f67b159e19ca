"""Which labels of a guide have another name on the screens that were met. Texts that are hidden are never proposed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from guidebook.desk.compare.matching import compare
from guidebook.desk.compare.targets import targets
from guidebook.desk.compare.verdict import DrawnLabel, Finding, PageLabel, Target, Verdict
from guidebook.desk.record.draft import Draft, DraftScreen
from guidebook.model.guide import Guide
from guidebook.screens.elements import ELEMENTS

_ENOUGH = 1 / 3
"""How many of a drawn screen's labels a screen of the walk has, when it may be the same."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A label of some kind that is called `now` on the real site."""

    kind: str
    old: str
    now: str


def differences(guide: Guide, draft: Draft) -> list[Difference]:
    """What has another name, each once, in the order of the guide."""
    screens = [labels for labels in map(_page, draft.screens) if labels]
    found = (finding for target in targets(guide) for finding in _nearest(target, screens))
    renamed = (
        Difference(finding.label.kind, finding.label.words, finding.now)
        for finding in found
        if finding.verdict is Verdict.CHANGED and finding.label.kind in ELEMENTS
    )
    return list(dict.fromkeys(renamed))


def _nearest(target: Target, screens: Sequence[Sequence[PageLabel]]) -> Sequence[Finding]:
    """The findings on the screen of the walk that has most of the labels; none where no screen has enough."""
    compared = [compare(_drawn(target), labels) for labels in screens]
    best = max(compared, key=_score, default=())
    return best if best and _score(best) >= _ENOUGH * len(best) else ()


def _score(findings: Sequence[Finding]) -> float:
    worth = {Verdict.HOLDS: 1.0, Verdict.CHANGED: 0.4}
    return sum(worth.get(finding.verdict, 0.0) for finding in findings)


def _drawn(target: Target) -> list[DrawnLabel]:
    return [label for label in target.labels if label.kind in ELEMENTS]


def _page(screen: DraftScreen) -> list[PageLabel]:
    return list(_labels(screen))


def _labels(screen: DraftScreen) -> Iterator[PageLabel]:
    for line in screen.lines:
        roles = ELEMENTS[line.kind].roles
        if roles and line.name.said and not line.name.is_hidden:
            yield PageLabel(roles[0], line.name.shown)
