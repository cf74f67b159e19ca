"""A drawing made of signs has an alternative."""

from __future__ import annotations

from collections.abc import Iterator

from constat.check import Check
from constat.checks._reading import read
from constat.finding import Finding
from constat.page import AuditedPage
from constat.people import People

CHECK = Check(
    id="dessin-de-signes",
    rgaa=("13.5",),
    wcag=("1.1.1",),
    hinders=(People.BLIND,),
    stage="lecture",
)


def look(page: AuditedPage) -> Iterator[Finding]:
    """A drawing made of signs has an alternative."""
    yield from read(page, CHECK)
