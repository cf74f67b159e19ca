"""An acronym is spelt out once: an advice, and a question where a page is full of them."""

from __future__ import annotations

from collections.abc import Iterator

from constat.check import Breaks, Check
from constat.checks._reading import read
from constat.finding import Finding
from constat.page import AuditedPage
from constat.people import People

CHECK = Check(
    id="sigles",
    rgaa=(),
    wcag=("3.1.4",),
    hinders=(People.READING,),
    stage="lecture",
    breaks={
        "one": Breaks(wcag=()),
        "some": Breaks(wcag=()),
    },
)


def look(page: AuditedPage) -> Iterator[Finding]:
    """An acronym is spelt out once."""
    yield from read(page, CHECK)
