"""Short MP3s, made by the tests: real frames that hold silence."""

from __future__ import annotations

from pathlib import Path

HEADER = bytes((0xFF, 0xF3, 0x44, 0xC4))
"""Of a frame of MPEG-2, layer III: 32 kbit/s, 24 000 samples a second, one channel."""
FRAME = HEADER + bytes(92)
"""24 milliseconds."""
SECOND = FRAME * 42


def built_sound(root: Path, key: str, content: bytes = SECOND) -> Path:
    """What `guidebook voix` keeps for the sentence of that key."""
    (root / ".voix").mkdir(exist_ok=True)
    file = root / ".voix" / f"{key}-00000000.mp3"
    file.write_bytes(content)
    return file
