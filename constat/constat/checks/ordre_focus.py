"""The focus follows the order in which the page is read."""

from __future__ import annotations

from collections.abc import Iterator

from constat.check import Check
from constat.checks._driving import take_the_wheel
from constat.checks._walk import walk
from constat.finding import Finding
from constat.page import AuditedPage
from constat.people import People

CHECK = Check(
    id="ordre-focus",
    rgaa=("12.8",),
    wcag=("2.4.3",),
    hinders=(
        People.LOW_VISION,
        People.HANDS,
    ),
    stage="conduite",
)


def look(page: AuditedPage) -> Iterator[Finding]:
    """Compare the order of the stops with what is seen."""
    trip = walk(page)
    take_the_wheel(page)  # the walk may be older than the page
    first: dict[int, int] = {}
    for index, stop in enumerate(trip.stops):
        first.setdefault(stop["number"], index)
    places = [trip.stops[index]["selector"] for index in first.values()]
    for seen in page.run("ordre_focus", places):
        yield CHECK.said(seen)
