"""A link says where it goes."""

from __future__ import annotations

from collections.abc import Iterator

from constat.check import Breaks, Check
from constat.checks._reading import read
from constat.finding import Finding
from constat.page import AuditedPage
from constat.people import People

CHECK = Check(
    id="lien-sans-sens",
    rgaa=("6.1",),
    wcag=(
        "2.4.4",
        "2.4.9",
    ),
    act=(
        "c487ae",
        "5effbb",
        "aizyf1",
    ),
    hinders=(People.BLIND,),
    stage="lecture",
    breaks={
        "here": Breaks(rgaa=(), wcag=("2.4.9",), act=("aizyf1",)),
    },
)


def look(page: AuditedPage) -> Iterator[Finding]:
    """A link says where it goes."""
    yield from read(page, CHECK)
