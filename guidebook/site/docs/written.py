"""The Markdown of a page of docs/ as its author wrote it, line by line, its blocks of code and remarks set apart."""

from __future__ import annotations

from dataclasses import dataclass

from markdown.extensions.fenced_code import FencedBlockPreprocessor  # type: ignore[import-untyped]

from guidebook.site.docs.text import KEPT

STEP = 4
"""Spaces by which Python-Markdown wants what is inside moved: the text of a call-out, a list in a list."""

_FENCED = FencedBlockPreprocessor.FENCED_BLOCK_RE


@dataclass(frozen=True, slots=True)
class Fence:
    """A block of code between its signs: `line` counts from 1; `says` is what follows the first signs."""

    line: int
    says: str


def lines_of(markdown: str) -> list[str]:
    """Its lines; those of a block of code are one sign, those of a remark are empty."""
    without_code = _FENCED.sub(lambda found: "\n".join([KEPT] * (found[0].count("\n") + 1)), markdown)
    return without_remarks(without_code).split("\n")


def without_remarks(markdown: str) -> str:
    """The same lines without what stands between « <!-- » and « --> »; one that nothing closes is a text."""
    kept, end = list[str](), 0
    while (begin := markdown.find("<!--", end)) >= 0 and (close := markdown.find("-->", begin)) >= 0:
        kept += [markdown[end:begin], "\n" * markdown.count("\n", begin, close)]
        end = close + len("-->")
    return "".join([*kept, markdown[end:]])


def fences_of(markdown: str) -> list[Fence]:
    """The blocks of code that Markdown reads."""
    return [
        Fence(markdown.count("\n", 0, found.start()) + 1, found["attrs"] or found["lang"] or "")
        for found in _FENCED.finditer(markdown)
    ]


def width(line: str) -> int:
    """The spaces at its beginning; a tabulation goes to the next multiple of four."""
    spread = line.expandtabs(STEP)
    return len(spread) - len(spread.lstrip(" "))
