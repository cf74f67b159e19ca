"""Before each stage a page must fail; an audit that no longer sees it stops, and says which stage is blind."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from constat.check import Stage, checks_of

from tests.conftest import ROOT

pytestmark = pytest.mark.browser

PAGE = '<!doctype html><html lang="fr"><title>Une page</title><main><h1>Une page</h1><p>Rien à dire.</p></main>'


def blinded(folder: Path, stage: Stage) -> Path:
    """A copy of the library without the checks of a stage, and a page to audit beside it."""
    seen = shutil.ignore_patterns("__pycache__", *(f"{loaded.check.script}.py" for loaded in checks_of(stage)))
    shutil.copytree(ROOT / "constat", folder / "constat", ignore=seen)
    (folder / "page.html").write_text(PAGE, "utf-8")
    return folder


@pytest.mark.parametrize("stage", ["lecture", "conduite", "site"])
def test_a_stage_whose_canary_passes_fails_the_audit(stage: Stage, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "constat", "page.html"]
    done = subprocess.run(command, cwd=blinded(tmp_path, stage), capture_output=True, text=True, check=False)
    assert (done.returncode, f"L’étape « {stage} » ne voit plus" in done.stdout + done.stderr) == (2, True), done.stderr
