"""What the mouse shows, the keyboard shows too, and it can be hovered and dismissed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from constat.check import Breaks, Check
from constat.checks._driving import begin, focus_on, mark_listeners, point_of, settle, take_the_wheel
from constat.finding import Finding
from constat.page import AuditedPage
from constat.people import People

CHECK = Check(
    id="contenu-survol",
    rgaa=("10.13", "10.14", "7.3"),
    wcag=("1.4.13", "2.1.1"),
    hinders=(
        People.LOW_VISION,
        People.HANDS,
    ),
    stage="conduite",
    disturbs=True,
    breaks={
        "mouse": Breaks(rgaa=("7.3", "10.14"), wcag=("2.1.1",)),
        "sign": Breaks(rgaa=("7.3", "10.14"), wcag=("2.1.1",)),
        "flees": Breaks(rgaa=("10.13",), wcag=("1.4.13",)),
        "stays": Breaks(rgaa=("10.13",), wcag=("1.4.13",)),
    },
)


def look(page: AuditedPage) -> Iterator[Finding]:
    """Hover each thing that reacts to it."""
    take_the_wheel(page)
    mark_listeners(page)
    for sign in page.run("contenu_survol", "signs", 0):
        yield CHECK.said(sign)
    for thing in page.run("contenu_survol", "find", 0):
        page.page.mouse.move(1, 899)
        if (spot := point_of(page, thing["mark"])) is None:
            continue
        page.page.mouse.move(1, 899)
        settle(page, 60)  # what the last thing showed must be gone
        begin(page)
        page.page.mouse.move(*spot)
        settle(page, 120)
        if shown := page.run("contenu_survol", "shown", thing["mark"]):
            for key, result in _faults(page, thing, shown, spot):
                yield CHECK.said({**thing, "said": shown["said"], "key": key, "result": result})


def _faults(
    page: AuditedPage, thing: dict[str, Any], shown: dict[str, Any], spot: tuple[float, float]
) -> Iterator[tuple[str, str]]:
    def ask(what: str) -> Any:
        return page.run("contenu_survol", what, thing["mark"])

    for stop in shown["way"]:
        page.page.mouse.move(stop["x"], stop["y"], steps=8)
    settle(page, 100)
    hovered = ask("still")
    page.page.mouse.move(1, 899)
    page.page.mouse.move(*spot)
    settle(page, 100)
    page.page.keyboard.press("Escape")
    settle(page, 50)
    dismissed = not ask("still")
    page.page.mouse.move(1, 899)
    settle(page, 100)
    if ask("still"):  # it stays for good: nothing to reach nor to close by hovering
        return
    if not _by_keyboard(page, thing["mark"]):
        yield "mouse" if any(sign.isalnum() for sign in shown["said"]) else "sign", "echoue"
        return
    if not hovered:
        yield "flees", "echoue"
    if shown["hides"] and not dismissed:
        yield "stays", "a_verifier" if shown["menu"] else "echoue"


def _by_keyboard(page: AuditedPage, mark: int) -> bool:
    for target in page.run("contenu_survol", "targets", mark):
        if not focus_on(page, target):
            continue
        for press in ("Shift", "Enter", "ArrowDown"):
            page.page.keyboard.press(press)
            settle(page, 50)
            if page.run("contenu_survol", "again", mark):
                page.evaluate("() => document.activeElement?.blur?.()")
                return True
        page.evaluate("() => document.activeElement?.blur?.()")
    return False
