"""Nothing is lost at 200 %, by the zoom of the page and by text alone."""

from __future__ import annotations

from collections.abc import Iterator

from constat.check import Check
from constat.checks._driving import take_the_wheel
from constat.finding import Finding
from constat.page import VIEWPORT, AuditedPage
from constat.people import People

CHECK = Check(
    id="texte-200",
    rgaa=("10.4",),
    wcag=("1.4.4",),
    act=("59br37",),
    hinders=(People.LOW_VISION,),
    stage="conduite",
)


def look(page: AuditedPage) -> Iterator[Finding]:
    """The page at 200 %, then its text alone."""
    take_the_wheel(page)
    page.run("texte_200", "sizes")
    page.run("_texts", "before")
    try:
        page.page.set_viewport_size({"width": 640, "height": 512})
        page.page.wait_for_timeout(100)
        zoomed = [*page.run("_texts", "after"), *page.run("texte_200", "shrunk")]
    finally:
        page.page.set_viewport_size(VIEWPORT)  # type: ignore[arg-type]
    page.run("_texts", "before")
    page.run("texte_200", "double")
    alone = page.run("_texts", "after")
    page.run("texte_200", "back")
    already = {one["selector"] for one in zoomed}
    yield from map(CHECK.said, zoomed)
    # RGAA 10.4 accepts either way of growing: text alone is a question.
    asked = [{**one, "key": f"text-{one['key']}", "result": "a_verifier"} for one in alone]
    yield from map(CHECK.said, [one for one in asked if one["selector"] not in already])
