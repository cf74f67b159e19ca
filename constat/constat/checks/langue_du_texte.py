"""The language said is the language written."""

from __future__ import annotations

from collections.abc import Iterator

from constat.check import Breaks, Check
from constat.checks._reading import read
from constat.finding import Finding
from constat.page import AuditedPage
from constat.people import People

CHECK = Check(
    id="langue-du-texte",
    rgaa=("8.4", "8.7", "8.8"),
    wcag=("3.1.1", "3.1.2"),
    act=("ucwvc8", "off6ek"),
    hinders=(
        People.BLIND,
        People.READING,
    ),
    stage="lecture",
    breaks={
        "page": Breaks(rgaa=("8.4",), wcag=("3.1.1",), act=("ucwvc8",)),
        "part": Breaks(rgaa=("8.7",), wcag=("3.1.2",), act=("off6ek",)),
        "code": Breaks(rgaa=("8.8",), wcag=("3.1.2",), act=("off6ek",)),
        "few": Breaks(rgaa=("8.7",), wcag=("3.1.2",), act=()),
    },
)


def look(page: AuditedPage) -> Iterator[Finding]:
    """The language said is the language written."""
    yield from read(page, CHECK)
