"""A message of error says what is wrong, and where."""

from __future__ import annotations

from collections.abc import Iterator

from constat.check import Check
from constat.checks._reading import read
from constat.finding import Finding
from constat.page import AuditedPage
from constat.people import People

CHECK = Check(
    id="message-d-erreur",
    rgaa=("11.10", "11.11"),
    wcag=("3.3.1", "3.3.3"),
    act=("36b590",),
    hinders=(People.READING,),
    stage="lecture",
)


def look(page: AuditedPage) -> Iterator[Finding]:
    """A message of error says what is wrong, and where."""
    yield from read(page, CHECK)
