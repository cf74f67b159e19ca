"""A link that opens a window says so."""

from __future__ import annotations

from collections.abc import Iterator

from constat.check import Check
from constat.checks._reading import read
from constat.finding import Finding
from constat.page import AuditedPage
from constat.people import People

CHECK = Check(
    id="nouvelle-fenetre",
    rgaa=(),
    wcag=("3.2.5",),
    hinders=(
        People.BLIND,
        People.READING,
    ),
    stage="lecture",
)


def look(page: AuditedPage) -> Iterator[Finding]:
    """A link that opens a window says so."""
    yield from read(page, CHECK)
