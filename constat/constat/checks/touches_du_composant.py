"""The keys of a composite widget lead from one of its entries to the next."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from constat.check import Check
from constat.checks._driving import after, begin, eventually, point_of, settle, take_the_wheel
from constat.finding import Finding
from constat.page import AuditedPage
from constat.people import People

CHECK = Check(
    id="touches-du-composant",
    rgaa=("7.3",),
    wcag=("2.1.1",),
    hinders=(People.BLIND, People.HANDS),
    stage="conduite",
    disturbs=True,
)

_KEYS = ("ArrowRight", "ArrowDown", "ArrowLeft", "ArrowUp", "End", "Home", "Enter", "Space")
"""What https://www.w3.org/WAI/ARIA/apg/patterns/ gives to these widgets, those that act at the end."""


def look(page: AuditedPage) -> Iterator[Finding]:
    """Drive each widget with its keys, then with the mouse where no key did anything."""
    take_the_wheel(page)
    for widget in page.run("touches_du_composant", "find", 0):
        if _moved_by_keys(page, widget["mark"]) is False and _moved_by_mouse(page, widget):
            yield CHECK.said(widget)


def _told(page: AuditedPage, what: str, mark: int) -> str:
    return str(page.run("touches_du_composant", what, mark))


def _moved_by_keys(page: AuditedPage, mark: int) -> bool | None:
    """Whether a key changes where one is or what is chosen; None where the focus doesn't go there."""
    if not page.run("touches_du_composant", "enter", mark):
        return None
    before = _told(page, "state", mark)
    for key in _KEYS:
        page.page.keyboard.press(key)
        settle(page, 40)
        if _told(page, "state", mark) != before:
            return True
    return eventually(page, lambda: _told(page, "state", mark) != before)


def _moved_by_mouse(page: AuditedPage, widget: dict[str, Any]) -> bool:
    if (spot := point_of(page, widget["target"])) is None:
        return False
    begin(page)
    before = _told(page, "chosen", widget["mark"])
    x = spot[0] + widget["aside"]
    page.page.mouse.move(x, spot[1])
    page.page.mouse.click(x, spot[1])
    changed = after(page, 60)
    chosen = _told(page, "chosen", widget["mark"]) != before
    return chosen or (widget["key"] == "entries" and bool(changed["log"] or changed["shownText"]))
