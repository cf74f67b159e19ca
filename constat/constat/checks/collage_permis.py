"""A password or a code can be pasted: nobody has to remember or copy it by hand."""

from __future__ import annotations

from collections.abc import Iterator

from constat.check import Check
from constat.checks._driving import take_the_wheel
from constat.finding import Finding
from constat.page import AuditedPage
from constat.people import People

CHECK = Check(
    id="collage-permis",
    rgaa=(),
    wcag=("3.3.8",),
    hinders=(People.READING,),
    stage="conduite",
)

# WCAG 2.2, failure F109: https://www.w3.org/WAI/WCAG22/Techniques/failures/F109


def look(page: AuditedPage) -> Iterator[Finding]:
    """Paste into each field for a secret."""
    take_the_wheel(page)
    yield from map(CHECK.said, page.run("collage_permis"))
