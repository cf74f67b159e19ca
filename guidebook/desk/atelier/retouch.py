"""A photo beside a guide: cut to a part of it, or a part of it made unreadable; what it was is kept outside the guides.

Turned upright, and without what it says of who took it. A part that is blurred keeps a few cells of its mean colours:
nothing of what was written there is left to be guessed.
"""

from __future__ import annotations

import time
import warnings
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

from PIL import Image, ImageOps

from guidebook.desk.atelier.shelf import kept_name
from guidebook.machine.disk import whole_file
from guidebook.photos.raster import FORMATS, MAX_PIXELS

_CELLS = 6
"""Of the longer side of a blurred part: letters are far smaller than a cell."""
_QUALITY = 92


class Area(NamedTuple):
    """A part of a photo, in percents of its width and height from its left upper corner."""

    left: float
    top: float
    width: float
    height: float

    def box(self, image: Image.Image) -> tuple[int, int, int, int]:
        """Its corners in points, inside the image; empty where it has no size."""
        across, down = image.size
        left, top = (max(0, min(100, at)) for at in (self.left, self.top))
        right, bottom = min(100, left + max(0, self.width)), min(100, top + max(0, self.height))
        return (
            int(across * left / 100),
            int(down * top / 100),
            -(-int(across * right) // 100),
            -(-int(down * bottom) // 100),
        )


class Unusable(Exception):
    """The file is no photo that can be changed here, or nothing would be left of it."""


def cropped(name: str, content: bytes, area: Area) -> bytes:
    """The photo without what is around the area.

    Raises:
        Unusable: it can't be changed.
    """
    image = _opened(content)
    box = area.box(image)
    if box[2] - box[0] < 1 or box[3] - box[1] < 1:
        raise Unusable
    return _encoded(name, image.crop(box))


def blurred(name: str, content: bytes, area: Area) -> bytes:
    """The photo in which nobody can read the area.

    Raises:
        Unusable: it can't be changed.
    """
    image = _opened(content)
    box = area.box(image)
    part = image.crop(box)
    if min(part.size) < 1:
        raise Unusable
    cell = max(1, max(part.size) / _CELLS)
    few = part.resize((max(1, round(part.width / cell)), max(1, round(part.height / cell))), Image.Resampling.BOX)
    image.paste(few.resize(part.size, Image.Resampling.NEAREST), box[:2])
    return _encoded(name, image)


def put(file: Path, content: bytes, keep: Path, root: Path) -> None:
    """Write a photo whole in the place of another, which is kept.

    Raises:
        OSError: the disk refuses; the photo stays as it is.
    """
    if file.exists():
        folder = keep / "photos" / kept_name(file.relative_to(root).as_posix())
        folder.mkdir(parents=True, exist_ok=True)
        with whole_file(folder / f"{time.time_ns():020}{file.suffix}") as made:
            made.write(file.read_bytes())
    with whole_file(file) as made:
        made.write(content)


def before(file: Path, keep: Path, root: Path) -> Path | None:
    """What the photo was before its last change, if it was changed here."""
    folder = keep / "photos" / kept_name(file.relative_to(root).as_posix())
    return max(folder.glob("*.*"), default=None) if folder.is_dir() else None


def _opened(content: bytes) -> Image.Image:
    # A stranger's file makes decoders fail in many ways.
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            image = Image.open(BytesIO(content), formats=tuple(set(FORMATS.values())))
            if image.width * image.height > MAX_PIXELS or getattr(image, "is_animated", False):
                raise Unusable
            upright = ImageOps.exif_transpose(image)
            return upright.convert("RGBA" if "A" in upright.getbands() or "transparency" in upright.info else "RGB")
    except Unusable:
        raise
    except Exception:
        raise Unusable from None


def _encoded(name: str, image: Image.Image) -> bytes:
    kind, out = FORMATS.get(Path(name).suffix.lower(), "PNG"), BytesIO()
    bare = Image.new(image.mode, image.size)
    bare.paste(image)
    (bare.convert("RGB") if kind == "JPEG" else bare).save(out, kind, quality=_QUALITY)
    return out.getvalue()
