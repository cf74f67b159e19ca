"""What has the focus looks different, by comparing pixels."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Iterator
from typing import Any

from PIL import Image, ImageChops
from playwright.sync_api import Error

from constat.check import Check
from constat.checks._driving import take_the_wheel
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
)


Colour = tuple[int, int, int]

_MOST = 12
_FEWEST = 8  # pixels
_FAINT = 1.3  # a contrast that nobody notices


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
        if (ratio := _change(page, stop["selector"], "on")) is None or ratio >= 3:
            continue
        # The mark may be on a card around it, or elsewhere in the window.
        if ratio < _FAINT and (ratio := _change(page, stop["selector"], "around") or 0.0) >= 3:
            continue
        key, result = (
            ("none", "echoue") if ratio == 0 else ("weak", "echoue") if ratio < _FAINT else ("doubt", "a_verifier")
        )
        seen = {**stop, "key": key, "result": result, "ratio": f"{ratio:.1f}"}
        yield CHECK.said(seen)


def _change(page: AuditedPage, selector: str, what: str) -> float | None:
    """The strongest contrast between a pixel with and the same without the focus; 0 where none changes."""
    clip = page.run("focus_visible", selector, what)
    if clip is None:
        return None
    try:
        lit = _picture(page, clip)
        page.run("focus_visible", selector, "off")
        dark = _picture(page, clip)
    except Error:
        return None
    return _contrast(lit, dark)


def _picture(page: AuditedPage, clip: Any) -> Image.Image:
    shot = page.page.screenshot(clip=clip, animations="disabled", caret="hide")
    return Image.open(io.BytesIO(shot)).convert("RGB")


def _contrast(one: Image.Image, other: Image.Image) -> float:
    """Over the pixels that differ, a ratio that at least eight of them reach: fewer are no mark."""
    changed = ImageChops.difference(one, other).convert("L").point(lambda value: 255 if value > 2 else 0)
    pairs = zip(_pixels(one), _pixels(other), changed.tobytes(), strict=True)
    counts = Counter((a, b) for a, b, different in pairs if different)
    seen = 0
    for ratio, count in sorted(
        ((contrast(luminance(a), luminance(b)), count) for (a, b), count in counts.items()), reverse=True
    ):
        seen += count
        if seen >= _FEWEST:
            return ratio
    return 0.0


def _pixels(picture: Image.Image) -> Iterator[Colour]:
    data = iter(picture.tobytes())
    return zip(data, data, data, strict=True)
