"""A button says what it does."""

from __future__ import annotations

from collections.abc import Iterator

from constat.check import Breaks, Check
from constat.checks._reading import read
from constat.finding import Finding
from constat.page import AuditedPage
from constat.people import People

CHECK = Check(
    id="nom-de-bouton",
    rgaa=("11.9",),
    wcag=("2.4.6", "4.1.2"),
    hinders=(People.BLIND,),
    stage="lecture",
    breaks={
        "vague": Breaks(wcag=("2.4.6",)),
        "sign": Breaks(wcag=("4.1.2",)),
        "icon": Breaks(wcag=("2.4.6", "4.1.2")),
        "none": Breaks(rgaa=(), wcag=("3.2.2",)),
    },
)


def look(page: AuditedPage) -> Iterator[Finding]:
    """A button says what it does."""
    yield from read(page, CHECK)
