"""A sound or a film can be started and stopped by everybody."""

from __future__ import annotations

from collections.abc import Iterator

from constat.check import Breaks, Check
from constat.checks._reading import read
from constat.finding import Finding
from constat.page import AuditedPage
from constat.people import People

CHECK = Check(
    id="media",
    rgaa=("4.3", "4.11", "4.13"),
    wcag=("1.2.2", "2.1.1"),
    hinders=(
        People.HANDS,
        People.DEAF,
    ),
    stage="lecture",
    breaks={
        "controls": Breaks(rgaa=("4.11",), wcag=("2.1.1",)),
        "track": Breaks(rgaa=("4.3",), wcag=("1.2.2",)),
        "plugin": Breaks(rgaa=("4.13",), wcag=()),
    },
)


def look(page: AuditedPage) -> Iterator[Finding]:
    """A sound or a film can be started and stopped by everybody."""
    yield from read(page, CHECK)
