"""Nothing useful vanishes when the reader imposes their own colours."""

from __future__ import annotations

from collections.abc import Iterator

from constat.check import Check
from constat.checks._driving import take_the_wheel
from constat.finding import Finding
from constat.page import AuditedPage
from constat.people import People

CHECK = Check(
    id="couleurs-imposees",
    rgaa=(),
    wcag=("1.4.11",),
    hinders=(People.LOW_VISION,),
    stage="conduite",
)


def look(page: AuditedPage) -> Iterator[Finding]:
    """What was drawn by a background alone."""
    take_the_wheel(page)
    page.run("couleurs_imposees", "before")
    page.page.emulate_media(forced_colors="active")
    try:
        page.page.wait_for_timeout(40)
        seen = page.run("couleurs_imposees", "after")
    finally:
        page.page.emulate_media(forced_colors="none")
    yield from map(CHECK.said, seen)
