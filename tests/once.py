"""What is made once in a run: the first of its processes that needs it makes it, the others wait for it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from shutil import rmtree

from filelock import FileLock


class Shared:
    """The folder that all processes of a run have in common."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def once(self, name: str, make: Callable[[Path], object]) -> Path:
        """The folder of that name, which `make` has filled; no test may change what is in it.

        A process that ends half-way lets its lock go, and the next one begins again.
        """
        folder, whole = self._folder / name, self._folder / f"{name}.whole"
        with FileLock(self._folder / f"{name}.lock"):
            if not whole.exists():
                rmtree(folder, ignore_errors=True)
                folder.mkdir()
                make(folder)
                whole.touch()
        return folder
