"""What has the focus isn't wholly under a sticky part."""

from __future__ import annotations

from collections.abc import Iterator

from constat.check import Check
from constat.checks._walk import walk
from constat.finding import Finding
from constat.page import AuditedPage
from constat.people import People

CHECK = Check(
    id="focus-recouvert",
    rgaa=("10.7",),
    wcag=("2.4.11",),
    hinders=(People.HANDS,),
    stage="conduite",
)


def look(page: AuditedPage) -> Iterator[Finding]:
    """Each covered stop, once."""
    told_already = set()
    for stop in walk(page).stops:
        if not stop["covered"] or stop["number"] in told_already or stop["hidden"]:
            continue
        told_already.add(stop["number"])
        yield CHECK.said({**stop, "key": "covered", "by": stop["covered"]["selector"]})
