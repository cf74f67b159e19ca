"""Pressing the mouse button doesn't act before it is released."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from constat.check import Check
from constat.checks._driving import after, begin, mark_listeners, point_of, take_the_wheel
from constat.finding import Finding
from constat.page import AuditedPage
from constat.people import People

CHECK = Check(
    id="appui-annulable",
    rgaa=("13.11",),
    wcag=("2.5.2",),
    hinders=(People.HANDS,),
    stage="conduite",
    disturbs=True,
)


def look(page: AuditedPage) -> Iterator[Finding]:
    """Press, slide away, release."""
    take_the_wheel(page)
    mark_listeners(page)
    for thing in page.run("appui_annulable"):
        if (spot := point_of(page, thing["mark"])) is None:
            continue
        page.page.mouse.move(*spot)
        begin(page)
        page.page.mouse.down()
        pressed = after(page)
        page.page.mouse.move(1, 899, steps=3)
        page.page.mouse.up()
        if _acted(pressed) and _acted(after(page)):
            yield CHECK.said({**thing, "key": "down", "result": "a_verifier" if thing["menu"] else "echoue"})


def _acted(changed: dict[str, Any]) -> bool:
    return bool(changed["log"] or changed["shownText"] or changed["gone"] or changed["values"] or changed["open"])
