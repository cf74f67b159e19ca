"""Style sheets know no left and no right: what begins a line stands at its other end where one reads the other way.

Drawn screens imitate French ones: they are read from left to right whatever stands around them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from guidebook.theme import THEME

SIDE = re.compile(
    r"(?<![\w-])(?:[a-z-]+-)?(?:left|right)(?:-[a-z]+)?\s*:|(?:text-align|float|clear)\s*:\s*(?:left|right)\b"
)
FOUR = re.compile(r"(?<![\w-])(margin|padding|inset|border-(?:width|color|style|radius)|scroll-\w+)\s*:\s*([^;}]+)")
SHEETS = sorted(THEME.rglob("*.css"))


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.relative_to(THEME).as_posix())
def test_no_rule_names_a_side_of_the_screen(sheet: Path) -> None:
    text = re.sub(r"/\*.*?\*/", "", sheet.read_text("utf-8"), flags=re.DOTALL)
    assert SIDE.findall(text) == []
    assert [f"{name}: {value}" for name, value in FOUR.findall(text) if _is_lopsided(name, value)] == []


def _is_lopsided(name: str, value: str) -> bool:
    """Whether the two sides differ. What is not said is as what stands across from it (CSS, “shorthand properties”)."""
    parts = list(_values(value.removesuffix("!important")))
    for number in range(len(parts), 4):
        parts.append(parts[max(0, number - 2)])
    first, second, third, fourth = parts
    return first != second or third != fourth if name == "border-radius" else second != fourth


def _values(value: str) -> Iterator[str]:
    """Its parts; a space inside brackets parts nothing."""
    return iter(re.findall(r"(?:[^\s()]|\((?:[^()]|\([^()]*\))*\))+", value))
