"""Whether a picture is made of lines of letters: no character is read, only their sizes and places are."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PIL import Image

_WIDEST = 640
_FEWEST = 8
"""Letters under which a picture isn't called a text."""


@dataclass(frozen=True, slots=True)
class _Spot:
    left: int
    top: int
    right: int
    bottom: int
    area: int

    @property
    def height(self) -> int:
        """Its height in pixels."""
        return self.bottom - self.top + 1

    @property
    def width(self) -> int:
        """Its width in pixels."""
        return self.right - self.left + 1


def letters(picture: Image.Image) -> int:
    """How many letters make the picture; 0 where something else than lines of letters is a good part of it."""
    grey = picture.convert("L")
    if grey.width > _WIDEST:
        grey = grey.resize((_WIDEST, max(1, grey.height * _WIDEST // grey.width)), Image.Resampling.BOX)
    ink = _ink(grey)
    if ink is None:
        return 0
    spots = [spot for spot in _spots(ink, grey.width, grey.height) if spot.area > 3]
    glyphs = [
        one for one in spots if 4 <= one.height <= 90 and one.width <= one.height * 3 and one.height < one.width * 9
    ]
    kept = [one for line in _lines(glyphs) for one in line]
    mass = sum(one.area for one in spots)
    return len(kept) if len(kept) >= _FEWEST and sum(one.area for one in kept) >= 0.8 * mass else 0


def _ink(grey: Image.Image) -> bytearray | None:
    """The points that are written, where there are two shades and few in between; else nothing."""
    histogram = grey.histogram()
    total = grey.width * grey.height
    paper = max(range(256), key=lambda shade: sum(histogram[max(0, shade - 8) : shade + 9]))
    near = sum(histogram[max(0, paper - 24) : paper + 25])
    if not 0.6 <= near / total <= 0.985:
        return None
    return bytearray(abs(value - paper) > 70 for value in grey.tobytes())


def _spots(ink: bytearray, width: int, height: int) -> Iterator[_Spot]:
    for start, there in enumerate(ink):
        if not there or not ink[start]:
            continue
        ink[start] = 0
        stack, left, right, top, bottom, area = [start], width, 0, height, 0, 0
        while stack:
            here = stack.pop()
            y, x = divmod(here, width)
            left, right, top, bottom, area = min(left, x), max(right, x), min(top, y), max(bottom, y), area + 1
            for near in _around(x, y, width, height):
                if ink[near]:
                    ink[near] = 0
                    stack.append(near)
        yield _Spot(left, top, right, bottom, area)


def _around(x: int, y: int, width: int, height: int) -> Iterator[int]:
    for row in range(max(0, y - 1), min(height, y + 2)):
        for column in range(max(0, x - 1), min(width, x + 2)):
            yield row * width + column


def _lines(glyphs: Sequence[_Spot]) -> Iterator[list[_Spot]]:
    """Rows of at least five spots that stand on one line, near one another, of about one size."""
    waiting = sorted(glyphs, key=lambda one: (one.bottom, one.left))
    while waiting:
        first = waiting[0]
        row = [one for one in waiting if abs(one.bottom - first.bottom) <= max(2, first.height * 0.35)]
        waiting = [one for one in waiting if one not in row]
        heights = sorted(one.height for one in row)
        usual = heights[len(heights) // 2]
        even = [one for one in row if 0.5 * usual <= one.height <= 2 * usual]
        even.sort(key=lambda one: one.left)
        close = all(b.left - a.right < usual * 4 for a, b in itertools.pairwise(even))
        # Letters have many widths; bars, squares and dots have one or two.
        varied = len({(one.width, one.area) for one in even}) >= 4
        if len(even) >= 5 and len(even) >= 0.7 * len(row) and close and varied:
            yield row
