"""From what an in-page function saw to Findings, for the checks that only read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from guidebook.audit.check import Check
from guidebook.audit.finding import Finding
from guidebook.audit.page import AuditedPage

Says = Mapping[str, tuple[str, str]]


def read(page: AuditedPage, check: Check, script: str, says: Says, *args: Any) -> Iterator[Finding]:
    """The Findings of `{looked, found}`: `looked` says that there was something to judge, each of `found` has a key."""
    seen = page.run(script, *args)
    for entry in seen["found"]:
        message, remedy = says[entry["key"]]
        yield Finding.at(entry, check.id, message.format_map(entry), remedy)
    if seen["looked"] and not seen["found"]:
        yield Finding(check.id, "passe", "", "", check.title + ".", "")
