"""What looks like a list is one."""

from __future__ import annotations

from collections.abc import Iterator

from constat.check import Check
from constat.checks._reading import read
from constat.finding import Finding
from constat.page import AuditedPage
from constat.people import People

CHECK = Check(
    id="fausse-liste",
    rgaa=("9.3",),
    wcag=("1.3.1",),
    act=(),
    hinders=(People.BLIND,),
    stage="lecture",
)


def look(page: AuditedPage) -> Iterator[Finding]:
    """What looks like a list is one."""
    yield from read(page, CHECK)
