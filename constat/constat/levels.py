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
    """The finding, as advice where it breaks nothing that this level asks.

    RGAA asks for A and AA together; a barrier that only RGAA names is asked at every level.
    """
    asked = any(_ORDER.index(_LEVELS[number]) <= _ORDER.index(level) for number in finding.wcag)
    by_rgaa = bool(finding.rgaa) and (level != "A" or not finding.wcag)
    return finding if finding.result == "passe" or asked or by_rgaa else replace(finding, result="passe")
