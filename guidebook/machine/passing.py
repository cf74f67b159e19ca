"""A folder for what other programs write in passing: gone with its block, or at the next start if that was killed."""

from __future__ import annotations

import os
import platform
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from guidebook.machine.held import hold


@contextmanager
def passing_folder() -> Iterator[Path | None]:
    """A new folder for one block; None but on Linux, where a short path can be given to Chromium for its sockets.

    A folder whose process was killed is held by nobody any more: it is taken away first.

    Raises:
        OSError: there is no room for it.
    """
    if platform.system() != "Linux":
        yield None
        return
    prefix = f"pas-a-pas-{os.getuid()}-"
    for left in Path(tempfile.gettempdir()).glob(f"{prefix}*"):
        if (handle := _held(left)) is not None:
            shutil.rmtree(left, ignore_errors=True)
            os.close(handle)
    folder = Path(tempfile.mkdtemp(prefix=prefix))
    handle = _held(folder)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        if handle is not None:
            os.close(handle)


def _held(folder: Path) -> int | None:
    """A handle that holds the folder until it is closed; None where another process does, or it is not ours."""
    try:
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
    except OSError:
        return None
    try:
        if os.fstat(handle).st_uid == os.getuid():
            hold(handle)
            return handle
    except OSError:
        pass
    os.close(handle)
    return None
