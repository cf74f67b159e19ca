"""What is shown first is read first."""

from __future__ import annotations

from collections.abc import Iterator

from constat.check import Check
from constat.checks._reading import read
from constat.finding import Finding
from constat.page import AuditedPage
from constat.people import People

CHECK = Check(
    id="ordre-visuel",
    rgaa=("10.3",),
    wcag=("1.3.2",),
    hinders=(People.BLIND,),
    stage="lecture",
)


def look(page: AuditedPage) -> Iterator[Finding]:
    """What is shown first is read first."""
    yield from read(page, CHECK)
