"""`python -m tools.mutations` tells a mistake that its tests see from one that they don't."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tools.mutations.__main__ import ROOT, SEEN, UNSEEN, Mutation, mutations, verdict

pytestmark = pytest.mark.trial

FILE = "guidebook/rules/phrase_longue.py"


def test_a_mistake_is_seen_where_a_test_fails_and_only_there(tmp_path: Path) -> None:
    copy = tmp_path / "copie"
    shutil.copytree(ROOT, copy, ignore=shutil.ignore_patterns(".git", ".venv", ".cache", "__pycache__"))
    mistake = next(found for found in mutations() if found.file == FILE and found.old == "15")
    assert verdict(mistake, copy) == SEEN
    assert verdict(Mutation(FILE, "constante", mistake.start, "15", "15 "), copy) == UNSEEN
    assert (copy / FILE).read_text("utf-8") == (ROOT / FILE).read_text("utf-8")
