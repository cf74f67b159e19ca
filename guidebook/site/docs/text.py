"""What a page of docs/ shows, as text: the blocks that its author wrote, and apart from them the code."""

from __future__ import annotations

from dataclasses import dataclass
from html.parser import HTMLParser

KEPT = "\x00"
"""Stands for code in a block: no file of text holds it (`reading/source.py`)."""

_INLINE = frozenset({
    "a", "abbr", "b", "bdi", "cite", "code", "data", "del", "dfn", "em", "i", "img", "ins", "kbd", "mark", "q", "s",
    "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Shown:
    """`blocks`: each paragraph, title, cell… `code`: what stands in blocks of code."""

    blocks: tuple[str, ...]
    code: str


def shown(html: str) -> Shown:
    """The text of a page's HTML."""
    reading = _Reading()
    reading.feed(html)
    reading.close()
    reading.end_block()
    return Shown(tuple(reading.blocks), "".join(reading.code))


class _Reading(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.blocks: list[str] = []
        self.code: list[str] = []
        self._block: list[str] = []
        self._inside: list[str] = []
        """The `code` and `pre` that are open."""

    def end_block(self) -> None:
        """A block ends here, if one has begun."""
        if "".join(self._block).strip():
            self.blocks.append("".join(self._block))
        self._block = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "br":
            self._block.append("\n")
        elif tag not in _INLINE:
            self.end_block()
        if tag in ("code", "pre"):
            self._inside.append(tag)
            self._block.append(KEPT)

    def handle_endtag(self, tag: str) -> None:
        if tag in self._inside:
            self._inside.remove(tag)
        if tag not in _INLINE:
            self.end_block()

    def handle_data(self, data: str) -> None:
        if not self._inside:
            self._block.append(data)
        elif "pre" in self._inside:
            self.code.append(data)
