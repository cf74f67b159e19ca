"""An MP4, box by box: whether it is a film, how long it lasts, and how its tracks are coded.

Source of the shapes: ISO/IEC 14496-12, 4.2 (boxes), 8.2.2 (mvhd), 8.4.3 (hdlr), 8.5.2 (stsd), 8.8.2 (mehd).
"""

from __future__ import annotations

import io
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

_LONGEST = 16_000_000
"""Bytes of what describes a film; that of an hour has some two million."""
_INSIDE = frozenset((b"moov", b"trak", b"mdia", b"minf", b"stbl", b"mvex"))
"""The boxes that hold boxes."""


class NotFilm(ValueError):
    """It is no MP4, or a part of one."""


@dataclass(frozen=True, slots=True)
class Tracks:
    """What an MP4 holds: the codes of its pictures (`avc1` is H.264), whether it has sound, and its length if told."""

    pictures: tuple[str, ...]
    has_sound: bool
    seconds: float | None


@dataclass(frozen=True, slots=True)
class _Box:
    kind: bytes
    begin: int
    end: int


def tracks_of(file: BinaryIO, size: int) -> Tracks:
    """What the MP4 of that size holds.

    Raises:
        NotFilm: it is something else, or its end is missing.
        OSError: it can't be read.
    """
    try:
        boxes = list(_boxes(file, 0, size))
        described = next((box for box in boxes if box.kind == b"moov"), None)
        if not boxes or boxes[0].kind != b"ftyp" or described is None or described.end - described.begin > _LONGEST:
            raise NotFilm
        file.seek(described.begin)
        return _told(file.read(described.end - described.begin))
    except struct.error:
        raise NotFilm from None


def _boxes(file: BinaryIO, begin: int, end: int) -> Iterator[_Box]:
    while begin < end:
        file.seek(begin)
        size, kind = struct.unpack(">I4s", file.read(8))
        head = 8
        if size == 1:
            (size,), head = struct.unpack(">Q", file.read(8)), 16
        size = size or end - begin
        if size < head or begin + size > end:
            raise NotFilm
        yield _Box(kind, begin + head, begin + size)
        begin += size


def _told(movie: bytes) -> Tracks:
    pictures, length, has_sound, handler = list[str](), 0.0, False, b""
    scale = 1
    for kind, content in _walk(movie, 0, len(movie)):
        if kind == b"mvhd":
            scale, length = _length(content)
        elif kind == b"mehd":
            length = struct.unpack(">Q" if content[0] else ">I", content[4 : 12 if content[0] else 8])[0]
        elif kind == b"hdlr":
            handler = content[8:12]
            has_sound |= handler == b"soun"
        elif kind == b"stsd" and handler == b"vide":
            pictures.append(content[12:16].decode("latin-1"))
    if not pictures:
        raise NotFilm
    return Tracks(tuple(pictures), has_sound, length / scale if length and scale else None)


def _walk(movie: bytes, begin: int, end: int) -> Iterator[tuple[bytes, bytes]]:
    for box in _boxes(io.BytesIO(movie), begin, end):
        if box.kind in _INSIDE:
            yield from _walk(movie, box.begin, box.end)
        else:
            yield box.kind, movie[box.begin : box.end]


def _length(header: bytes) -> tuple[int, float]:
    """The units of a second, and how many the film lasts: 32 bits, or 64 in version 1."""
    scale, length = struct.unpack(">IQ" if header[0] else ">II", header[20:32] if header[0] else header[12:20])
    return scale, length
