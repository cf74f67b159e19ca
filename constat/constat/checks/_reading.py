"""From what an in-page function saw to Findings, for the checks that only read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from constat.check import Broken, Check
from constat.finding import Finding
from constat.page import AuditedPage


class Say(NamedTuple):
    """What is said of a kind of barrier, and what it breaks, where that is less than all that the check names."""

    message: str
    remedy: str
    rgaa: Broken = None
    wcag: Broken = None
    act: Broken = None


Says = Mapping[str, tuple[str, str] | Say]


def read(page: AuditedPage, check: Check, says: Says, *args: Any) -> Iterator[Finding]:
    """The Findings of `{looked, found}`: `looked` says that there was something to judge, each of `found` has a key."""
    seen = page.run(check.script, *args)
    yield from told(check, says, seen["looked"], seen["found"])


def told(check: Check, says: Says, looked: bool, found: list[dict[str, Any]]) -> Iterator[Finding]:
    """The Findings of these entries; « passe » where there was something to judge and nothing is wrong."""
    for entry in found:
        say = Say(*says[entry["key"]])
        message = say.message.format_map(entry)
        yield check.finding(entry, message, say.remedy, rgaa=say.rgaa, wcag=say.wcag, act=say.act)
    if looked and not found:
        yield check.passed(check.title + ".")
