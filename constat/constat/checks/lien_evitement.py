"""A skip link leads where it says."""

from __future__ import annotations

from collections.abc import Iterator

from constat.check import Check
from constat.checks._driving import take_the_wheel
from constat.finding import Finding
from constat.page import AuditedPage
from constat.people import People

CHECK = Check(
    id="lien-evitement",
    rgaa=("12.7",),
    wcag=("2.4.1",),
    hinders=(People.HANDS,),
    stage="conduite",
    disturbs=True,
)


def look(page: AuditedPage) -> Iterator[Finding]:
    """Follow each quick link at the beginning of the page."""
    take_the_wheel(page)
    for link in page.run("lien_evitement", "find", 0):
        if "key" not in link:
            page.run("lien_evitement", "focus", link["mark"])
            page.page.keyboard.press("Enter")
            page.page.wait_for_timeout(30)
            page.page.keyboard.press("Tab")
            if page.run("lien_evitement", "there", link["mark"]):
                continue
            link["key"] = "stays"
        yield CHECK.said(link)
