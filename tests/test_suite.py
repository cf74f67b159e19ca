"""`make test` runs each test that is there: pytest passes over folders named `build` or `dist` unless it is told."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

LISTING = """
import sys
import pytest

class Listing:
    @pytest.hookimpl(tryfirst=True)
    def pytest_make_collect_report(self, collector):
        if isinstance(collector, pytest.Module):
            print("found", collector.nodeid)
            return pytest.CollectReport(collector.nodeid, "passed", longrepr=None, result=[])

sys.exit(pytest.main(["-n0", "-q", "-s", "--collect-only"], plugins=[Listing()]))
"""
"""The files that pytest finds with the settings of a suite; none is imported, which would take ten times as long."""


@pytest.mark.parametrize("suite", [ROOT, ROOT / "constat"], ids=["guidebook", "constat"])
def test_every_file_of_tests_is_run_by_make_test_or_by_make_trials(suite: Path) -> None:
    command = [sys.executable, "-c", LISTING]
    done = subprocess.run(command, cwd=suite, capture_output=True, text=True, check=False)
    assert done.returncode == pytest.ExitCode.NO_TESTS_COLLECTED, done.stdout + done.stderr
    found = [line.removeprefix("found ") for line in done.stdout.splitlines() if line.startswith("found ")]
    there = {file.relative_to(suite).as_posix(): file for file in (suite / "tests").rglob("test_*.py")}
    assert sorted(found) == sorted(there)
    assert [name for name, file in there.items() if "def test_" not in file.read_text("utf-8")] == []
