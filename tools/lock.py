"""Write the locks: every package that is installed, at one version, with the fingerprints of its files.

One lock serves every system and every Python from `OLDEST` on. The second and the third take the versions of the first.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]

OLDEST = "3.11.2"
"""The Python of Debian 12, the oldest system that we name."""

TESTS = "requirements-dev.txt"

LOCKS = {
    TESTS: "requirements-dev.in",
    "requirements.txt": "requirements.in",
    "guidebook/desk/new_site/paquets/requirements.txt": "guidebook/desk/requirements.in",
}
"""A lock, and what it holds beside what our two packages name. The first holds all that the others do."""


def command(lock: str) -> list[str]:
    """What writes a lock."""
    versions = ["--upgrade"] if lock == TESTS else ["--constraints", TESTS, "--no-annotate"]
    how = ["--universal", "--python-version", OLDEST, "--fork-strategy", "fewest", "--generate-hashes", "--quiet"]
    own = ["--no-config", "--no-emit-index-url", "--no-emit-find-links"]
    inputs = ["pyproject.toml", "constat/pyproject.toml", LOCKS[lock]]
    told = ["--custom-compile-command", "make lock", "--output-file", lock]
    return [sys.executable, "-m", "uv", "pip", "compile", *inputs, *how, *own, *versions, *told]


def main() -> int:
    """Write every lock; 2 where one can't be resolved."""
    for lock in LOCKS:
        (ROOT / lock).parent.mkdir(parents=True, exist_ok=True)
        if subprocess.run(command(lock), cwd=ROOT, check=False, stdout=subprocess.DEVNULL).returncode:
            return 2
        print(f"{lock} est prêt.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
