"""A sound or a film can be followed without hearing or seeing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from constat.check import Breaks, Check
from constat.checks._fetch import fetched
from constat.checks._reading import told
from constat.finding import Finding
from constat.page import AuditedPage
from constat.people import People

CHECK = Check(
    id="texte-du-media",
    rgaa=("4.1", "4.3"),
    wcag=("1.2.1", "1.2.2"),
    act=("f51b46",),
    hinders=(
        People.BLIND,
        People.DEAF,
    ),
    stage="lecture",
    breaks={
        "audio": Breaks(rgaa=("4.1",), wcag=("1.2.1",), act=("e7aa44",)),
        "captions": Breaks(rgaa=("4.3",), wcag=("1.2.2",)),
        "mute": Breaks(rgaa=("4.1",), wcag=("1.2.1",), act=("c3232f",)),
        "gone": Breaks(rgaa=("4.1",), wcag=("1.2.1",), act=("e7aa44",)),
        "film": Breaks(rgaa=("4.1", "4.3"), wcag=("1.2.1", "1.2.2"), act=()),
        "sound": Breaks(rgaa=("4.1",), wcag=("1.2.1",), act=()),
        "blank": Breaks(rgaa=("4.3",), wcag=("1.2.2",), act=("f51b46",)),
        "video": Breaks(rgaa=("4.1", "4.5"), wcag=("1.2.1", "1.2.3", "1.2.5"), act=("c5a4ea",)),
    },
)


def look(page: AuditedPage) -> Iterator[Finding]:
    """A sound or a film can be followed without hearing or seeing."""
    seen = page.run("texte_du_media")
    blank = [{**video, "key": "blank"} for video in seen["written"] if not _has_words(page, video)]
    yield from told(CHECK, seen["looked"], [*seen["found"], *blank])


def _has_words(page: AuditedPage, video: dict[str, Any]) -> bool:
    """Whether one caption file of a video has captions; yes where nobody can tell."""
    files = [fetched(page, url) for url in video["files"]]
    return any(b"-->" in file if file is not None else not video["loaded"] for file in files)
