"""From what an in-page function saw to Findings, for the checks that only read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from constat.check import Check
from constat.finding import Finding
from constat.page import AuditedPage


def read(page: AuditedPage, check: Check, *args: Any) -> Iterator[Finding]:
    """The Findings of `{looked, found}`: `looked` says that there was something to judge, each of `found` has a key."""
    seen = page.run(check.script, *args)
    yield from told(check, seen["looked"], seen["found"])


def told(check: Check, looked: bool, found: list[dict[str, Any]]) -> Iterator[Finding]:
    """The Findings of these entries; « passe » where there was something to judge and nothing is wrong."""
    yield from map(check.said, found)
    if looked and not found:
        yield check.passed()
