"""What a living process holds: the system lets go of it however the process ends."""

from __future__ import annotations

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]


def hold(handle: int) -> None:
    """Hold an open file or folder until it is closed; where the system knows no such thing, nothing is done.

    Raises:
        OSError: another process holds it.
    """
    if fcntl is not None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
