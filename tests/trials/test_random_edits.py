"""Two hundred changes in a row: what the store gives is a cold build, to the byte."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from tests.build.edits import EDITS, Project, contents


@pytest.mark.trial
@pytest.mark.timeout(3600)
def test_two_hundred_changes_in_a_row_give_what_cold_builds_give(tmp_path: Path) -> None:
    random, project = Random(2026), Project(tmp_path / "projet")
    project.built()
    for number in range(200):
        edit = random.choice(EDITS)
        edit(project, random)
        assert contents(project.built()) == contents(project.cold(tmp_path / "froid")), (number, edit.__name__)
