"""An instruction doesn't rest on colour, shape or place alone."""

from __future__ import annotations

from collections.abc import Iterator

from constat.check import Breaks, Check
from constat.checks._reading import told
from constat.finding import Finding
from constat.page import AuditedPage
from constat.people import People

CHECK = Check(
    id="consigne-par-l-aspect",
    rgaa=("3.1", "10.9"),
    wcag=("1.3.3", "1.4.1"),
    hinders=(
        People.BLIND,
        People.LOW_VISION,
    ),
    stage="lecture",
    breaks={
        "colour": Breaks(rgaa=("3.1",), wcag=("1.4.1", "1.3.3")),
        "current": Breaks(rgaa=("3.1",), wcag=("1.4.1",)),
        "legend": Breaks(rgaa=("3.1",), wcag=("1.4.1",)),
        "shape": Breaks(rgaa=("10.9",), wcag=("1.3.3",)),
        "place": Breaks(rgaa=("10.9",), wcag=("1.3.3",)),
    },
)


def look(page: AuditedPage) -> Iterator[Finding]:
    """An instruction doesn't rest on colour, shape or place alone."""
    sentences, marks = page.run("consigne_par_l_aspect"), page.run("consigne_par_l_aspect_marques")
    yield from told(CHECK, False, [*sentences["found"], *marks["found"]])
