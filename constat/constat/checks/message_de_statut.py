"""A message that appears is told to those who don't see it, and stays long enough."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from constat.check import Check
from constat.checks._driving import begin, focus_on, point_of, take_the_wheel
from constat.finding import Finding
from constat.page import AuditedPage
from constat.people import People

CHECK = Check(
    id="message-de-statut",
    rgaa=("7.5",),
    wcag=("4.1.3",),
    hinders=(People.BLIND,),
    stage="conduite",
    disturbs=True,
)


def look(page: AuditedPage) -> Iterator[Finding]:
    """Work each button and field, and look at the message."""
    take_the_wheel(page)
    for thing in page.run("message_de_statut", "find", 0):
        if said := _said(page, thing):
            for key in _faults(page, said):
                yield CHECK.said({**said, "key": key, "result": "a_verifier" if key == "maybe" else "echoue"})


def _said(page: AuditedPage, thing: dict[str, Any]) -> dict[str, Any] | None:
    if thing["way"] == "type":
        if not focus_on(page, thing["mark"]):
            return None
        # A letter that many names have, then two that none has.
        first = _heard(page, thing, "a")
        return first if first and first["status"] else _heard(page, thing, "zq") or first
    if (spot := point_of(page, thing["mark"])) is None:
        return None
    page.page.mouse.move(*spot)
    begin(page)
    page.page.mouse.click(*spot)
    return _after(page, thing)


def _heard(page: AuditedPage, thing: dict[str, Any], typed: str) -> dict[str, Any] | None:
    begin(page)
    page.page.keyboard.type(typed)
    return _after(page, thing)


def _after(page: AuditedPage, thing: dict[str, Any]) -> dict[str, Any] | None:
    page.page.wait_for_timeout(80)
    said: dict[str, Any] | None = page.run("message_de_statut", "said", thing["mark"])
    return said


def _faults(page: AuditedPage, said: dict[str, Any]) -> Iterator[str]:
    if not said["short"] or said["panel"]:
        return
    if not said["live"] and not said["focus"]:
        if said["status"] and not said["controls"]:
            yield "untold"
        elif said["status"]:
            yield "maybe"
    if said["status"] or said["live"]:
        page.page.wait_for_timeout(900)
        if not page.run("message_de_statut", "still", 0):
            yield "fleeting"
