"""`make test` runs each test that is there: pytest passes over folders named `build` or `dist` unless it is told."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT


@pytest.mark.parametrize("suite", [ROOT, ROOT / "constat"], ids=["guidebook", "constat"])
def test_every_file_of_tests_is_run_by_make_test_or_by_make_trials(suite: Path) -> None:
    command = [sys.executable, "-m", "pytest", "-n0", "-q", "--collect-only", "-m", "trial or not trial"]
    done = subprocess.run(command, cwd=suite, capture_output=True, text=True, check=False)
    listed = {line.partition("::")[0] for line in done.stdout.splitlines() if "::" in line}
    assert sorted(listed) == sorted(file.relative_to(suite).as_posix() for file in (suite / "tests").rglob("test_*.py"))
