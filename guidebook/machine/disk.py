"""A disk that may be full, read-only or pulled out: whole files are written, and plain ones are read."""

from __future__ import annotations

import errno
import os
import re
import secrets
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from guidebook.machine.held import hold

_HALF = re.compile(r"\.[0-9a-f]{16}\.part")


@contextmanager
def whole_file(file: Path) -> Iterator[BinaryIO]:
    """A file to write, under its name only once it is whole and on the disk.

    Raises:
        OSError: it could not be written; what was there before still is.
    """
    part = file.with_name(f".{secrets.token_hex(8)}.part")  # named before it is there, to be taken away in any case
    try:
        with part.open("xb") as made:
            with suppress(OSError):  # some network disks know no such thing
                hold(made.fileno())
            yield made
            made.flush()
            os.fsync(made.fileno())
        with suppress(PermissionError):  # a FAT disk has no such rights
            part.chmod(0o644)
        part.replace(file)
    except BaseException:
        with suppress(OSError):
            part.unlink()
        raise


def forget_halves(folder: Path) -> None:
    """Take away the files of `whole_file` that one who was killed left in a folder; those of a living one stay."""
    for part in folder.glob(".*.part"):
        with suppress(OSError):  # Windows lets nobody take away a file that is open
            if _HALF.fullmatch(part.name):
                with open(part, "rb", opener=plain) as left:
                    hold(left.fileno())
                    part.unlink()


def plain(name: str, flags: int) -> int:
    """An opener that takes plain files only, and waits for nobody: a pipe would never end, a link may lead anywhere.

    Raises:
        OSError: it is something else.
    """
    found = os.open(name, flags | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0), 0o666)
    if not stat.S_ISREG(os.fstat(found).st_mode):
        os.close(found)
        raise OSError(errno.EINVAL, "", name)
    return found
