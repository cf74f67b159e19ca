"""Nothing is lost when the reader spaces lines, words and letters (WCAG 1.4.12's four values)."""

from __future__ import annotations

from collections.abc import Iterator

from constat.check import Check
from constat.checks._driving import take_the_wheel
from constat.finding import Finding
from constat.page import AuditedPage
from constat.people import People

CHECK = Check(
    id="espacement-texte",
    rgaa=("10.12",),
    wcag=("1.4.12",),
    hinders=(
        People.LOW_VISION,
        People.READING,
    ),
    stage="conduite",
)


# https://www.w3.org/TR/WCAG22/#text-spacing
_SPACED = """
* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-bottom: 2em !important; }
"""


def look(page: AuditedPage) -> Iterator[Finding]:
    """Space the text, compare, put it back."""
    take_the_wheel(page)
    page.run("_texts", "before")
    page.run("espacement_texte", _SPACED)
    seen = page.run("_texts", "after")
    locked = page.run("espacement_texte", None)
    yield from map(CHECK.said, [*seen, *locked])
