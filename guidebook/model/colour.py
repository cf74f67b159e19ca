"""Colours as authors write them, and how far apart two of them are (WCAG 2.2, https://www.w3.org/TR/WCAG22/)."""

from __future__ import annotations

import re
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
    red, green, blue = (_linear(int(colour[i : i + 2], 16) / 255) for i in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)
