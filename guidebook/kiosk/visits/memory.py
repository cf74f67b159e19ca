"""Where a visitor's browser keeps its files: in memory, and gone with the visit."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path


class Memory:
    """A folder of this kiosk alone, emptied when the kiosk starts: what a power cut or a `kill -9` left is erased."""

    def __init__(self, base: Path, port: int) -> None:
        self.folder = base / f"borne-{os.getuid()}-{port}"  # short: a path of a socket has 107 signs at most
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir(mode=0o700)

    def profile(self) -> Path:
        """A new and empty folder for one browser."""
        return Path(tempfile.mkdtemp(dir=self.folder, prefix=""))

    def forget(self) -> None:
        """Erase what the browsers left, however often it takes."""
        for left in self.folder.iterdir():
            shutil.rmtree(left, ignore_errors=True)

    def close(self) -> None:
        """Erase the folder itself."""
        shutil.rmtree(self.folder, ignore_errors=True)


def in_memory() -> Path | None:
    """A folder that is never written to a disk, None where this machine has none."""
    candidates = (os.environ.get("XDG_RUNTIME_DIR"), "/dev/shm")  # noqa: S108
    kinds = _file_systems()
    for name in candidates:
        if name and os.access(name, os.W_OK) and _kind(Path(name).resolve(), kinds) in ("tmpfs", "ramfs"):
            return Path(name)
    return None


def _file_systems() -> dict[Path, str]:
    try:
        lines = Path("/proc/self/mounts").read_text("utf-8").splitlines()
    except OSError:
        return {}
    return {Path(line.split()[1]): line.split()[2] for line in lines}


def _kind(folder: Path, kinds: dict[Path, str]) -> str | None:
    return next((kinds[place] for place in (folder, *folder.parents) if place in kinds), None)
