"""Elements are used for what they mean."""

from __future__ import annotations

from collections.abc import Iterator

from constat.check import Breaks, Check
from constat.checks._reading import read
from constat.finding import Finding
from constat.page import AuditedPage
from constat.people import People

CHECK = Check(
    id="balises-detournees",
    rgaa=("5.6", "8.9", "10.1"),
    wcag=("1.3.1",),
    hinders=(People.BLIND,),
    stage="lecture",
    breaks={
        "spacer": Breaks(rgaa=(), wcag=()),
        "blank": Breaks(rgaa=("8.9",), wcag=()),
        "breaks": Breaks(rgaa=("8.9",), wcag=("1.3.1",)),
        "columns": Breaks(rgaa=("5.6", "10.1")),
        "quote": Breaks(rgaa=("8.9",)),
        "list": Breaks(rgaa=("8.9",)),
        "lists": Breaks(rgaa=("9.3",)),
        "fieldset": Breaks(rgaa=("8.9",)),
        "terms": Breaks(rgaa=("8.9",)),
    },
)


def look(page: AuditedPage) -> Iterator[Finding]:
    """Elements are used for what they mean."""
    yield from read(page, CHECK)
