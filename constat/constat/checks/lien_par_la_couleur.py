"""A link in a sentence has more than its colour."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from playwright.sync_api import CDPSession, Error

from constat.check import Breaks, Check
from constat.checks._reading import told
from constat.finding import Finding
from constat.page import AuditedPage
from constat.people import People

CHECK = Check(
    id="lien-par-la-couleur",
    rgaa=("10.6",),
    wcag=("1.4.1",),
    hinders=(People.LOW_VISION,),
    stage="lecture",
    breaks={
        "hover": Breaks(wcag=()),
    },
)


_MOST = 12
"""Kinds of links that are hovered on one page."""


def look(page: AuditedPage) -> Iterator[Finding]:
    """A link in a sentence has more than its colour."""
    seen = page.run("lien_par_la_couleur")
    kinds = {one["kind"]: one for one in seen["found"] if one["key"] == "hover"}
    answers = _under_the_mouse(page, list(kinds.values())[:_MOST]) if kinds else {}
    found = [judged for one in seen["found"] if (judged := _judged(one, answers))]
    yield from told(CHECK, seen["looked"], found)


def _judged(entry: dict[str, Any], changes: dict[str, bool]) -> dict[str, Any] | None:
    """The entry; as a doubt where nobody could hover it; None where it changes under the mouse."""
    if entry["key"] != "hover":
        return entry
    changed = changes.get(entry["kind"])
    return None if changed else entry if changed is False else {**entry, "result": "a_verifier"}


def _under_the_mouse(page: AuditedPage, links: list[dict[str, Any]]) -> dict[str, bool]:
    """By kind of link, whether more than a colour changes; those in a shadow root can't be asked."""
    session = page.page.context.new_cdp_session(page.page)
    try:
        session.send("DOM.enable")
        session.send("CSS.enable")
        root = session.send("DOM.getDocument", {"depth": 0})["root"]["nodeId"]
        return {one["kind"]: _changes(page, session, root, one["selector"]) for one in links if _plain(one)}
    except Error:  # the page has replaced itself
        return {}
    finally:
        session.detach()


def _plain(link: dict[str, Any]) -> bool:
    return ">>>" not in link["selector"]


def _changes(page: AuditedPage, session: CDPSession, root: int, selector: str) -> bool:
    """Compare the link with itself under the mouse: then what holds it and what it holds are under it too."""
    under = f":is({selector}), :has(:is({selector})), :is({selector}) *"
    before = page.run("lien_par_la_couleur_survol", selector, "first")
    nodes = session.send("DOM.querySelectorAll", {"nodeId": root, "selector": under})["nodeIds"]
    for node in nodes:
        session.send("CSS.forcePseudoState", {"nodeId": node, "forcedPseudoClasses": ["hover"]})
    hovered = page.run("lien_par_la_couleur_survol", selector, "last")
    for node in nodes:
        session.send("CSS.forcePseudoState", {"nodeId": node, "forcedPseudoClasses": []})
    return bool(before != hovered)
