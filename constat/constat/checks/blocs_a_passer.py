"""What comes back on every page can be skipped."""

from __future__ import annotations

from collections.abc import Iterator

from constat.check import Breaks, Check
from constat.checks._reading import read
from constat.finding import Finding
from constat.page import AuditedPage
from constat.people import People

CHECK = Check(
    id="blocs-a-passer",
    rgaa=("12.6", "12.7"),
    wcag=("2.4.1",),
    act=("cf77f2",),
    hinders=(
        People.BLIND,
        People.HANDS,
    ),
    stage="lecture",
    breaks={
        "twin": Breaks(rgaa=("12.6",), wcag=("2.4.6",), act=()),
    },
)


def look(page: AuditedPage) -> Iterator[Finding]:
    """What comes back on every page can be skipped."""
    yield from read(page, CHECK)
