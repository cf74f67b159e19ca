"""What a page draws, written again: whatever has no mark is decoration, and numbers no longer than they need be.

It reads what Chromium writes, an instruction a line. A shape begins at its own origin, so that the same shape is the
same bytes wherever it is drawn, and takes no room the second time.
"""

from __future__ import annotations

import re
from functools import cache

_PAINT = frozenset(("f", "F", "f*", "S", "s", "B", "B*", "b", "b*"))
_PATH = frozenset(("m", "l", "c", "v", "y", "h", "re"))
_SHOWN = frozenset((*_PAINT, "sh", "Do", "ET"))
_PIECE = re.compile(
    # A shape of fewer lines would be longer with an origin of its own.
    r"(?P<shape>[-\d.]+ [-\d.]+ m\n(?:[-\d. ]*[mlcvyh]\n){4,}(?:[fBb]\*?|[FSs])$)|(?P<text>BT\n(?s:.)*?\nET$)|.+",
    re.MULTILINE,
)
_STEP = re.compile(r"([-\d.]+) ([-\d.]+) Td")
_DIGITS = str.maketrans("", "", "0123456789-.")
_OPERATORS = str.maketrans("", "", "mlcvyhfFSsBb*")


def rewritten(content: bytes) -> bytes:
    """The same drawing."""
    made: list[str] = []
    depth, begun = 0, -1
    for piece in _PIECE.finditer(content.decode("latin-1")):
        line, kind = piece[0], piece.lastgroup
        operator = "BDC" if line.endswith("BDC") else line.rpartition(" ")[2]
        shown = kind is not None or operator in _SHOWN
        if operator in ("BDC", "BMC"):
            depth, begun = depth + 1, -1
        elif operator == "EMC":
            depth -= 1
        elif depth == 0 and begun < 0 and (shown or operator in _PATH):
            begun = len(made)
        made.append(_moved(line) if kind == "shape" else _STEP.sub(_short, line) if kind == "text" else line)
        if depth == 0 and shown:
            made.insert(begun, "/Artifact BMC")
            made.append("EMC")
        if shown or operator == "n":
            begun = -1
    return "\n".join(made).encode("latin-1")


def _moved(shape: str) -> str:
    """A shape and how it is painted, from its own first point."""
    numbers = [*map(float, shape.translate(_OPERATORS).split())]
    x, y = numbers[:2]
    # To a hundredth of a pixel, thinner than any printer draws; -0 would be another 0.
    numbers[::2] = [round(number - x, 2) + 0.0 for number in numbers[::2]]
    numbers[1::2] = [round(number - y, 2) + 0.0 for number in numbers[1::2]]
    # Without its digits a shape has a space for each number.
    model = shape.translate(_DIGITS).replace(" ", "%.10g ")
    return f"q 1 0 0 1 {_number(x)} {_number(y)} cm\n{model % tuple(numbers)}\nQ"


def _short(step: re.Match[str]) -> str:
    """From one letter to the next: a thousandth, for these add up along a line."""
    return f"{_decimal(step[1])} {_decimal(step[2])} Td"


@cache
def _decimal(number: str) -> str:
    return _number(float(number), 3)


def _number(value: float, digits: int = 2) -> str:
    return f"{round(value, digits) + 0.0:.10g}"
