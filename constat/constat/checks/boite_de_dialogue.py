"""A dialog takes the focus, keeps it, closes with Escape and gives it back."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from constat.check import Breaks, Check
from constat.checks._driving import eventually, focus_on, settle, take_the_wheel
from constat.finding import Finding
from constat.page import AuditedPage
from constat.people import People

CHECK = Check(
    id="boite-de-dialogue",
    rgaa=("7.1", "7.3", "12.8"),
    wcag=("2.1.1", "2.4.3", "4.1.2"),
    hinders=(
        People.BLIND,
        People.HANDS,
    ),
    stage="conduite",
    disturbs=True,
    breaks={
        "role": Breaks(rgaa=("7.1",), wcag=("4.1.2",)),
        "laid": Breaks(rgaa=("7.1",), wcag=("4.1.2",)),
        "out": Breaks(rgaa=("12.8",), wcag=("2.4.3",)),
        "escapes": Breaks(rgaa=("12.8",), wcag=("2.4.3",)),
        "behind": Breaks(rgaa=("12.8",), wcag=("2.4.3",)),
        "escape": Breaks(rgaa=(), wcag=()),
        "stuck": Breaks(rgaa=("7.3",), wcag=("2.1.1",)),
        "lost": Breaks(rgaa=("12.8",), wcag=("2.4.3",)),
        "elsewhere": Breaks(rgaa=("12.8",), wcag=("2.4.3",)),
    },
)


def look(page: AuditedPage) -> Iterator[Finding]:
    """Open each dialog that a button opens."""
    take_the_wheel(page)
    if box := page.run("boite_de_dialogue", "present", 0):
        yield from _judged(box, _at_arrival(page, box))
        if not _closed(page):
            return
    for opener in page.run("boite_de_dialogue", "find", 0):
        page.run("boite_de_dialogue", "before", 0)
        if not focus_on(page, opener["mark"]):
            continue
        page.page.keyboard.press("Enter")
        settle(page, 120)
        if box := page.run("boite_de_dialogue", "opened", 0):
            yield from _judged(box, _faults(page, opener["mark"], box))
            if not _closed(page):
                return  # the rest of the page is behind it


def _judged(box: dict[str, Any], faults: Iterator[str]) -> Iterator[Finding]:
    for key in faults:
        yield CHECK.said({**box, "key": key, "result": "a_verifier" if key in ("elsewhere", "laid") else "echoue"})


def _at_arrival(page: AuditedPage, box: dict[str, Any]) -> Iterator[str]:
    """The faults of a box that covers the page when it arrives: nobody opened it, so the focus needn't come back."""
    if not box["role"]:
        yield "role"
    page.page.keyboard.press("Tab")
    if not eventually(page, lambda: _inside(page) != "out"):
        yield "behind"
    elif _escapes(page, box["focusables"]):
        yield "escapes"
    yield from _closing(page)


def _closing(page: AuditedPage) -> Iterator[str]:
    page.run("boite_de_dialogue", "into", 0)
    page.page.keyboard.press("Escape")
    if eventually(page, lambda: _closed(page)):
        return
    closer = page.run("boite_de_dialogue", "closer", 0)
    yield "escape" if closer and closer["reached"] else "stuck"
    if closer:
        page.evaluate("(mark) => __conduite.marks[mark].click()", closer["mark"])
        eventually(page, lambda: _closed(page))


def _closed(page: AuditedPage) -> bool:
    return bool(page.run("boite_de_dialogue", "closed", 0))


def _inside(page: AuditedPage) -> str:
    return str(page.run("boite_de_dialogue", "inside", 0))


def _faults(page: AuditedPage, opener: int, box: dict[str, Any]) -> Iterator[str]:
    if not box["role"]:
        yield "role" if box["sure"] else "laid"
    if not box["modal"]:
        return
    if not eventually(page, lambda: _inside(page) == "in"):
        yield "out"
    elif _escapes(page, box["focusables"]):
        yield "escapes"
    yield from _closing(page)
    if _closed(page) and not eventually(page, lambda: _back(page, opener) == "opener"):
        yield "lost" if _back(page, opener) == "body" else "elsewhere"


def _back(page: AuditedPage, opener: int) -> str:
    return str(page.run("boite_de_dialogue", "back", opener))


def _escapes(page: AuditedPage, focusables: int) -> bool:
    for _ in range(min(focusables, 12) + 2):
        page.page.keyboard.press("Tab")
        if _inside(page) == "out" and not eventually(page, lambda: _inside(page) != "out"):
            return True
    return False
