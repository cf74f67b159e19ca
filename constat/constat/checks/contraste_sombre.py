"""Where the page has a dark dress, its texts stay legible in it."""

from __future__ import annotations

from collections.abc import Iterator

from constat.check import Check
from constat.checks._driving import take_the_wheel
from constat.finding import Finding
from constat.page import AuditedPage
from constat.people import People

CHECK = Check(
    id="contraste-sombre",
    rgaa=("3.2",),
    wcag=("1.4.3",),
    hinders=(People.LOW_VISION,),
    stage="conduite",
)


def look(page: AuditedPage) -> Iterator[Finding]:
    """The contrasts that fail in the dark and not in the light."""
    take_the_wheel(page)
    light = page.run("contraste_sombre", "colours")
    page.page.emulate_media(color_scheme="dark")
    try:
        page.page.wait_for_timeout(60)
        if page.run("contraste_sombre", "colours") == light:
            return
        seen = page.run("contraste_sombre", "measure")
        page.page.emulate_media(color_scheme="light")
        known = {one["selector"] for one in page.run("contraste_sombre", "measure")} if seen else set()
    finally:
        page.page.emulate_media(color_scheme="light")
        page.evaluate("() => __conduite.still(false)")
    yield from map(CHECK.said, [one for one in seen if one["selector"] not in known])
