"""Processes that leave nothing behind: a browser is a dozen of them."""

from __future__ import annotations

import ctypes
import os
import resource
import signal
import time
from contextlib import suppress
from pathlib import Path

_SET_PARENT_DEATH_SIGNAL = 1
_SET_CHILD_SUBREAPER = 36

_LIBRARY = ctypes.CDLL(None, use_errno=True) if os.uname().sysname == "Linux" else None


def die_with_parent(parent: int) -> None:
    """Linux kills this process when its parent dies, even of `kill -9`. To be called in the child, first thing."""
    if _LIBRARY is not None:
        _LIBRARY.prctl(_SET_PARENT_DEATH_SIGNAL, signal.SIGKILL, 0, 0, 0)
    if os.getppid() != parent:  # it died before we asked
        os._exit(1)


def adopt_orphans() -> None:
    """The grandchildren whose parent dies become ours, so that we can wait for their end."""
    if _LIBRARY is not None:
        _LIBRARY.prctl(_SET_CHILD_SUBREAPER, 1, 0, 0, 0)


def prepare_child(parent: int) -> None:
    """In the child, before the browser takes its place: it dies with us, and a crash leaves no memory on disk."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    die_with_parent(parent)


def end_children(group: int, patience: float = 5.0) -> None:
    """Kill the processes of a group and all other children of ours, and wait until the last one is gone.

    Chromium's crash handlers leave its group; with `adopt_orphans` they are our children, as every orphan is.
    """
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(group, signal.SIGKILL)
    until = time.monotonic() + patience
    while time.monotonic() < until:
        for child in _children():
            with suppress(ProcessLookupError):
                os.kill(child, signal.SIGKILL)
        try:
            while os.waitpid(-1, os.WNOHANG) != (0, 0):
                pass
        except ChildProcessError:
            return
        time.sleep(0.02)


def _children() -> list[int]:
    own = os.getpid()
    try:
        return [int(pid) for pid in Path(f"/proc/{own}/task/{own}/children").read_text("ascii").split()]
    except OSError:  # not Linux: the group has to do
        return []
