"""What is pointed at, or has the focus, can still be read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from constat.check import Check
from constat.checks._driving import focus_on, point_of, take_the_wheel
from constat.finding import Finding
from constat.page import AuditedPage
from constat.people import People

CHECK = Check(
    id="contraste-au-survol",
    rgaa=("3.2",),
    wcag=("1.4.3",),
    hinders=(People.LOW_VISION,),
    stage="conduite",
    disturbs=True,
)


def look(page: AuditedPage) -> Iterator[Finding]:
    """Point at each kind of control, then put the focus on it."""
    take_the_wheel(page)
    page.evaluate("() => __conduite.still(true)")
    for thing in page.run("contraste_au_survol", "find", 0):
        if found := _paled(page, thing):
            yield CHECK.said({**thing, **found})


def _paled(page: AuditedPage, thing: dict[str, Any]) -> dict[str, str] | None:
    """How little contrast is left in a state, where there was enough before."""
    mark = thing["mark"]
    if (spot := point_of(page, mark)) is None:
        return None
    page.page.mouse.move(*spot)
    seen = {"hover": page.run("contraste_au_survol", "measure", mark)}
    page.page.mouse.move(1, 899)
    if focus_on(page, mark):
        seen["focus"] = page.run("contraste_au_survol", "measure", mark)
    for key, now in seen.items():
        if now and now["ratio"] < now["least"]:
            return {"key": key, **{name: f"{now[name]:.1f}" for name in ("ratio", "least")}}
    return None
