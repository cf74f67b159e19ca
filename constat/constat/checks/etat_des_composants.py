"""What a widget says of its state is what is seen."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from constat.check import Check
from constat.checks._driving import after, begin, eventually, point_of, take_the_wheel
from constat.finding import Finding
from constat.page import AuditedPage
from constat.people import People

CHECK = Check(
    id="etat-des-composants",
    rgaa=("7.1",),
    wcag=("4.1.2",),
    hinders=(People.BLIND,),
    stage="conduite",
    disturbs=True,
)


def look(page: AuditedPage) -> Iterator[Finding]:
    """What is told at first, then what is told once worked."""
    take_the_wheel(page)
    wrong = page.run("etat_des_composants", "wrong", 0)
    for seen in wrong:
        yield CHECK.said(seen)
    known = {seen["selector"] for seen in wrong}
    for widget in page.run("etat_des_composants", "find", 0):
        if widget["selector"] in known:
            continue  # what is told at first is wrong: what is told afterwards can't be compared with it
        if key := _worked(page, widget):
            result = "a_verifier" if key == "maybe" else "echoue"
            yield CHECK.said({**widget, "key": key, "result": result})


def _worked(page: AuditedPage, widget: dict[str, Any]) -> str:
    before = page.run("etat_des_composants", "state", widget["mark"])
    if (changed := _clicked(page, widget["mark"])) is None:
        return ""
    now = page.run("etat_des_composants", "state", widget["mark"])
    revealed = sorted(changed["shownText"]) != sorted(changed["gone"])  # the same words written again show nothing
    if not now["there"] or changed["log"] or changed["open"] or now["state"] != before["state"]:
        return ""
    if widget["told"]:
        if eventually(page, lambda: _state(page, widget) != before["state"]):
            return ""
        return "stale" if _seen_to_change(widget["role"], revealed, before, now) else ""
    # A plain button: one click shows, the next hides the same, and its name says nothing of it.
    if not changed["shownText"] or changed["gone"] or now["name"] != before["name"]:
        return ""
    again = _clicked(page, widget["mark"])
    if not again or again["gone"] != changed["shownText"] or again["shownText"]:
        return ""
    return "silent" if widget["menu"] or changed["links"] > 1 else "maybe"


def _state(page: AuditedPage, widget: dict[str, Any]) -> str:
    return str(page.run("etat_des_composants", "state", widget["mark"])["state"])


def _seen_to_change(role: str, revealed: bool, before: dict[str, Any], now: dict[str, Any]) -> bool:
    look = now["look"] != before["look"]
    if role in ("tab", "switch", "checkbox", "radio", "menuitemcheckbox"):
        return revealed or look
    # Focus and hover styles are no evidence: a button has to show or hide something, or change its class or name.
    return revealed or (
        look and "pressed" in before["state"] and now["look"].split("|")[0] != before["look"].split("|")[0]
    )


def _clicked(page: AuditedPage, mark: int) -> dict[str, Any] | None:
    if (spot := point_of(page, mark)) is None:
        return None
    page.page.mouse.move(*spot)
    begin(page)
    page.page.mouse.click(*spot)
    changed = after(page, 60)
    page.page.mouse.move(1, 899)
    return changed
