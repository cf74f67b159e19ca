"""The help and the fault of a field are tied to it."""

from __future__ import annotations

from collections.abc import Iterator

from constat.check import Breaks, Check
from constat.checks._reading import read
from constat.finding import Finding
from constat.page import AuditedPage
from constat.people import People

CHECK = Check(
    id="aide-de-champ",
    rgaa=("11.10",),
    wcag=("1.3.1", "3.3.2"),
    hinders=(People.BLIND,),
    stage="lecture",
    breaks={
        "hint": Breaks(wcag=("1.3.1", "3.3.2")),
        "format": Breaks(wcag=("3.3.2",)),
        "rules": Breaks(wcag=("3.3.2",)),
        "error": Breaks(wcag=("1.3.1",)),
    },
)


def look(page: AuditedPage) -> Iterator[Finding]:
    """The help and the fault of a field are tied to it."""
    yield from read(page, CHECK)
