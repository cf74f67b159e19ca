"""The wish for less movement is heard."""

from __future__ import annotations

from collections.abc import Iterator

from constat.check import Check
from constat.checks._driving import take_the_wheel
from constat.finding import Finding
from constat.page import AuditedPage
from constat.people import People

CHECK = Check(
    id="mouvement-reduit",
    rgaa=(),
    wcag=("2.3.3",),
    hinders=(People.MOTION,),
    stage="conduite",
)


def look(page: AuditedPage) -> Iterator[Finding]:
    """What still moves once less movement is asked for."""
    take_the_wheel(page)
    page.page.emulate_media(reduced_motion="reduce")
    try:
        page.page.wait_for_timeout(40)
        seen = page.run("mouvement_reduit")
    finally:
        page.page.emulate_media(reduced_motion="no-preference")
    yield from map(CHECK.said, seen)
