"""What is laid out as a table of data is a table."""

from __future__ import annotations

from collections.abc import Iterator

from constat.check import Check
from constat.checks._reading import read
from constat.finding import Finding
from constat.page import AuditedPage
from constat.people import People

CHECK = Check(
    id="faux-tableau",
    rgaa=("5.7",),
    wcag=("1.3.1",),
    hinders=(People.BLIND,),
    stage="lecture",
)


def look(page: AuditedPage) -> Iterator[Finding]:
    """What is laid out as a table of data is a table."""
    yield from read(page, CHECK)
