"""Two links of the same name go to the same place."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Any

from constat.check import Check
from constat.checks._fetch import words_at
from constat.checks._reading import told
from constat.finding import Finding
from constat.page import AuditedPage
from constat.people import People

CHECK = Check(
    id="liens-jumeaux",
    rgaa=("6.1",),
    wcag=("2.4.4", "2.4.9"),
    act=("fd3a94", "b20e66"),
    hinders=(People.BLIND,),
    stage="lecture",
)

_SAME = 0.97
"""Two pages that share so much of their words, in the same order, differ by a date or by the mark of the menu."""


def look(page: AuditedPage) -> Iterator[Finding]:
    """Two links of the same name go to the same place."""
    seen = page.run("liens_jumeaux")
    found = [judged for entry in seen["found"] if (judged := _compared(page, entry))]
    yield from told(CHECK, seen["looked"], found)


def _compared(page: AuditedPage, entry: dict[str, Any]) -> dict[str, Any] | None:
    """The entry, as a doubt where a page is out of reach; None where both pages say the same."""
    one, two = (words_at(page, entry[name]) for name in ("one", "two"))
    if one is None or two is None:
        return {**entry, "result": "a_verifier"}
    matcher = SequenceMatcher(None, one.split(), two.split(), autojunk=False)
    same = one == two or (matcher.quick_ratio() > _SAME and matcher.ratio() > _SAME)
    return None if same else entry
