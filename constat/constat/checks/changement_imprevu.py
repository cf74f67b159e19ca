"""Receiving the focus or being filled in doesn't take the reader elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from constat.check import Breaks, Check
from constat.checks._driving import after, begin, focus_on, take_the_wheel
from constat.checks._walk import walk
from constat.finding import Finding
from constat.page import AuditedPage
from constat.people import People

CHECK = Check(
    id="changement-imprevu",
    rgaa=("7.4",),
    wcag=("3.2.1", "3.2.2"),
    hinders=(People.BLIND,),
    stage="conduite",
    disturbs=True,
    breaks={
        "focus": Breaks(rgaa=("7.4",), wcag=("3.2.1",)),
        "input": Breaks(rgaa=("7.4",), wcag=("3.2.2",)),
        "full": Breaks(rgaa=("7.4",), wcag=("3.2.2",)),
        "moved": Breaks(rgaa=("7.4",), wcag=("3.2.2",)),
    },
)


_DID = {"navigate", "reload", "open", "close", "alert"}
_KEYS = {"select": "ArrowDown", "box": "Space", "text": "a"}


def look(page: AuditedPage) -> Iterator[Finding]:
    """The focus first, then each kind of field."""
    take_the_wheel(page)
    told_already = set()
    for stop in walk(page).stops:
        if (did := _did(stop["asked"])) and stop["number"] not in told_already:
            told_already.add(stop["number"])
            yield CHECK.said({**stop, "key": "focus", "did": did})
    for field in page.run("changement_imprevu"):
        if found := _changed(page, field):
            yield CHECK.said({**field, **found})


def _did(log: list[dict[str, str]]) -> str:
    return next((CHECK.part(one["kind"]) for one in log if one["kind"] in _DID), "")


def _changed(page: AuditedPage, field: dict[str, Any]) -> dict[str, str] | None:
    if not focus_on(page, field["mark"]):
        return None
    begin(page)
    page.page.keyboard.press(_KEYS[field["way"]])
    changed = after(page)
    if (did := _did(changed["log"])) and not field["warned"]:
        return {"key": "input", "did": did, "result": "echoue"}
    if changed["moved"] and field["way"] == "text":
        return {"key": "moved", "result": "a_verifier"}
    if field["way"] == "text" and 1 < field["room"] < 7 and not field["warned"]:
        begin(page)
        page.page.keyboard.type("1" * field["room"])
        if after(page)["moved"]:
            return {"key": "full", "result": "echoue"}
    return None
