"""Nothing large flashes more than three times a second."""

from __future__ import annotations

from collections.abc import Iterator

from constat.check import Check
from constat.checks._clock import time_passes
from constat.checks._driving import take_the_wheel
from constat.finding import Finding
from constat.page import AuditedPage
from constat.people import People

CHECK = Check(
    id="flash",
    rgaa=("13.7",),
    wcag=("2.3.1",),
    hinders=(People.MOTION,),
    stage="conduite",
)


def look(page: AuditedPage) -> Iterator[Finding]:
    """What flashes by animations, then by scripts."""
    take_the_wheel(page)
    seen = [*page.run("flash", "css"), *time_passes(page).flashing]
    yield from map(CHECK.said, [{**one, "key": "flash", "result": "echoue"} for one in seen])
