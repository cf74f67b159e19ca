"""What each page of a case must get: `cases/<id>/attendu.yml`, a list of findings a page.

`GOLDEN=write pytest -n 0 tests/test_cases.py tests/test_driven_cases.py` writes what is found now: read it
before you commit it.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from constat.check import Check
from constat.finding import Finding

CASES = Path(__file__).parent / "cases"
Expected = list[dict[str, Any]]

_OF_THE_FONTS = re.compile(
    r"(\d+ × \d+|(?<=occupe )\d+|(?<=\()\d+(?= pixels\))|\d+(?= pixels de son champ)|(?<=environ )\d+)"
)
"""Sizes that follow from the fonts of a machine: « … » stands for them."""


def pages(check: Check) -> list[Path]:
    """The pages of a check's case."""
    return sorted((CASES / check.id).glob("*.html"))


def expected(check: Check, page: Path, found: Iterable[Finding]) -> tuple[Expected, Expected]:
    """What was found on a page, and what must be found there."""
    now = [_as_written(check, finding) for finding in found]
    if os.environ.get("GOLDEN") == "write":
        _write(check, page, now)
    return now, _all(check)[page.name]


def _as_written(check: Check, finding: Finding) -> dict[str, Any]:
    seen = {
        "resultat": finding.result,
        "element": finding.selector,
        "message": _OF_THE_FONTS.sub("…", finding.message),
        "remede": finding.remedy,
        "rgaa": " ".join(finding.rgaa) if finding.result != "passe" else "",
    }
    return {key: value for key, value in seen.items() if value}


@cache
def _all(check: Check) -> dict[str, Expected]:
    known: dict[str, Expected] = yaml.safe_load((CASES / check.id / "attendu.yml").read_text("utf-8"))
    return known


def _write(check: Check, page: Path, now: Expected) -> None:
    file = CASES / check.id / "attendu.yml"
    known = yaml.safe_load(file.read_text("utf-8")) if file.is_file() else {}
    kept = {one.name: known[one.name] for one in pages(check) if one.name in known}
    ordered = dict(sorted({**kept, page.name: now}.items()))
    file.write_text(yaml.safe_dump(ordered, allow_unicode=True, sort_keys=False, width=120), "utf-8")
    _all.cache_clear()
