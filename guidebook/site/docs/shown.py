"""What a page of docs/ would show with its signs, in words for its author: the patterns are in `shown.yml`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from guidebook.package_data import data
from guidebook.problem import Sentences
from guidebook.reading.names import shortened
from guidebook.site.docs.text import KEPT

_MESSAGE = "« {text} » s’afficherait tel quel, avec ses signes."
_TAKEN = re.compile(rf"[*`{KEPT}]")


def signs_shown(blocks: tuple[str, ...], lines: list[str]) -> Iterator[tuple[int, Sentences]]:
    """What the blocks of a page show that its author meant otherwise, with its line among `lines`, from 1.

    What was escaped, by a backslash or as an entity, is shown on purpose.
    """
    bare = [_bare(line) for line in lines]
    for block in blocks:
        rest = block.strip()
        for pattern, is_once, (rule, message, cure) in _patterns():
            shown = [*pattern.finditer(rest)]
            for found in shown:
                text = _first_line(found[0].strip())
                if line := _line(text, lines, bare):
                    yield line, (rule, message.format(text=shortened(text.replace(KEPT, "…"))), cure)
                    if is_once:
                        break
            rest = pattern.sub(_kept, rest) if shown else rest


def _line(text: str, lines: list[str], bare: list[str]) -> int | None:
    """Where it was typed; None where it is there by other signs. `bare` are the lines without what Markdown takes."""
    if as_typed := next((number for number, line in enumerate(lines, 1) if text in line), None):
        return as_typed
    plain, escaped = _bare(text), f"\\{text[0]}"
    both = enumerate(zip(lines, bare, strict=True), 1)
    return next((number for number, (line, taken) in both if plain in taken and escaped not in line), None)


def _bare(text: str) -> str:
    return _TAKEN.sub("", text)


def _first_line(text: str) -> str:
    return text.partition("\n")[0].strip()


def _kept(found: re.Match[str]) -> str:
    return "\n".join(KEPT * len(line) for line in found[0].split("\n"))


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], bool, Sentences], ...]:
    return tuple(
        (
            re.compile(entry["says"], re.MULTILINE),
            entry.get("once", False),
            (entry["rule"], entry.get("message", _MESSAGE), entry["cure"]),
        )
        for entry in data(Path(__file__).with_suffix(".yml"))
    )
