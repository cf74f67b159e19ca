"""A link leads somewhere, once."""

from __future__ import annotations

from collections.abc import Iterator

from constat.check import Breaks, Check
from constat.checks._reading import read
from constat.finding import Finding
from constat.page import AuditedPage
from constat.people import People

CHECK = Check(
    id="cible-de-lien",
    rgaa=("6.1", "12.7"),
    wcag=("2.4.1",),
    hinders=(
        People.BLIND,
        People.HANDS,
    ),
    stage="lecture",
    breaks={
        "anchor": Breaks(rgaa=(), wcag=()),
        "skip": Breaks(rgaa=("12.7",)),
        "broken": Breaks(rgaa=(), wcag=()),
        "hash": Breaks(rgaa=(), wcag=()),
        "script": Breaks(rgaa=(), wcag=()),
        "twice": Breaks(rgaa=(), wcag=()),
        "mail": Breaks(rgaa=(), wcag=()),
        "title": Breaks(rgaa=("6.1",), wcag=()),
        "long": Breaks(rgaa=(), wcag=()),
    },
)


def look(page: AuditedPage) -> Iterator[Finding]:
    """A link leads somewhere, once."""
    yield from read(page, CHECK)
