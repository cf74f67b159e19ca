"""Where a folder is made beside its final place, and put there whole: at any moment the place holds one whole folder.

Two names are exchanged in one step where the system can (Linux: renameat2, macOS: renamex_np). Elsewhere the former
folder is set aside first, and put back by whoever comes next when the step was cut short.
"""

from __future__ import annotations

import ctypes
import errno
import hashlib
import os
import platform
import shutil
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from filelock import FileLock, Timeout

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
"""The flag of linux/fs.h; macOS gives RENAME_SWAP the same number in sys/stdio.h."""


class Place:
    """The place of a folder, and the one made beside it; one process at a time makes one."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder.resolve()
        self.made = self.folder.with_name(self.folder.name + ".part")
        self._aside = self.folder.with_name(self.folder.name + ".ancien.part")
        self._lock = FileLock(_lock_of(self.folder))

    def begin(self, wait: Callable[[], None]) -> Path:
        """The folder to make, empty; what a stopped process left is mended. `wait` is told that another makes it.

        Raises:
            OSError: what was left can't be taken away, or the place is that of a file.
        """
        try:
            self._lock.acquire(timeout=0)
        except Timeout:
            wait()
            self._lock.acquire()
        if os.path.lexists(self.folder) and not self.folder.is_dir():
            self._lock.release()
            raise NotADirectoryError(errno.ENOTDIR, "", str(self.folder))
        if self._aside.exists() and not self.folder.exists():
            self._aside.rename(self.folder)
        for left in (self.made, self._aside):
            if left.exists():
                shutil.rmtree(left)
        return self.made

    def keep(self) -> None:
        """Put the made folder in its place, whole; then take the former one away."""
        if not self.folder.exists():
            self.made.rename(self.folder)
        elif not exchanged(self.made, self.folder):
            self.folder.rename(self._aside)
            self.made.rename(self.folder)
        self.drop()

    def drop(self) -> None:
        """Take away what was made, or was there before; what another process makes meanwhile is not ours."""
        if self._lock.is_locked:
            self._clean()
            self._lock.release()

    def _clean(self) -> None:
        for left in (self.made, self._aside):
            shutil.rmtree(left, ignore_errors=True)


def _lock_of(folder: Path) -> Path:
    """Each person has their own: nobody may open a file of another in the folder of passing things."""
    person = os.getuid() if hasattr(os, "getuid") else 0
    name = hashlib.sha256(os.fsencode(f"{person} {folder}")).hexdigest()[:16]
    return Path(tempfile.gettempdir(), f"pas-a-pas-{name}.lock")


def exchanged(one: Path, other: Path) -> bool:
    """Whether the two names were exchanged, in one step; nothing is changed where that can't be.

    Sources: renameat2(2) of Linux; renamex_np(2) of macOS.
    """
    names = os.fsencode(one), os.fsencode(other)
    with suppress(AttributeError, OSError):
        system = ctypes.CDLL(None, use_errno=True)
        match platform.system():
            case "Linux":
                return bool(system.renameat2(_AT_FDCWD, names[0], _AT_FDCWD, names[1], _RENAME_EXCHANGE) == 0)
            case "Darwin":
                return bool(system.renamex_np(*names, _RENAME_EXCHANGE) == 0)
    return False
