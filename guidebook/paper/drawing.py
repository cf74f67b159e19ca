"""What a page draws, written again: whatever has no mark is decoration, and numbers no longer than they need be.

A shape begins at its own origin, so that the same shape is the same bytes wherever it is drawn, and takes no room the
second time.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import pikepdf

_PATH = {"m": 2, "l": 2, "c": 6, "v": 4, "y": 4, "h": 0, "re": 4, "W": 0, "W*": 0}
"""What makes a path, and how many numbers each takes (ISO 32000-1, 8.5)."""
_PAINT = frozenset(("f", "F", "f*", "S", "s", "B", "B*", "b", "b*"))
_SHOWN = frozenset((*_PAINT, "sh", "Do", "ET"))
_FIXED = frozenset(("re", "W", "W*"))
_LONG = 6
"""A shape of fewer instructions would be longer with an origin of its own."""
_LETTERS = b"mlcvyhfFSsBb*"
_LINES = {operator: "%.10g " * count + operator for operator, count in (_PATH | dict.fromkeys(_PAINT, 0)).items()}


def rewritten(content: Any) -> bytes:
    """The same drawing, from the stream of a page."""
    instructions = pikepdf.parse_content_stream(content)
    operators = [str(instruction.operator) for instruction in instructions]
    made: list[bytes] = []
    depth = 0
    for begin, end in _things(operators):
        last = operators[end - 1]
        depth += (last in ("BDC", "BMC")) - (last == "EMC")
        drawn = _drawn(operators[begin:end], instructions[begin:end])
        made += [b"/Artifact BMC", drawn, b"EMC"] if depth == 0 and last in _SHOWN else [drawn]
    return b"\n".join(made)


def _things(operators: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Where each thing begins and ends: a path until it is painted, a text from BT to ET, or one instruction alone."""
    begin, in_text = 0, False
    for place, operator in enumerate(operators):
        in_text = operator != "ET" and (in_text or operator == "BT")
        if not in_text and operator not in _PATH:
            yield begin, place + 1
            begin = place + 1


def _drawn(operators: list[str], whole: list[Any]) -> bytes:
    if operators[-1] in _PAINT and len(whole) >= _LONG and _FIXED.isdisjoint(operators):
        return _moved(operators, whole)
    if operators[-1] == "ET":
        for place, operator in enumerate(operators):
            if operator == "Td":
                whole[place] = _step(whole[place])
    return pikepdf.unparse_content_stream(whole)


def _moved(operators: list[str], shape: list[Any]) -> bytes:
    """A shape and how it is painted, from its own first point."""
    written: bytes = pikepdf.unparse_content_stream(shape)
    numbers = [float(number) for number in written.translate(None, _LETTERS).split()]
    x, y = numbers[:2]
    # To a hundredth of a pixel, thinner than any printer draws; -0 would be another 0.
    numbers[::2] = [round(number - x, 2) + 0.0 for number in numbers[::2]]
    numbers[1::2] = [round(number - y, 2) + 0.0 for number in numbers[1::2]]
    lines = "\n".join([_LINES[operator] for operator in operators]) % tuple(numbers)
    return f"q 1 0 0 1 {round(x, 2) + 0.0:.10g} {round(y, 2) + 0.0:.10g} cm\n{lines}\nQ".encode()


def _step(instruction: Any) -> Any:
    """From one letter to the next: a thousandth, for these add up along a line."""
    numbers = [round(float(number), 3) + 0.0 for number in instruction.operands]
    return pikepdf.ContentStreamInstruction(numbers, instruction.operator)
