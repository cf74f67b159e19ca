"""The edge of a field and the drawing of a button stand out."""

from __future__ import annotations

from collections.abc import Iterator

from constat.check import Check
from constat.checks._reading import read
from constat.finding import Finding
from constat.page import AuditedPage
from constat.people import People

CHECK = Check(
    id="contraste-des-controles",
    rgaa=("3.3",),
    wcag=("1.4.11",),
    hinders=(People.LOW_VISION,),
    stage="lecture",
)


def look(page: AuditedPage) -> Iterator[Finding]:
    """The edge of a field and the drawing of a button stand out."""
    yield from read(page, CHECK)
