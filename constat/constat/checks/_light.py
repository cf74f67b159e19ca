"""How light a colour is, and how much two differ, as WCAG 2 counts; scripts have the same in `prelude/reading.js`."""

from __future__ import annotations

from collections.abc import Sequence


def luminance(rgb: Sequence[int]) -> float:
    """From 0 (black) to 1 (white): https://www.w3.org/TR/WCAG22/#dfn-relative-luminance."""
    parts = [v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in (c / 255 for c in rgb)]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: float, other: float) -> float:
    """The ratio of two luminances, from 1 to 21: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio."""
    return (max(one, other) + 0.05) / (min(one, other) + 0.05)
