"""What must be filled in is said before."""

from __future__ import annotations

from collections.abc import Iterator

from constat.check import Breaks, Check
from constat.checks._reading import read
from constat.finding import Finding
from constat.page import AuditedPage
from constat.people import People

CHECK = Check(
    id="champ-obligatoire",
    rgaa=("3.1", "11.10"),
    wcag=("3.3.2",),
    hinders=(People.READING,),
    stage="lecture",
    breaks={
        "star": Breaks(rgaa=("11.10",)),
        "after": Breaks(rgaa=("11.10",)),
        "silent": Breaks(rgaa=("11.10",)),
        "colour": Breaks(rgaa=("3.1",), wcag=("1.4.1",)),
    },
)


def look(page: AuditedPage) -> Iterator[Finding]:
    """What must be filled in is said before."""
    yield from read(page, CHECK)
