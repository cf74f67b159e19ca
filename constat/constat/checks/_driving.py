"""What the driven checks share: a page that can't leave, what changed after an action, who listens to what."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import CDPSession, Error

from constat.page import AuditedPage

# What a listener must be for, for its element to be looked at.
GESTURES = frozenset(
    (
        "click",
        "dblclick",
        "mousedown",
        "mouseup",
        "pointerdown",
        "pointerup",
        "touchstart",
        "touchend",
        "mouseover",
        "mouseenter",
        "pointerover",
        "pointerenter",
        "dragstart",
        "drop",
        "keydown",
        "keyup",
        "keypress",
    )
)
_MOST = 400
_SOON = (60, 200, 500)
"""Milliseconds before each look at what should happen: a fault is one only when it lasts."""


def take_the_wheel(page: AuditedPage) -> None:
    """From here on the page can't leave nor open windows, and `__conduite` watches it."""
    page.run("_driving")


def begin(page: AuditedPage) -> None:
    """Remember what is seen now."""
    page.evaluate("() => __conduite.begin()")


def settle(page: AuditedPage, wait: int) -> None:
    """So many milliseconds, then until what the last action moved has come to rest."""
    page.page.wait_for_timeout(wait)
    page.evaluate("() => __conduite.settled()")


def eventually(page: AuditedPage, holds: Callable[[], bool]) -> bool:
    """Whether it holds soon: a script may do in a moment what it was asked, or undo it; so never asked at once."""
    for wait in _SOON:
        settle(page, wait)
        if holds():
            return True
    return False


def after(page: AuditedPage, wait: int = 30) -> dict[str, Any]:
    """What changed since `begin`: log, mutations, shownText, gone, values, moved, open, effect."""
    settle(page, wait)
    changed: dict[str, Any] = page.evaluate("() => __conduite.told()")
    return changed


@contextmanager
def _devtools(page: AuditedPage) -> Iterator[CDPSession]:
    session = page.page.context.new_cdp_session(page.page)
    try:
        yield session
    finally:
        session.detach()


def mark_listeners(page: AuditedPage) -> dict[str, list[str]]:
    """Write on each element, as `__heard`, the gestures it listens to; what document and window hear is returned."""
    with _devtools(page) as session:
        top = {name: _heard(session, name) for name in ("document", "window")}
        by_node: dict[int, set[str]] = {}
        for listener in _listeners(session, "document", depth=-1):
            if listener["type"] in GESTURES and (node := listener.get("backendNodeId")):
                by_node.setdefault(node, set()).add(listener["type"])
        for node, types in list(by_node.items())[:_MOST]:
            _write(session, node, sorted(types))
    return top


def _listeners(session: CDPSession, name: str, depth: int) -> list[dict[str, Any]]:
    thing = session.send("Runtime.evaluate", {"expression": name})["result"]["objectId"]
    found = session.send("DOMDebugger.getEventListeners", {"objectId": thing, "depth": depth, "pierce": depth < 0})
    listeners: list[dict[str, Any]] = found["listeners"]
    return listeners


def _heard(session: CDPSession, name: str) -> list[str]:
    types = {listener["type"] for listener in _listeners(session, name, depth=1)}
    if name == "window":  # what we listen to ourselves
        types.discard("click")
    return sorted(types)


def _write(session: CDPSession, node: int, types: list[str]) -> None:
    try:
        found = session.send("DOM.resolveNode", {"backendNodeId": node})["object"]["objectId"]
    except Error:  # gone since
        return
    write = "function (types) { if (this.nodeType === 1) this.__heard = types; }"
    arguments = [{"value": types}]
    session.send("Runtime.callFunctionOn", {"objectId": found, "functionDeclaration": write, "arguments": arguments})


def point_of(page: AuditedPage, mark: int) -> tuple[float, float] | None:
    """Where a mouse meets a marked thing, scrolled into view; None where it can't."""
    spot = page.evaluate("(mark) => __conduite.point(mark)", mark)
    return (spot["x"], spot["y"]) if spot else None


def focus_on(page: AuditedPage, mark: int) -> bool:
    """Put the focus on a marked thing; whether it took it."""
    took: bool = page.evaluate(
        "(mark) => { const el = __conduite.marks[mark]; el.focus({focusVisible: true});"
        " return __conduite.focused() === el; }",
        mark,
    )
    return took
