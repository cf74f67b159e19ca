"""A work that is stopped at an exact moment, before or after one of its changes of the disk: no clock chooses it."""

from __future__ import annotations

import io
import multiprocessing
import os
import signal
import sys
import tempfile
from collections.abc import Callable, Collection
from types import BuiltinFunctionType

CHANGES = {"mkdir", "rename", "replace", "rmdir", "sendfile", "unlink", "write"}
"""What changes a disk, among the functions of `os` and the methods of files."""


def moments(work: Callable[[], object]) -> int:
    """How many moments the work has: it is done to its end, in a child."""
    return len(changes_of(work))


def changes_of(work: Callable[[], object]) -> list[str]:
    """What the work changes, moment after moment: it is done to its end, in a child."""
    passed: list[str] = []
    with tempfile.TemporaryFile("w+") as told:

        def counted() -> object:
            code = work()
            print(*passed, file=told, flush=True)
            return code

        assert _in_a_child(counted, passed.append, CHANGES) == 0
        told.seek(0)
        return told.read().split()


def stopped_at(
    moment: int,
    work: Callable[[], object],
    by: signal.Signals = signal.SIGKILL,
    changes: Collection[str] = CHANGES,
) -> int | None:
    """Do the work in a child that gets the signal at this moment, the first being 1; how the child ended.

    What the work returns, if that is a number; minus the signal that killed it; 0 where it had ended before.
    """
    left = moment

    def one_more(_: str) -> None:
        nonlocal left
        left -= 1
        if not left:
            os.kill(os.getpid(), by)

    return _in_a_child(work, one_more, changes)


def _in_a_child(work: Callable[[], object], one_more: Callable[[str], None], changes: Collection[str]) -> int | None:
    def called(_: object, event: str, function: object) -> None:
        if not event.startswith("c_") or not isinstance(function, BuiltinFunctionType):
            return
        if function.__name__ in changes and _of_files(function):
            one_more(function.__name__)

    def watched() -> None:
        sys.setprofile(called)
        try:
            code = work()
        finally:
            sys.setprofile(None)
        sys.exit(code if isinstance(code, int) else 0)

    child = multiprocessing.get_context("fork").Process(target=watched)
    child.start()
    child.join()
    return child.exitcode


def _of_files(function: BuiltinFunctionType) -> bool:
    return function.__module__ == "posix" or isinstance(function.__self__, io.IOBase)
