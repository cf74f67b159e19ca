"""Pictures as strangers send them, made on the spot."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable
from io import BytesIO

from PIL import Image


def encoded(image: Image.Image, kind: str, **options: object) -> bytes:
    """The image as a file of that kind."""
    file = BytesIO()
    image.save(file, kind, **options)
    return file.getvalue()


def noise(width: int, height: int) -> Image.Image:
    """What compresses worst."""
    return Image.effect_noise((width, height), 90).convert("RGB")


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def announced(width: int, height: int) -> bytes:
    """A PNG of a few bytes that announces any size."""
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", header) + _chunk(b"IDAT", zlib.compress(b"")) + _chunk(b"IEND", b"")


def _animated() -> bytes:
    return encoded(Image.new("RGB", (9, 9)), "PNG", save_all=True, append_images=[Image.new("RGB", (9, 9), "red")])


PICTURES: dict[str, Callable[[], bytes]] = {
    "broken": lambda: encoded(noise(40, 40), "PNG")[:900],
    "empty": lambda: b"",
    "program": lambda: b"#!/bin/sh\nrm -rf /\n",
    "huge": lambda: announced(9000, 9000),
    "bomb": lambda: announced(60_000, 60_000),
    "animated": _animated,
    "jpeg": lambda: encoded(noise(40, 40), "JPEG"),
    "scrolling": lambda: encoded(Image.new("RGB", (1080, 14_000)), "PNG"),
    "several screens wide": lambda: encoded(Image.new("RGB", (3840, 1080)), "PNG"),
    "next to nothing": lambda: encoded(Image.new("RGB", (1, 1)), "PNG"),
    "scrolling tablet": lambda: encoded(Image.new("RGB", (800, 6000)), "PNG"),
    "a telephone's": lambda: b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic" + bytes(100),
    "zip": lambda: b"PK\x03\x04\x14\x00\x06\x00" + bytes(40),
    "gif": lambda: encoded(Image.new("RGB", (9, 9)), "GIF"),
}
