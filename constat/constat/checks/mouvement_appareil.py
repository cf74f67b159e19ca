"""What moving the device does can be done otherwise, and switched off."""

from __future__ import annotations

from collections.abc import Iterator

from constat.check import Check
from constat.checks._driving import mark_listeners, take_the_wheel
from constat.finding import WHOLE_PAGE, Finding
from constat.page import AuditedPage
from constat.people import People

CHECK = Check(
    id="mouvement-appareil",
    rgaa=("13.12",),
    wcag=("2.5.4",),
    act=("7677a9", "c249d5"),
    hinders=(People.HANDS,),
    stage="conduite",
    disturbs=True,
)


def look(page: AuditedPage) -> Iterator[Finding]:
    """Send a movement where the page listens to movements."""
    take_the_wheel(page)
    heard = {"devicemotion", "deviceorientation"} & set(mark_listeners(page)["window"])
    if not heard:
        return
    acted, told_so, controls = page.run("mouvement_appareil", sorted(heard))
    key = "heard" if not acted else "maybe" if controls or not told_so else "alone"
    yield CHECK.said({**WHOLE_PAGE, "key": key, "result": "echoue" if key == "alone" else "a_verifier"})
