"""What is found of a screen on its real page: a verdict for each label, or why the page could not be looked at."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Verdict(StrEnum):
    """What became of a drawn label."""

    HOLDS = "tient"
    CHANGED = "a changé"
    GONE = "introuvable"
    UNREACHED = "pas atteignable"


@dataclass(frozen=True, slots=True)
class DrawnLabel:
    """A label of a drawn screen: what it is, as authors name it, its words, and its roles of ARIA on a real page."""

    kind: str
    words: str
    roles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PageLabel:
    """What a real page shows: `name` is its accessible name, `text` the words in it, empty where a value may stand."""

    role: str
    name: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """The verdict on one label; `now` is the name that it seems to have, where it has changed."""

    label: DrawnLabel
    verdict: Verdict
    now: str = ""


@dataclass(frozen=True, slots=True)
class Target:
    """A drawn screen to compare: where it is drawn, and the address of its page, empty where it has none."""

    guide: str
    title: str
    path: str
    line: int
    screen: str
    address: str
    labels: tuple[DrawnLabel, ...]
    asks_password: bool = False


@dataclass(frozen=True, slots=True)
class Compared:
    """A target with its findings; `reason` says why its page could not be compared, in a sentence."""

    target: Target
    findings: tuple[Finding, ...]
    reason: str = ""

    def having(self, verdict: Verdict) -> tuple[Finding, ...]:
        """The findings of one verdict."""
        return tuple(finding for finding in self.findings if finding.verdict is verdict)


NO_ADDRESS = "Cet écran n’a pas d’adresse à lui. S’il s’ouvre sans se connecter, ajoutez « page: https://… » à l’écran."


def unreached(target: Target, reason: str) -> Compared:
    """A target whose page could not be looked at: nothing is known of its labels."""
    return Compared(target, tuple(Finding(label, Verdict.UNREACHED) for label in target.labels), reason)
