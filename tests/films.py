"""Films as strangers send them, drawn on the spot: a square that goes from left to right, ten pictures a second."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from io import BytesIO
from typing import Any

import av
from PIL import Image, ImageDraw

RATE = 10
SIZE = (160, 120)


@cache
def film(seconds: int = 6, codec: str = "libx264", sound: bool = False, **options: str) -> bytes:
    """An MP4 of that length; `options` are those of its container."""
    file = BytesIO()
    with av.open(file, "w", format="mp4", options=options) as container:
        pictures: Any = container.add_stream(codec, rate=RATE, options={"preset": "ultrafast", "g": str(RATE)})
        pictures.width, pictures.height, pictures.pix_fmt = *SIZE, "yuv420p"
        voice: Any = container.add_stream("aac", rate=48_000, layout="mono") if sound else None
        for number in range(seconds * RATE):
            container.mux(pictures.encode(av.VideoFrame.from_image(_drawn(number / (seconds * RATE)))))
        container.mux(pictures.encode(None))
        if voice:
            container.mux(voice.encode(_silence()))
            container.mux(voice.encode(None))
    return file.getvalue()


def _silence() -> av.AudioFrame:
    silence = av.AudioFrame(format="fltp", layout="mono", samples=1024)
    silence.sample_rate, silence.pts = 48_000, 0
    for plane in silence.planes:
        plane.update(bytes(plane.buffer_size))  # what memory held is no sound that can be coded
    return silence


def _drawn(share: float) -> Image.Image:
    picture = Image.new("RGB", SIZE, "white")
    left = round(share * (SIZE[0] - 20))
    ImageDraw.Draw(picture).rectangle((left, 50, left + 20, 70), "black")
    return picture


FILMS: dict[str, Callable[[], bytes]] = {
    "film": film,
    "in pieces": lambda: film(movflags="frag_keyframe+empty_moov"),
    "cut": lambda: film()[:-200],
    "program": lambda: b"#!/bin/sh\nrm -rf /\n",
    "empty": lambda: b"",
    "talking": lambda: film(sound=True),
    "other code": lambda: film(codec="mpeg4"),
    "sound alone": lambda: film(1, sound=True).replace(b"vide", b"text"),
}
