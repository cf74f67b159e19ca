"""The focus can always go on, forwards and backwards."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from constat.check import Check
from constat.checks._driving import take_the_wheel
from constat.checks._walk import walk
from constat.finding import Finding
from constat.page import AuditedPage
from constat.people import People

CHECK = Check(
    id="piege-clavier",
    rgaa=("12.9",),
    wcag=("2.1.2",),
    act=("80af7b", "ebe86a", "a1b64e"),
    hinders=(People.HANDS,),
    stage="conduite",
    disturbs=True,
)


_KEYS = ("Escape", "Control+m", "F6")


def look(page: AuditedPage) -> Iterator[Finding]:
    """Where the focus goes round without leaving the page."""
    trip = walk(page)
    if trip.left or len(trip.stops) < 12:
        return
    take_the_wheel(page)
    page.run("_walk", "start")
    ring = {stop["selector"]: stop for stop in trip.stops[-8:]}
    if len(ring) > 6:  # a long page whose end wasn't reached is no trap
        return
    here = next(iter(ring.values()))
    if page.run("piege_clavier", here["selector"]) is None or _leaves(page, ring, "Shift+Tab", 12):
        return
    press = _other_key(page, here["selector"], ring)
    if press in page.run("piege_clavier", here["selector"]):
        return  # announced
    key = "other" if press else "trap"
    yield CHECK.said({**here, "key": key, "result": "echoue" if key == "trap" else "a_verifier"})


def _leaves(page: AuditedPage, ring: dict[str, Any], press: str, times: int) -> bool:
    for _ in range(times):
        page.page.keyboard.press(press)
        page.page.wait_for_timeout(20)  # for a page that takes the focus back
        stop = page.run("_walk", "stop")
        if stop is None or stop["selector"] not in ring:
            return True
    return False


def _other_key(page: AuditedPage, selector: str, ring: dict[str, Any]) -> str:
    announced: list[str] = page.run("piege_clavier", selector)
    for press in (*announced, *_KEYS):
        page.run("piege_clavier", selector)
        page.page.keyboard.press(press)
        if _leaves(page, ring, "Tab", len(ring) + 2):
            return press
    return ""
