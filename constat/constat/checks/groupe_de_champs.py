"""Choices of one question are grouped, under the question."""

from __future__ import annotations

from collections.abc import Iterator

from constat.check import Breaks, Check
from constat.checks._reading import read
from constat.finding import Finding
from constat.page import AuditedPage
from constat.people import People

CHECK = Check(
    id="groupe-de-champs",
    rgaa=("11.5", "11.6", "11.7"),
    wcag=("1.3.1", "3.3.2"),
    hinders=(People.BLIND,),
    stage="lecture",
    breaks={
        "radios": Breaks(rgaa=("11.5",)),
        "boxes": Breaks(rgaa=("11.5",)),
        "date": Breaks(rgaa=("11.5",)),
        "legend": Breaks(rgaa=("11.6",)),
        "vague": Breaks(rgaa=("11.7",)),
        "place": Breaks(rgaa=("11.6",)),
    },
)


def look(page: AuditedPage) -> Iterator[Finding]:
    """Choices of one question are grouped, under the question."""
    yield from read(page, CHECK)
