"""Nothing leaves, reloads nor vanishes because the reader is slow."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from constat.check import Check
from constat.checks._clock import time_passes
from constat.finding import WHOLE_PAGE, Finding
from constat.page import AuditedPage
from constat.people import People

CHECK = Check(
    id="limite-de-temps",
    rgaa=("13.1",),
    wcag=("2.2.1",),
    act=("bc659a", "bisz58"),
    hinders=(
        People.HANDS,
        People.READING,
    ),
    stage="conduite",
    disturbs=True,
)


_EXTENDS = re.compile(r"prolong|rester connect|continuer|encore du temps|extend|stay|more time", re.I)
_WAITS = re.compile(r"charge|patient|loading|wait|\d\s*$", re.I)
_LEAVING = {"navigate", "reload", "close"}


def look(page: AuditedPage) -> Iterator[Finding]:
    """What happened while nobody touched the page."""
    passing = time_passes(page)
    moments = [moment for moment in (passing.early, passing.late) if moment]
    left = [one for moment in moments for one in moment["log"] if one["kind"] in _LEAVING]
    if left:
        said = " ".join(text for moment in moments for text in (*moment["shownText"], *moment["gone"]))
        key = "asks" if _EXTENDS.search(said) else "leaves"
        where = left[0]["detail"].rpartition("/")[2] or left[0]["detail"] or CHECK.part("close")
        yield CHECK.said({**WHOLE_PAGE, "key": key, "where": where, "result": _result(key)})
    if any(moment["closed"] for moment in moments):
        yield CHECK.said({**WHOLE_PAGE, "key": "closed", "result": "echoue"})
    if passing.changing:
        return  # a carousel: movement's business
    for key, moment in (("message", passing.early), ("gone", passing.late)):
        for text in _vanished(moment):
            place: Mapping[str, Any] = passing.places.get(text, WHOLE_PAGE)
            yield CHECK.said({**place, "key": key, "text": text[:60], "result": _result(key)})


def _result(key: str) -> str:
    return "echoue" if key in ("leaves", "message") else "a_verifier"


def _vanished(moment: dict[str, Any] | None) -> list[str]:
    """Whole texts that went away and that nothing replaced."""
    if not moment or moment["shownText"]:
        return []
    return [text for text in moment["gone"] if len(text.split()) >= 3 and not _WAITS.search(text)][:3]
