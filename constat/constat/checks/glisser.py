"""What is dragged can be moved otherwise."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from constat.check import Check
from constat.checks._driving import after, begin, mark_listeners, point_of, take_the_wheel
from constat.finding import Finding
from constat.page import AuditedPage
from constat.people import People

CHECK = Check(
    id="glisser",
    rgaa=("7.3",),
    wcag=("2.1.1", "2.5.7"),
    hinders=(People.HANDS,),
    stage="conduite",
    disturbs=True,
)


_PLACE = "(mark) => JSON.stringify(__conduite.marks[mark].getBoundingClientRect())"
_WAYS = ((60, 0), (0, 60))


def look(page: AuditedPage) -> Iterator[Finding]:
    """Drag each thing that may be dragged, where nothing beside it does the same."""
    take_the_wheel(page)
    top = mark_listeners(page)
    for thing in page.run("glisser", "drop" in {*top["document"], *top["window"]}):
        if thing["key"] == "swipe":
            moves = bool(page.run("glisser_doigt", thing["mark"]))
        else:
            moves = thing["key"] == "drop" or _moves(page, thing)
        if moves:
            yield CHECK.said({**thing, "result": "echoue"})


def _moves(page: AuditedPage, thing: dict[str, Any]) -> bool:
    """Whether holding and sliding changes what merely passing over doesn't."""
    if (spot := point_of(page, thing["mark"])) is None:
        return False
    mouse = page.page.mouse
    for right, down in _WAYS:
        effects = []
        for held in (False, True):
            mouse.move(*spot)
            if held:
                mouse.down()
            begin(page)
            place = page.evaluate(_PLACE, thing["mark"])
            mouse.move(spot[0] + right, spot[1] + down, steps=4)
            changed = after(page, 20)
            said = changed["values"] or changed["shownText"] or changed["gone"]
            effects.append(bool(said) or page.evaluate(_PLACE, thing["mark"]) != place)
            mouse.up()
        if effects == [False, True]:
            return True
    return False
