"""A field is tied to what names it."""

from __future__ import annotations

from collections.abc import Iterator

from constat.check import Breaks, Check
from constat.checks._reading import read
from constat.finding import Finding
from constat.page import AuditedPage
from constat.people import People

CHECK = Check(
    id="etiquette-de-champ",
    rgaa=("11.1", "11.2", "11.4"),
    wcag=("1.3.1", "3.3.2", "4.1.2"),
    act=("cc0f0a",),
    hinders=(People.BLIND,),
    stage="lecture",
    breaks={
        "placeholder": Breaks(rgaa=("11.1",)),
        "astray": Breaks(rgaa=("11.1",), wcag=("1.3.1",)),
        "untied": Breaks(rgaa=("11.1",), wcag=("1.3.1",)),
        "lone": Breaks(rgaa=(), wcag=(), act=()),
        "doubled": Breaks(rgaa=("11.1",)),
        "crossed": Breaks(rgaa=("11.1", "11.4"), wcag=("1.3.1", "2.4.6")),
        "vague": Breaks(rgaa=("11.2",), wcag=("2.4.6",), act=("cc0f0a",)),
        "twin": Breaks(rgaa=("11.2",), wcag=("2.4.6",), act=("cc0f0a",)),
        "unseen": Breaks(rgaa=("11.2",), wcag=("3.3.2",)),
        "far": Breaks(rgaa=("11.4",), wcag=()),
    },
)


def look(page: AuditedPage) -> Iterator[Finding]:
    """A field is tied to what names it."""
    yield from read(page, CHECK)
