"""Which level of WCAG asks what: a failure is of the level that is asked for, the rest is advice."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Literal, get_args

import yaml

from constat.finding import Finding

Level = Literal["A", "AA", "AAA"]
_ORDER: tuple[Level, ...] = get_args(Level)
_LEVELS: Mapping[str, Level] = {
    number: level
    for level, numbers in yaml.safe_load(Path(__file__).with_suffix(".yml").read_text("utf-8")).items()
    for number in numbers
}


def at_level(finding: Finding, level: Level) -> Finding:
    """The finding with what it breaks of what this level asks; as advice where that is nothing.

    RGAA asks for A and AA together; a barrier that only RGAA names is asked at every level.
    """
    if finding.result == "passe":
        return finding
    asked = tuple(number for number in finding.wcag if _ORDER.index(_LEVELS[number]) <= _ORDER.index(level))
    by_rgaa = bool(finding.rgaa) and (level != "A" or not finding.wcag)
    return replace(finding, wcag=asked) if asked or by_rgaa else replace(finding, result="passe")
