"""Everything that a mouse works can be reached and worked with the keyboard."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from constat.check import Check
from constat.checks._driving import after, begin, focus_on, mark_listeners, point_of, take_the_wheel
from constat.finding import Finding
from constat.page import AuditedPage
from constat.people import People

CHECK = Check(
    id="clavier-partout",
    rgaa=("7.3",),
    wcag=("2.1.1",),
    act=(),
    hinders=(
        People.BLIND,
        People.HANDS,
    ),
    stage="conduite",
    disturbs=True,
)

_BY_ARROWS = {"slider", "spinbutton", "scrollbar", "separator"}
"""Roles that neither Enter nor Space works: https://www.w3.org/WAI/ARIA/apg/patterns/"""


def look(page: AuditedPage) -> Iterator[Finding]:
    """Try each thing that a mouse works."""
    take_the_wheel(page)
    mark_listeners(page)
    spared = 0
    for thing in page.run("clavier_partout"):
        if thing["spared"] and spared:
            continue  # one key of a drawn keyboard stands for all
        found = _by_mouse(page, thing) if thing["way"] == "mouse" else _by_keys(page, thing)
        if found:
            spared += thing["spared"]
            yield CHECK.said({**thing, **found})
    for lost in page.run("clavier_partout_perdu"):
        yield CHECK.said(lost)


def _by_mouse(page: AuditedPage, thing: dict[str, Any]) -> dict[str, str] | None:
    doubt = {"key": "maybe", "result": "a_verifier"}
    if not (changed := _clicked(page, thing["mark"], 2 if thing["twice"] else 1)):
        return doubt if thing["heard"] and not thing["spared"] else None
    if thing["spared"]:
        return doubt
    plain = changed["log"] or changed["shownText"] or changed["gone"] or changed["values"] or changed["open"]
    # What shows no word and no picture may double a control that does: a bar of progress that one may click.
    sure = (thing["heard"] or plain) and not thing["nameless"]
    return {"key": "mouse", "result": "echoue"} if sure else doubt


def _clicked(page: AuditedPage, mark: int, times: int = 1) -> dict[str, Any] | None:
    """What a click changes, when it changes something."""
    if (spot := point_of(page, mark)) is None:
        return None
    page.page.mouse.move(*spot)
    begin(page)
    page.page.mouse.click(*spot, click_count=times)
    changed = after(page)
    return changed if changed["effect"] else None


def _by_keys(page: AuditedPage, thing: dict[str, Any]) -> dict[str, str] | None:
    if thing["role"] in _BY_ARROWS:
        return None
    works = {press: _pressed(page, thing["mark"], press) for press in ("Space", "Enter")}
    if works["Space"] is None:
        return None
    if thing["role"] == "button" and works["Space"] != works["Enter"] and works["Enter"] is not None:
        # A link that calls itself a button is worked all the same.
        result = "a_verifier" if thing["link"] and works["Enter"] else "echoue"
        return {"key": "enter" if works["Space"] else "space", "result": result}
    if not any(works.values()) and _clicked(page, thing["mark"]):
        return {"key": "dead", "result": "echoue"}
    return None


def _pressed(page: AuditedPage, mark: int, press: str) -> bool | None:
    """Whether a key changes something; None where the focus can't be put there any more."""
    if not focus_on(page, mark):
        return None
    begin(page)
    page.page.keyboard.press(press)
    return bool(after(page)["effect"])
