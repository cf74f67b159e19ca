"""What a page draws, written again: whatever has no mark is decoration, and numbers no longer than they need be.

It reads what Chromium writes, an instruction a line. A shape begins at its own origin, so that the same shape is the
same bytes wherever it is drawn, and takes no room the second time.
"""

from __future__ import annotations

_PAINT = frozenset((b"f", b"F", b"f*", b"S", b"s", b"B", b"B*", b"b", b"b*"))
_PATH = frozenset((b"m", b"l", b"c", b"v", b"y", b"h", b"re"))
_SHOWN = frozenset((*_PAINT, b"sh", b"Do", b"ET"))
_LONG = 6
"""A shape of fewer lines would be longer with an origin of its own."""


def rewritten(content: bytes) -> bytes:
    """The same drawing."""
    made: list[bytes] = []
    depth, begun, path = 0, -1, -1
    for line in content.split(b"\n"):
        operator = b"BDC" if line.endswith(b"BDC") else line.rpartition(b" ")[2]
        if operator in _PATH:
            path = len(made) if path < 0 else path
        if operator in (b"BDC", b"BMC"):
            depth, begun = depth + 1, -1
        elif operator == b"EMC":
            depth -= 1
        elif depth == 0 and begun < 0 and (operator in _PATH or operator == b"BT" or operator in _SHOWN):
            begun = len(made)
        made.append(_short(line) if operator == b"Td" else line)
        if operator in _PAINT and path >= 0:
            made[path:] = _moved(made[path:])
        if depth == 0 and operator in _SHOWN:
            made.insert(begun, b"/Artifact BMC")
            made.append(b"EMC")
        if operator in _SHOWN or operator == b"n":
            begun = path = -1
    return b"\n".join(made)


def _moved(lines: list[bytes]) -> list[bytes]:
    """A shape and how it is painted, from its own first point."""
    start = lines[0].split()
    if len(lines) < _LONG or start[-1] != b"m" or any(line.endswith((b"W", b"W*", b"re")) for line in lines):
        return lines
    x, y = float(start[0]), float(start[1])
    return [b"q 1 0 0 1 %s %s cm" % (_number(x), _number(y)), *(_from(line, x, y) for line in lines), b"Q"]


def _from(line: bytes, x: float, y: float) -> bytes:
    *numbers, operator = line.split()
    moved = [_number(float(number) - (y if place % 2 else x)) for place, number in enumerate(numbers)]
    return b" ".join((*moved, operator))


def _short(line: bytes) -> bytes:
    *numbers, operator = line.split()
    return b" ".join((*(_number(float(number)) for number in numbers), operator))


def _number(value: float) -> bytes:
    """To a hundredth of a pixel, thinner than any printer draws."""
    if value == int(value):
        return b"%d" % value
    short = (b"%.2f" % value).rstrip(b"0").rstrip(b".")
    return b"0" if short == b"-0" else short
