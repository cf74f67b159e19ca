"""Without the packages of the atelier, a sentence says what to install."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
WITHOUT = """
import sys
from importlib.abc import MetaPathFinder
class Without(MetaPathFinder):
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in ("starlette", "uvicorn"):
            raise ModuleNotFoundError(name)
import importlib.util
known = importlib.util.find_spec
importlib.util.find_spec = lambda name: None if name in ("starlette", "uvicorn") else known(name)
sys.meta_path.insert(0, Without())
from guidebook.cli import run
sys.exit(run(["atelier", "--racine", "tests/example"]))
"""


def test_what_lacks_is_told_with_what_to_type() -> None:
    done = subprocess.run([sys.executable, "-c", WITHOUT], capture_output=True, text=True, cwd=ROOT, check=False)
    assert done.returncode == 2
    assert done.stderr.startswith("Il manque starlette et uvicorn pour ouvrir l’atelier. Installez ce qu’il faut : ")
    assert "requirements-atelier.txt" in done.stderr
