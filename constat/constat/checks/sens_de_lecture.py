"""Text written from right to left says so."""

from __future__ import annotations

from collections.abc import Iterator

from constat.check import Check
from constat.checks._reading import read
from constat.finding import Finding
from constat.page import AuditedPage
from constat.people import People

CHECK = Check(
    id="sens-de-lecture",
    rgaa=("8.10",),
    wcag=("1.3.2",),
    hinders=(People.EVERYBODY,),
    stage="lecture",
)


def look(page: AuditedPage) -> Iterator[Finding]:
    """Text written from right to left says so."""
    yield from read(page, CHECK)
