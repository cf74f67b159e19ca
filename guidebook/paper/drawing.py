"""What a page draws, written again: whatever has no mark is decoration, and numbers no longer than they need be.

A shape begins at its own origin, so that the same shape is the same bytes wherever it is drawn, and takes no room the
second time. What is read from right to left stands in the order of reading (`letters`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import pikepdf

from guidebook.paper.letters import REVERSED, as_read

_PATH = {b"m": 2, b"l": 2, b"c": 6, b"v": 4, b"y": 4, b"h": 0, b"re": 4, b"W": 0, b"W*": 0}
"""What makes a path, and how many numbers each takes (ISO 32000-1, 8.5)."""
_PAINT = frozenset((b"f", b"F", b"f*", b"S", b"s", b"B", b"B*", b"b", b"b*"))
_SHOWN = frozenset((*_PAINT, b"sh", b"Do", b"ET"))
_FIXED = frozenset((b"re", b"W", b"W*"))
_LONG = 6
"""A shape of fewer instructions would be longer with an origin of its own."""
_LETTERS = b"mlcvyhfFSsBb*"
_LINES = {operator: b"%.10g " * count + operator for operator, count in (_PATH | dict.fromkeys(_PAINT, 0)).items()}


def rewritten(content: Any, fonts: Mapping[str, Any]) -> bytes:
    """The same drawing, from the stream of a page and its fonts."""
    # One instruction a line, its operator last, whoever wrote the stream; Chromium puts no picture into one.
    lines = pikepdf.unparse_content_stream(pikepdf.parse_content_stream(content)).split(b"\n")
    operators = [line.rpartition(b" ")[2] for line in lines]
    made: list[bytes] = []
    depth = 0
    for begin, end in _things(operators):
        last = operators[end - 1]
        depth += (last in (b"BDC", b"BMC")) - (last == b"EMC")
        drawn = _drawn(operators[begin:end], lines[begin:end])
        made += [b"/Artifact BMC", drawn, b"EMC"] if depth == 0 and last in _SHOWN else [drawn]
    return b"\n".join(as_read(made, fonts) if REVERSED in lines else made)


def _things(operators: Sequence[bytes]) -> Iterator[tuple[int, int]]:
    """Where each thing begins and ends: a path until it is painted, a text from BT to ET, or one instruction alone."""
    begin, in_text = 0, False
    for place, operator in enumerate(operators):
        in_text = operator != b"ET" and (in_text or operator == b"BT")
        if not in_text and operator not in _PATH:
            yield begin, place + 1
            begin = place + 1


def _drawn(operators: list[bytes], lines: list[bytes]) -> bytes:
    if operators[-1] in _PAINT and len(lines) >= _LONG and _FIXED.isdisjoint(operators):
        return _moved(operators, lines)
    if operators[-1] == b"ET":
        return b"\n".join([_step(line) if line.endswith(b" Td") else line for line in lines])
    return b"\n".join(lines)


def _moved(operators: list[bytes], shape: list[bytes]) -> bytes:
    """A shape and how it is painted, from its own first point."""
    numbers = [float(number) for number in b" ".join(shape).translate(None, _LETTERS).split()]
    x, y = numbers[:2]
    # To a hundredth of a pixel, thinner than any printer draws; -0 would be another 0.
    numbers[::2] = [round(number - x, 2) + 0.0 for number in numbers[::2]]
    numbers[1::2] = [round(number - y, 2) + 0.0 for number in numbers[1::2]]
    lines = b"\n".join([_LINES[operator] for operator in operators]) % tuple(numbers)
    return b"q 1 0 0 1 %.10g %.10g cm\n%b\nQ" % (round(x, 2) + 0.0, round(y, 2) + 0.0, lines)


def _step(line: bytes) -> bytes:
    """From one letter to the next: a thousandth, for these add up along a line."""
    x, y, _ = line.split()
    return b"%.10g %.10g Td" % (round(float(x), 3) + 0.0, round(float(y), 3) + 0.0)
