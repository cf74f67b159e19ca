"""An MP3, read frame by frame: whether it is one, how long it lasts, and nothing but its sound.

Source of the numbers: ISO/IEC 11172-3, 2.4.1.3 and 2.4.2.3 (MPEG-1), and 13818-3, 2.4.2.3 (lower sampling frequencies).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

_BITRATES = {  # kbit/s of layer III, by the index of a frame; 0 is « free », 15 is forbidden
    True: (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320),
    False: (0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160),
}
_RATES = {3: (44100, 48000, 32000), 2: (22050, 24000, 16000), 0: (11025, 12000, 8000)}
"""Samples a second, by the version of MPEG: 1, 2, and 2.5."""
_LAYER_III = 1
_TAG, _TAG_SIZE = b"TAG", 128
"""What older programs put at the end: a title, a name."""
_WHOLE = 0.95
"""The part of the bytes that must be frames: some programs leave a few others at the end."""


class NotSound(ValueError):
    """It is no MP3, or a damaged one."""


@dataclass(frozen=True, slots=True)
class Sound:
    """The frames of an MP3, without what programs write around them (a title, a name), and how long it lasts."""

    content: bytes
    seconds: float


@dataclass(frozen=True, slots=True)
class _Frame:
    begin: int
    end: int
    seconds: float


def sound_of(content: bytes) -> Sound:
    """The sound of an MP3.

    Raises:
        NotSound: it is something else, or more than a twentieth of it is not sound.
    """
    begin, end = _after_id3(content), len(content)
    if content[-_TAG_SIZE:].startswith(_TAG):
        end -= _TAG_SIZE
    frames = list(_frames(content[:end], begin))
    held = sum(frame.end - frame.begin for frame in frames)
    if not held or held < _WHOLE * (end - begin):
        raise NotSound
    return Sound(b"".join(content[f.begin : f.end] for f in frames), sum(frame.seconds for frame in frames))


def _after_id3(content: bytes) -> int:
    """Where the sound begins: an ID3 tag tells its size in four bytes of seven bits."""
    if not content.startswith(b"ID3") or len(content) < 10:
        return 0
    size = 0
    for byte in content[6:10]:
        size = size << 7 | byte & 0x7F
    return 10 + size


def _frames(content: bytes, at: int) -> Iterator[_Frame]:
    while frame := _frame(content, at):
        yield frame
        at = frame.end


def _frame(content: bytes, at: int) -> _Frame | None:
    """The whole frame that begins there."""
    header = int.from_bytes(content[at : at + 4])
    version, layer = header >> 19 & 3, header >> 17 & 3
    if header >> 21 != 0x7FF or version not in _RATES or layer != _LAYER_III:
        return None
    bitrate, rate, padding = header >> 12 & 15, header >> 10 & 3, header >> 9 & 1
    if bitrate in (0, 15) or rate == 3:
        return None
    samples = 1152 if version == 3 else 576
    frequency = _RATES[version][rate]
    end = at + samples // 8 * _BITRATES[version == 3][bitrate] * 1000 // frequency + padding
    return _Frame(at, end, samples / frequency) if end <= len(content) else None
