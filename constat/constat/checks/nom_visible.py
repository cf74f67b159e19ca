"""What is written on a control is in its name."""

from __future__ import annotations

from collections.abc import Iterator

from constat.check import Breaks, Check
from constat.checks._reading import read
from constat.finding import Finding
from constat.page import AuditedPage
from constat.people import People

CHECK = Check(
    id="nom-visible",
    rgaa=("6.1", "7.1", "11.2", "11.9"),
    wcag=("2.5.3",),
    act=("2ee8b8",),
    hinders=(People.HANDS,),
    stage="lecture",
    breaks={
        "link": Breaks(rgaa=("6.1",)),
        "button": Breaks(rgaa=("11.9",)),
        "field": Breaks(rgaa=("11.2",)),
        "other": Breaks(rgaa=("7.1",)),
    },
)


def look(page: AuditedPage) -> Iterator[Finding]:
    """What is written on a control is in its name."""
    yield from read(page, CHECK)
