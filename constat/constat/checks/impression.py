"""What is read on the screen is on the paper."""

from __future__ import annotations

from collections.abc import Iterator

from constat.check import Check
from constat.checks._driving import take_the_wheel
from constat.finding import Finding
from constat.page import AuditedPage
from constat.people import People

CHECK = Check(
    id="impression",
    rgaa=(),
    wcag=(),
    hinders=(People.PAPER,),
    stage="conduite",
)


def look(page: AuditedPage) -> Iterator[Finding]:
    """Compare the screen and the paper."""
    take_the_wheel(page)
    page.run("_texts", "before")
    page.run("impression", "before")
    page.page.emulate_media(media="print")
    try:
        page.page.wait_for_timeout(40)
        seen = [*page.run("impression", "after"), *page.run("_texts", "after")]
    finally:
        page.page.emulate_media(media="screen")
    yield from map(CHECK.said, [{**one, "result": "a_verifier"} for one in seen])
