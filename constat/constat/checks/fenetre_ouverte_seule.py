"""No window opens by itself."""

from __future__ import annotations

from collections.abc import Iterator

from constat.check import Check
from constat.checks._clock import time_passes
from constat.finding import WHOLE_PAGE, Finding
from constat.page import AuditedPage
from constat.people import People

CHECK = Check(
    id="fenetre-ouverte-seule",
    rgaa=("13.2",),
    wcag=("3.2.1", "3.2.5"),
    hinders=(
        People.BLIND,
        People.READING,
    ),
    stage="conduite",
)


def look(page: AuditedPage) -> Iterator[Finding]:
    """The windows opened at arrival, then as time passes."""
    early, late = (time_passes(page).early, time_passes(page).late)
    opened: list[str] = page.evaluate("() => __audit.started.windows")
    opened += [one["detail"] for moment in (early, late) if moment for one in moment["log"] if one["kind"] == "open"]
    if opened:
        where = opened[0].rpartition("/")[2] or CHECK.part("address")
        yield CHECK.said({**WHOLE_PAGE, "key": "opens", "where": where[:60]})
