"""A field about oneself can fill itself in."""

from __future__ import annotations

from collections.abc import Iterator

from constat.check import Check
from constat.checks._reading import read
from constat.finding import Finding
from constat.page import AuditedPage
from constat.people import People

CHECK = Check(
    id="remplissage-automatique",
    rgaa=("11.13",),
    wcag=("1.3.5",),
    hinders=(People.READING,),
    stage="lecture",
)


def look(page: AuditedPage) -> Iterator[Finding]:
    """A field about oneself can fill itself in."""
    yield from read(page, CHECK)
