"""Text is set to be read."""

from __future__ import annotations

from collections.abc import Iterator

from constat.check import Breaks, Check
from constat.checks._reading import read
from constat.finding import Finding
from constat.page import AuditedPage
from constat.people import People

CHECK = Check(
    id="aspect-du-texte",
    rgaa=("10.1", "10.12"),
    wcag=("1.3.2",),
    hinders=(
        People.LOW_VISION,
        People.READING,
    ),
    stage="lecture",
    breaks={
        "wide": Breaks(rgaa=(), wcag=()),
        "justified": Breaks(rgaa=(), wcag=("1.4.8",)),
        "capitals": Breaks(rgaa=(), wcag=()),
        "italics": Breaks(rgaa=(), wcag=()),
        "tiny": Breaks(rgaa=(), wcag=()),
        "tight": Breaks(rgaa=(), wcag=("1.4.8",)),
        "forced": Breaks(rgaa=("10.12",), wcag=("1.4.12",)),
        "centred": Breaks(rgaa=(), wcag=("1.4.8",)),
        "loose": Breaks(rgaa=(), wcag=()),
        "spelt": Breaks(rgaa=("10.1",), wcag=("1.3.2",)),
        "underlined": Breaks(rgaa=(), wcag=()),
    },
)


def look(page: AuditedPage) -> Iterator[Finding]:
    """Text is set to be read."""
    yield from read(page, CHECK)
