"""What is seen is told, and told once."""

from __future__ import annotations

from collections.abc import Iterator

from constat.check import Breaks, Check
from constat.checks._reading import read
from constat.finding import Finding
from constat.page import AuditedPage
from constat.people import People

CHECK = Check(
    id="texte-cache",
    rgaa=("9.1", "10.8"),
    wcag=("1.3.1", "4.1.2"),
    hinders=(People.BLIND,),
    stage="lecture",
    breaks={
        "text": Breaks(rgaa=("10.8",)),
        "role": Breaks(rgaa=("9.1",), wcag=("1.3.1",)),
        "list": Breaks(rgaa=("9.3",), wcag=("1.3.1",)),
        "twice": Breaks(rgaa=(), wcag=()),
        "tip": Breaks(rgaa=(), wcag=()),
    },
)


def look(page: AuditedPage) -> Iterator[Finding]:
    """What is seen is told, and told once."""
    yield from read(page, CHECK)
