"""What each check says of itself, to the letter: people read it in the report.

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

GOLDEN = Path(__file__).with_name("descriptions.yml")
CHECKS = {loaded.check.id: loaded.check for loaded in all_checks()}


@cache
def golden() -> dict[str, Any]:
    known: dict[str, Any] = yaml.safe_load(GOLDEN.read_text("utf-8"))
    return known


def described(check: Check) -> dict[str, Any]:
    """Its fields that say something, numbers and people as texts."""
    fields = {**asdict(check.described()), "disturbs": check.disturbs}
    return {
        name: " ".join(map(str, value)) if isinstance(value, tuple) else value
        for name, value in fields.items()
        if value and name != "id"
    }


def test_there_is_a_description_of_each_check() -> None:
    now = {name: described(CHECKS[name]) for name in sorted(CHECKS)}
    if os.environ.get("GOLDEN") == "write":
        GOLDEN.write_text(yaml.safe_dump(now, allow_unicode=True, width=120, sort_keys=False), "utf-8")
    assert list(golden()) == list(now)


@pytest.mark.parametrize("name", CHECKS)
def test_a_check_says_what_it_hinders_how_it_looks_and_what_it_cannot_know(name: str) -> None:
    assert described(CHECKS[name]) == golden()[name]
