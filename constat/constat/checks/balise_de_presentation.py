"""The look is in the style sheets."""

from __future__ import annotations

from collections.abc import Iterator

from constat.check import Breaks, Check
from constat.checks._reading import read
from constat.finding import Finding
from constat.page import AuditedPage
from constat.people import People

CHECK = Check(
    id="balise-de-presentation",
    rgaa=("10.1",),
    wcag=("1.3.1",),
    act=(),
    hinders=(People.LOW_VISION,),
    stage="lecture",
    breaks={"attribute": Breaks(wcag=())},
)


def look(page: AuditedPage) -> Iterator[Finding]:
    """The look is in the style sheets."""
    yield from read(page, CHECK)
