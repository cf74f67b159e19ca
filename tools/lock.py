"""Write the locks: every package that is installed, at one version, with the fingerprints of its files.

One lock serves every system and every Python from `OLDEST` on. The others take the versions of the first; those of
`ADDED` hold only what is installed beside it.
"""

from __future__ import annotations

import subprocess
import sys
import tomllib
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

_EXTRAS = ("voix", "atelier", "flotte", "lieux")
EXTRAS = {f"guidebook/desk/new_site/paquets/requirements-{extra}.txt": extra for extra in _EXTRAS}
"""A lock, and the extra of our package that it holds."""

VOICES = next(iter(EXTRAS))

ADDED = {**dict.fromkeys(EXTRAS, "pyproject.toml"), "bench/voices.txt": "bench/voices.in"}
"""A lock, and what names all that it holds."""


def command(lock: str) -> list[str]:
    """What writes a lock; what an extra names is read from the standard input."""
    before = () if lock == TESTS else (TESTS,) if lock in (*LOCKS, *EXTRAS) else (TESTS, VOICES)
    versions = [word for other in before for word in ("--constraints", other)]
    versions += ["--no-annotate"] if before else ["--upgrade"]
    how = ["--universal", "--python-version", OLDEST, "--fork-strategy", "fewest", "--generate-hashes", "--quiet"]
    own = ["--no-config", "--no-emit-index-url", "--no-emit-find-links"]
    ours = ["pyproject.toml", "constat/pyproject.toml"]
    inputs = ["-"] if lock in EXTRAS else [ADDED[lock]] if lock in ADDED else [*ours, LOCKS[lock]]
    told = ["--custom-compile-command", "make lock", "--output-file", lock]
    return [sys.executable, "-m", "uv", "pip", "compile", *inputs, *how, *own, *versions, *told]


def wanted(extra: str) -> list[str]:
    """What an extra of our package names."""
    told = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    return list(told["project"]["optional-dependencies"][extra])


def main() -> int:
    """Write every lock; 2 where one can't be resolved."""
    for lock in (*LOCKS, *ADDED):
        (ROOT / lock).parent.mkdir(parents=True, exist_ok=True)
        named = "\n".join(wanted(EXTRAS[lock])) if lock in EXTRAS else None
        done = subprocess.run(command(lock), cwd=ROOT, check=False, input=named, text=True, stdout=subprocess.DEVNULL)
        if done.returncode:
            return 2
        print(f"{lock} est prêt.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
