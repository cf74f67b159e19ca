"""`python -m guidebook emporter`, as a person types it or without another Python."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from guidebook.cli import run
from guidebook.problem import Problem
from guidebook.site.release import read, verify
from tests.conftest import ROOT

COMMAND = (sys.executable, "-m", "guidebook", "emporter")


def emporter(*arguments: object, before: str = "") -> subprocess.CompletedProcess[str]:
    """The command; `before` is done by the shell that starts it."""
    shell = ["sh", "-c", f'{before}; exec "$@"', "sh"] if before else []
    command = [*shell, *COMMAND, *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False)


def refusal(done: subprocess.CompletedProcess[str], code: int) -> str:
    assert done.returncode == code and done.stdout == "" and "Traceback" not in done.stderr
    return done.stderr.strip()


def told(capsys: pytest.CaptureFixture[str], code: int, *arguments: object) -> str:
    """What the command answers, without starting another Python."""
    assert run(["emporter", *map(str, arguments)]) == code
    said = capsys.readouterr()
    assert said.out == ""
    return said.err.strip()


def is_whole(copy: Path) -> bool:
    release = read(copy)
    return not isinstance(release, Problem) and verify(copy, release) == []
