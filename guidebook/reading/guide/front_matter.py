"""A guide's file: its header between two « --- », and its text."""

from __future__ import annotations

from dataclasses import dataclass

from guidebook.problem import Problem

HEADER_LINE = 2


@dataclass(frozen=True, slots=True)
class Parts:
    """A guide's file taken apart; the header begins on HEADER_LINE, the text on `line`."""

    header: str
    text: str
    line: int


def take_apart(text: str, path: str) -> Parts | Problem:
    """The parts of a guide's file, or why it has none."""
    lines = text.split("\n")
    opened = lines[0].rstrip() == "---"
    end = next((n for n, line in enumerate(lines[1:], 1) if line.rstrip() in ("---", "...")), None)
    if opened and end is not None:
        return Parts("\n".join(lines[1:end]), "\n".join(lines[end + 1 :]), end + 2)
    return Problem(
        path,
        1,
        "entete",
        "L’en-tête du guide manque, ou n’est pas fermé." if opened else "Ce guide ne commence pas par un en-tête.",
        "Mettez une ligne « --- » avant les champs (titre, resume…) et une autre après.",
    )
