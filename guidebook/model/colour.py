"""Colours as authors write them, and how far apart two of them are (WCAG 2.2, https://www.w3.org/TR/WCAG22/)."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable
from typing import Annotated

from pydantic import AfterValidator
from pydantic_core import PydanticCustomError

ENOUGH = 7.0
"""The contrast ratio of every text with its background (WCAG 1.4.6)."""


def _colour(value: str) -> str:
    if not re.fullmatch("#[0-9a-f]{6}", value):
        raise PydanticCustomError("couleur", "")
    return value


Colour = Annotated[str, AfterValidator(_colour)]
"""« #0c419a »."""


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, from 1 to 21."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    """The relative luminance of a colour, from 0 to 1."""
    red, green, blue = _channels(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def darkened(colour: str, ground: str, ratio: float = ENOUGH) -> str:
    """The nearest colour of the same hue that can be read on a light `ground`: with less light, only where it must."""
    most = (luminance(ground) + 0.05) / ratio - 0.05
    if (light := luminance(colour)) <= most:
        return colour
    return _written(math.floor, (channel * most / light for channel in _channels(colour)))


def lightened(colour: str, ground: str, ratio: float = ENOUGH) -> str:
    """The same hue, readable on a dark `ground`: with more light, then with white, only where it must."""
    least = (luminance(ground) + 0.05) * ratio - 0.05
    if (light := luminance(colour)) >= least:
        return colour
    channels = _channels(colour)
    more = min(1 / max(channels), least / light) if light else 1.0
    white = max(0.0, (least - light * more) / (1 - light * more))
    return _written(math.ceil, (channel * more + white * (1 - channel * more) for channel in channels))


def _channels(colour: str) -> list[float]:
    """How much light each of red, green and blue gives, from 0 to 1."""
    return [_linear(int(colour[i : i + 2], 16) / 255) for i in (1, 3, 5)]


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)


def _written(rounded: Callable[[float], int], channels: Iterable[float]) -> str:
    return "#" + "".join(f"{min(255, rounded(255 * _coded(channel))):02x}" for channel in channels)


def _coded(light: float) -> float:
    """The inverse of `_linear`."""
    return light * 12.92 if light <= 0.0031308 else float(1.055 * light ** (1 / 2.4) - 0.055)
