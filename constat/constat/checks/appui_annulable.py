"""Pressing the mouse button doesn't act before it is released."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from constat.check import Check
from constat.checks._driving import after, begin, mark_listeners, point_of, take_the_wheel, told
from constat.finding import Finding
from constat.page import AuditedPage
from constat.people import People

CHECK = Check(
    id="appui-annulable",
    title="Un appui par erreur peut être annulé",
    rgaa=("13.11",),
    wcag=("2.5.2",),
    hinders=(People.HANDS,),
    why="Une personne qui tremble appuie à côté ; elle doit pouvoir glisser ailleurs avant de relâcher.",
    looks="On appuie sur ce qui réagit à l’appui, on glisse ailleurs, on relâche : rien ne doit s’être fait.",
    cannot_know="Si agir dès l’appui est essentiel (un piano, un jeu).",
    stage="conduite",
    disturbs=True,
)

_SAY = {
    "down": (
        "« {text} » agit dès l’appui, et glisser ailleurs avant de relâcher n’annule rien.",
        "Agissez sur « click » (au relâchement), et non sur « mousedown », « pointerdown » ou « touchstart ».",
    )
}


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
            yield told(CHECK, {**thing, "key": "down", "result": "a_verifier" if thing["menu"] else "echoue"}, _SAY)


def _acted(changed: dict[str, Any]) -> bool:
    return bool(changed["log"] or changed["shownText"] or changed["gone"] or changed["values"] or changed["open"])
