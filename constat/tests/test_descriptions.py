"""What each check says that it breaks, and whom it hinders; its words are in `languages/`.

`GOLDEN=write pytest -n 0 tests/test_descriptions.py` writes what they say now: read it before you commit it.
"""

from __future__ import annotations

import os
from dataclasses import asdict
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from constat.check import Check, all_checks
from constat.words import words

GOLDEN = Path(__file__).with_name("descriptions.yml")
CHECKS = {loaded.check.id: loaded.check for loaded in all_checks()}


@cache
def golden() -> dict[str, Any]:
    known: dict[str, Any] = yaml.safe_load(GOLDEN.read_text("utf-8"))
    return known


def described(check: Check) -> dict[str, Any]:
    """Its fields that hold something, but its words; numbers and people as texts."""
    return {
        name: " ".join(map(str, value)) if isinstance(value, tuple) else value
        for name, value in asdict(check).items()
        if value and name not in ("id", "breaks")
    }


def test_there_is_a_description_of_each_check() -> None:
    now = {name: described(CHECKS[name]) for name in sorted(CHECKS)}
    if os.environ.get("GOLDEN") == "write":
        GOLDEN.write_text(yaml.safe_dump(now, allow_unicode=True, width=120, sort_keys=False), "utf-8")
    assert list(golden()) == list(now)


@pytest.mark.parametrize("name", CHECKS)
def test_a_check_says_what_it_breaks_and_whom_that_hinders(name: str) -> None:
    assert described(CHECKS[name]) == golden()[name]


@pytest.mark.parametrize("name", CHECKS)
def test_its_description_is_its_words_with_what_it_breaks(name: str) -> None:
    said, rule = words("checks", name), CHECKS[name].described()
    assert (rule.title, rule.why, rule.looks) == (said["title"], said["why"], said["looks"])
    assert (rule.cannot_know, rule.rgaa, rule.wcag) == (said["cannot_know"], CHECKS[name].rgaa, CHECKS[name].wcag)
