"""The part of a file that a browser asks for: some play no sound and no film without."""

from __future__ import annotations

import re

_ONE = re.compile(r"bytes=(\d*)-(\d*)")


class _Unsatisfiable(ValueError):
    """The part begins after the end."""


def given(header: str | None, content: bytes) -> tuple[int, dict[str, str], bytes]:
    """The status, the headers and the bytes of the answer to a `Range` header: the file, or the part asked for."""
    size, told = len(content), {"Accept-Ranges": "bytes"}
    try:
        part = _part_asked(header, size)
    except _Unsatisfiable:
        return 416, {"Content-Range": f"bytes */{size}"}, b""
    if part is None:
        return 200, told, content
    begin, end = part
    return 206, {**told, "Content-Range": f"bytes {begin}-{end - 1}/{size}"}, content[begin:end]


def _part_asked(header: str | None, size: int) -> tuple[int, int] | None:
    """Where the part begins and ends in a file of `size` bytes; None where the whole of it is asked for.

    Several parts, or what can't be read, are answered with the whole (RFC 9110, 14.2).

    Raises:
        _Unsatisfiable: nothing of the file is in it.
    """
    match = _ONE.fullmatch((header or "").replace(" ", ""))
    if match is None or not any(match.groups()):
        return None
    first, last = match.groups()
    begin = int(first) if first else max(0, size - int(last))
    end = min(size, int(last) + 1) if first and last else size
    if first and last and int(last) < begin:
        return None
    if begin >= size:
        raise _Unsatisfiable
    return begin, end
