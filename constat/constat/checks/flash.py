"""Nothing large flashes more than three times a second."""

from __future__ import annotations

from collections.abc import Iterator

from constat.check import Check
from constat.checks._clock import time_passes
from constat.checks._driving import all_told, take_the_wheel
from constat.finding import Finding
from constat.page import AuditedPage
from constat.people import People

CHECK = Check(
    id="flash",
    title="Rien de grand ne clignote plus de trois fois par seconde",
    rgaa=("13.7",),
    wcag=("2.3.1",),
    hinders=(People.MOTION,),
    why="Des éclairs rapides peuvent déclencher une crise d’épilepsie.",
    looks="Les animations sont parcourues pas à pas pendant une seconde, et les scripts avec une horloge à nous : on "
    "compte les changements de clarté de ce qui occupe au moins un quart du champ de vision central.",
    cannot_know="Les éclairs d’une vidéo ou d’une image animée.",
    stage="conduite",
)

_SAY = {
    "flash": (
        "« {text} » clignote plus de trois fois par seconde sur une grande surface.",
        "Ôtez ce clignotement, ou ralentissez-le à moins de trois éclairs par seconde.",
    ),
}


def look(page: AuditedPage) -> Iterator[Finding]:
    """What flashes by animations, then by scripts."""
    take_the_wheel(page)
    seen = [*page.run("flash", "css"), *time_passes(page).flashing]
    yield from all_told(CHECK, [{**one, "key": "flash", "result": "echoue"} for one in seen], _SAY)
