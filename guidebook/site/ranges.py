"""The part of a file that a browser asks for: some play no sound and no film without."""

from __future__ import annotations

import re

_ONE = re.compile(r"bytes=(\d*)-(\d*)")


class Unsatisfiable(ValueError):
    """The part begins after the end."""


def part_asked(header: str | None, size: int) -> tuple[int, int] | None:
    """Where the part begins and ends in a file of `size` bytes; None where the whole of it is asked for.

    Several parts, or what can't be read, are answered with the whole (RFC 9110, 14.2).

    Raises:
        Unsatisfiable: nothing of the file is in it.
    """
    match = _ONE.fullmatch((header or "").replace(" ", ""))
    if match is None or not any(match.groups()):
        return None
    first, last = match.groups()
    begin = int(first) if first else max(0, size - int(last))
    end = min(size, int(last) + 1) if first and last else size
    if first and last and int(last) < begin:
        return None
    if begin >= size:
        raise Unsatisfiable
    return begin, end
