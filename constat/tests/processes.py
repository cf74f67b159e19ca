"""Who descends from whom among the processes of this machine (Linux only)."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path


def family(root: int) -> list[int]:
    """A process and its descendants."""
    found, waiting = [], [root]
    while waiting:
        pid = waiting.pop()
        found.append(pid)
        for task in Path(f"/proc/{pid}/task").glob("*/children"):
            with suppress(OSError):
                waiting += [int(child) for child in task.read_text().split()]
    return found
