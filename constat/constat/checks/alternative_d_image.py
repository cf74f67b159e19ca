"""The alternative of an image says something."""

from __future__ import annotations

from collections.abc import Iterator

from constat.check import Breaks, Check
from constat.checks._reading import told
from constat.finding import Finding
from constat.page import AuditedPage
from constat.people import People

CHECK = Check(
    id="alternative-d-image",
    rgaa=("1.1", "1.2", "1.3", "1.5", "8.2"),
    wcag=("1.1.1",),
    act=("qt1vmo",),
    hinders=(People.BLIND,),
    stage="lecture",
    breaks={
        "file": Breaks(rgaa=("1.3",)),
        "filler": Breaks(rgaa=("1.3",)),
        "decor": Breaks(rgaa=("1.2",), act=()),
        "robot": Breaks(rgaa=("1.5",), act=()),
        "server": Breaks(rgaa=("1.1",), wcag=("1.1.1", "2.1.1"), act=()),
        "caption": Breaks(rgaa=("1.9",), act=()),
        "both": Breaks(rgaa=("1.2",), wcag=(), act=()),
        "torn": Breaks(rgaa=("8.2",), wcag=(), act=()),
        "opening": Breaks(rgaa=(), wcag=(), act=()),
        "long": Breaks(rgaa=("1.3",)),
        "beside": Breaks(rgaa=("1.2",), wcag=(), act=()),
        "same": Breaks(rgaa=("1.3",)),
        "drawing": Breaks(rgaa=("1.1",), act=()),
        "sent": Breaks(rgaa=("1.1",), act=()),
        "canvas": Breaks(rgaa=("1.1",), act=()),
        "background": Breaks(rgaa=("10.2",), act=()),
    },
)


def look(page: AuditedPage) -> Iterator[Finding]:
    """The alternative of an image says something."""
    there, absent = page.run("alternative_d_image"), page.run("alternative_d_image_absente")
    yield from told(CHECK, there["looked"], [*there["found"], *absent["found"]])
