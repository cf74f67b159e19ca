"""The number of a place in a guide: eight digits, the same on every site that has the guide.

Five digits name the guide, two its step (00 is the guide as a whole), and the last one is worked out from the others
by H. M. Damm's method (2004): one wrong digit, or two neighbours that changed places, always give another one. It
names a place in a text, never a person.
"""

from __future__ import annotations

import re
import unicodedata

from guidebook.languages.typography import NO_BREAK_SPACE

LAST_GUIDE, LAST_STEP = 99_999, 99
_TABLE = (
    (0, 3, 1, 7, 5, 9, 8, 6, 4, 2),
    (7, 0, 9, 2, 1, 5, 4, 8, 6, 3),
    (4, 2, 0, 6, 8, 7, 1, 3, 5, 9),
    (1, 7, 5, 0, 9, 8, 3, 4, 2, 6),
    (6, 1, 2, 3, 0, 4, 5, 9, 7, 8),
    (3, 6, 7, 4, 2, 0, 9, 5, 8, 1),
    (5, 8, 6, 9, 7, 2, 0, 1, 3, 4),
    (8, 9, 4, 5, 3, 6, 2, 0, 1, 7),
    (9, 4, 3, 8, 6, 1, 7, 2, 0, 5),
    (2, 5, 8, 1, 4, 3, 6, 7, 9, 0),
)
_BETWEEN = re.compile(r"[\s.\-]+")


def number_of(guide: int, step: int = 0) -> str:
    """The eight digits of a step, or of the guide as a whole."""
    digits = f"{guide:05}{step:02}"
    return f"{digits}{_damm(digits)}"


def shown_number(number: str) -> str:
    """The same in two halves, as it is read and typed."""
    return f"{number[:4]}{NO_BREAK_SPACE}{number[4:]}"


def read_number(typed: str) -> tuple[int, int] | None:
    """The guide and the step that somebody typed, in digits of any script; None where it can't be a number."""
    signs = _BETWEEN.sub("", typed)
    if len(signs) != 8 or not signs.isdecimal():
        return None
    digits = "".join(str(unicodedata.decimal(sign)) for sign in signs)
    return None if _damm(digits) else (int(digits[:5]), int(digits[5:7]))


def _damm(digits: str) -> int:
    """The check digit of some digits; 0 where the last of them is that of the others."""
    state = 0
    for digit in digits:
        state = _TABLE[state][int(digit)]
    return state
