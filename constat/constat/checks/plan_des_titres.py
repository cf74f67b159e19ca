"""The headings make an outline."""

from __future__ import annotations

from collections.abc import Iterator

from constat.check import Breaks, Check
from constat.checks._reading import read
from constat.finding import Finding
from constat.page import AuditedPage
from constat.people import People

CHECK = Check(
    id="plan-des-titres",
    rgaa=("9.1",),
    wcag=(),
    hinders=(People.BLIND,),
    stage="lecture",
    breaks={
        "empty": Breaks(wcag=("2.4.6",), act=("b49b2e",)),
        "none": Breaks(act=("047fe0",)),
    },
)


def look(page: AuditedPage) -> Iterator[Finding]:
    """The headings make an outline."""
    yield from read(page, CHECK)
