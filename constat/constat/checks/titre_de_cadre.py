"""The title of a frame says what it holds."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from playwright.sync_api import Error

from constat.check import Breaks, Check
from constat.checks._reading import told
from constat.finding import Finding
from constat.page import AuditedPage
from constat.people import People

CHECK = Check(
    id="titre-de-cadre",
    rgaa=("2.2",),
    wcag=("2.4.1", "4.1.2"),
    act=("4b1c6c",),
    hinders=(People.BLIND,),
    stage="lecture",
    breaks={
        "twin": Breaks(wcag=("4.1.2",), act=("4b1c6c",)),
        "maybe": Breaks(wcag=("4.1.2",), act=("4b1c6c",)),
        "cut": Breaks(rgaa=(), wcag=("1.4.4",)),
    },
)


def look(page: AuditedPage) -> Iterator[Finding]:
    """The title of a frame says what it holds."""
    seen = page.run("titre_de_cadre")
    twins = [judged for twin in seen["twins"] if (judged := _compared(page, twin))]
    yield from told(CHECK, seen["looked"], [*seen["found"], *twins])


def _compared(page: AuditedPage, twin: dict[str, Any]) -> dict[str, Any] | None:
    """The entry; as a doubt where a frame shows no text; None where both show the same."""
    texts = [_text(page, url) for url in (twin["one"], twin["two"])]
    if not all(texts):
        return {**twin, "key": "maybe", "result": "a_verifier"}
    return None if texts[0] == texts[1] else twin


def _text(page: AuditedPage, url: str) -> str:
    frame = next((frame for frame in page.page.frames if frame.url == url), None)
    try:
        return " ".join(page.evaluate("() => document.body.innerText", frame=frame).split()) if frame else ""
    except Error:  # it has gone, or answers no more
        return ""
