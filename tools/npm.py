"""What npm brings into a folder, once: programs that measure, judge or drive, and that no page of ours needs."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

_QUIETLY = ("--ignore-scripts", "--no-audit", "--no-fund", "--silent")


class NotBrought(Exception):
    """What kept npm from bringing a package, in words for whoever ran the command."""


def brought(folder: Path, *packages: str) -> Path:
    """The folder, with these packages, each at its version (`name@1.2.3`), in node_modules.

    Raises:
        NotBrought: there is no npm, or it doesn't give them.
    """
    return _once(folder, "\n".join(packages), "install", *packages)


def locked(folder: Path, lock: Path) -> Path:
    """The folder, with what a `package-lock.json` names, `package.json` beside it, in node_modules.

    Raises:
        NotBrought: there is no npm, or it doesn't give them.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for file in (lock, lock.with_name("package.json")):
        shutil.copyfile(file, folder / file.name)
    return _once(folder, lock.read_text("utf-8"), "ci")


def _once(folder: Path, wanted: str, *command: str) -> Path:
    has = folder / "brought.txt"
    if has.is_file() and has.read_text("utf-8") == wanted:
        return folder
    if not (npm := shutil.which("npm")):
        raise NotBrought("Il faut la commande npm, qui vient avec Node.js.")
    folder.mkdir(parents=True, exist_ok=True)
    done = subprocess.run(
        (npm, *command, *_QUIETLY, "--prefix", str(folder)), cwd=folder, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise NotBrought(f"npm n’a pas pu remplir {folder.name} :\n{done.stderr.strip()[-800:]}")
    has.write_text(wanted, "utf-8")
    return folder
