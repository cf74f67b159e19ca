"""What is touched is large enough for a hand that trembles: an advice, which no law asks."""

from __future__ import annotations

from collections.abc import Iterator

from constat.check import Breaks, Check
from constat.checks._reading import read
from constat.finding import Finding
from constat.page import AuditedPage
from constat.people import People

CHECK = Check(
    id="cible-confortable",
    rgaa=(),
    wcag=("2.5.5",),
    hinders=(People.HANDS,),
    stage="lecture",
    breaks={
        "one": Breaks(wcag=()),
        "some": Breaks(wcag=()),
    },
)


def look(page: AuditedPage) -> Iterator[Finding]:
    """What is touched is large enough for a hand that trembles."""
    yield from read(page, CHECK)
