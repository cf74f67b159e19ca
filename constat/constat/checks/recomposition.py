"""At 320 px wide (1280 px at 400 %), everything is read by scrolling one way only."""

from __future__ import annotations

from collections.abc import Iterator

from constat.check import Check
from constat.checks._driving import take_the_wheel
from constat.finding import Finding
from constat.page import VIEWPORT, AuditedPage
from constat.people import People

CHECK = Check(
    id="recomposition",
    rgaa=("10.11",),
    wcag=("1.4.10",),
    hinders=(People.LOW_VISION,),
    stage="conduite",
)


def look(page: AuditedPage) -> Iterator[Finding]:
    """Compare the page at 1280 px with the page at 320 px."""
    take_the_wheel(page)
    page.run("recomposition", True)
    page.run("_texts", "before")
    try:
        # 1280 × 1024 at 400 % is 320 × 256; the height is kept, so that sticky parts are not judged here.
        page.page.set_viewport_size({"width": 320, "height": 800})
        page.page.wait_for_timeout(100)
        seen = [*page.run("recomposition", False), *page.run("_texts", "after")]
    finally:
        page.page.set_viewport_size(VIEWPORT)  # type: ignore[arg-type]
    yield from map(CHECK.said, seen)
