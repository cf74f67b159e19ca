"""What has the focus looks different, by comparing pixels."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from PIL import Image, ImageChops
from playwright.sync_api import Error

from constat.check import Breaks, Check
from constat.checks._driving import settle, take_the_wheel
from constat.checks._light import contrast, luminance
from constat.checks._walk import walk
from constat.finding import Finding
from constat.page import AuditedPage
from constat.people import People

CHECK = Check(
    id="focus-visible",
    rgaa=("10.7",),
    wcag=("2.4.7",),
    act=("oj04fd",),
    hinders=(People.HANDS,),
    stage="conduite",
    breaks={"thin": Breaks(rgaa=(), wcag=("2.4.13",), act=())},
)


Colour = tuple[int, int, int]

_MOST = 12
_FEWEST = 8  # pixels
_FAINT = 1.3  # a contrast that nobody notices
_BROAD = 0.8  # of the area that is asked: corners are round, edges are smoothed
_LATE = 900  # milliseconds: what shows later answers the focus no more


def look(page: AuditedPage) -> Iterator[Finding]:
    """One picture with, one without, for each kind of stop whose own ring isn't the browser's."""
    kinds: dict[str, dict[str, Any]] = {}
    for stop in walk(page).stops:
        if stop["ring"] or (stop["hidden"] and not stop["labelled"]) or stop["covered"]:
            continue
        if stop["tag"] in ("iframe", "frame", "object", "embed"):
            continue  # the focus goes on inside
        kinds.setdefault(stop["kind"], stop)
    take_the_wheel(page)  # the walk may be older than the page
    for stop in list(kinds.values())[:_MOST]:
        if (mark := _change(page, stop["selector"], "on")) is None:
            continue
        ratio = mark.ratio
        if ratio >= 3:
            if mark.area < _BROAD * _asked(stop["width"], stop["height"]):
                result = "echoue" if page.level == "AAA" else "passe"
                yield CHECK.said({**stop, "key": "thin", "result": result})
            continue
        # The mark may be on a card around it, or elsewhere in the window.
        if ratio < _FAINT and (ratio := (_change(page, stop["selector"], "around") or _NOTHING).ratio) >= 3:
            continue
        if ratio < _FAINT and _shown_later(page, stop["selector"]):
            continue
        key, result = (
            ("none", "echoue") if ratio == 0 else ("weak", "echoue") if ratio < _FAINT else ("doubt", "a_verifier")
        )
        seen = {**stop, "key": key, "result": result, "ratio": f"{ratio:.1f}"}
        yield CHECK.said(seen)


@dataclass(frozen=True, slots=True)
class _Mark:
    """The strongest contrast between a pixel with and the same without the focus, and how many have one of 3."""

    ratio: float
    area: int


_NOTHING = _Mark(0.0, 0)


def _asked(width: float, height: float) -> float:
    """The area that WCAG 2.4.13 asks of a mark: a line of two pixels around the element."""
    return max(0.0, 4 * width + 4 * height - 16)


def _change(page: AuditedPage, selector: str, what: str) -> _Mark | None:
    clip = page.run("focus_visible", selector, what)
    if clip is None:
        return None
    try:
        lit = _picture(page, clip)
        page.run("focus_visible", selector, "off")
        dark = _picture(page, clip)
    except Error:
        return None
    return _compared(lit, dark)


def _shown_later(page: AuditedPage, selector: str) -> bool:
    """Whether something comes into the window after a moment and goes with the focus, such as a tooltip."""
    clip = page.run("focus_visible", selector, "around")
    if clip is None:
        return False
    try:
        settle(page, _LATE)
        lit = _picture(page, clip)
        page.run("focus_visible", selector, "off")
        settle(page, _LATE)
        dark, still = _picture(page, clip), _picture(page, clip)
    except Error:
        return False
    # What moves by itself is no mark.
    return _compared(lit, dark).ratio >= 3 and _compared(dark, still).ratio == 0


def _picture(page: AuditedPage, clip: Any) -> Image.Image:
    shot = page.page.screenshot(clip=clip, animations="disabled", caret="hide")
    return Image.open(io.BytesIO(shot)).convert("RGB")


def _compared(one: Image.Image, other: Image.Image) -> _Mark:
    """Over the pixels that differ; at least eight must reach the ratio: fewer are no mark."""
    changed = ImageChops.difference(one, other).convert("L").point(lambda value: 255 if value > 2 else 0)
    pairs = zip(_pixels(one), _pixels(other), changed.tobytes(), strict=True)
    counts = Counter((a, b) for a, b, different in pairs if different)
    seen = 0
    ratios = sorted(((contrast(luminance(a), luminance(b)), count) for (a, b), count in counts.items()), reverse=True)
    for ratio, count in ratios:
        seen += count
        if seen >= _FEWEST:
            return _Mark(ratio, sum(count for ratio, count in ratios if ratio >= 3))
    return _NOTHING


def _pixels(picture: Image.Image) -> Iterator[Colour]:
    data = iter(picture.tobytes())
    return zip(data, data, data, strict=True)
