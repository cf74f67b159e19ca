"""A link to a file says which kind it is."""

from __future__ import annotations

from collections.abc import Iterator

from constat.check import Check
from constat.checks._reading import read
from constat.finding import Finding
from constat.page import AuditedPage
from constat.people import People

CHECK = Check(
    id="fichier-annonce",
    rgaa=(),
    wcag=(),
    hinders=(People.EVERYBODY,),
    stage="lecture",
)


def look(page: AuditedPage) -> Iterator[Finding]:
    """A link to a file says which kind it is."""
    yield from read(page, CHECK)
