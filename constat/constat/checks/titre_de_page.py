"""The title tells the page."""

from __future__ import annotations

from collections.abc import Iterator

from constat.check import Check
from constat.checks._reading import read
from constat.finding import Finding
from constat.page import AuditedPage
from constat.people import People

CHECK = Check(
    id="titre-de-page",
    rgaa=("8.6",),
    wcag=("2.4.2",),
    act=("c4a8a4",),
    hinders=(People.BLIND,),
    stage="lecture",
)


def look(page: AuditedPage) -> Iterator[Finding]:
    """The title tells the page."""
    yield from read(page, CHECK)
