"""A picture of the first place of each cause, framed in its surroundings, taken while its page is there."""

from __future__ import annotations

import io
from collections.abc import Iterable
from pathlib import Path

from PIL import Image, ImageDraw
from playwright.sync_api import Error, FloatRect

from constat.finding import Box, Finding
from constat.page import VIEWPORT, AuditedPage

MOST = 200
"""Pictures in one report: beyond, nobody looks."""

_PATIENCE = 5_000
"""Milliseconds; a page that lets nobody photograph it is left alone."""

_MARGIN, _NARROWEST, _TALLEST = 60, 480, 500
_WHOLE = ("html", "body")
_CANARIES = (Path(__file__).parent / "canaries").as_uri()
# Where it is now: a check may have seen it in another window.
_WHERE = """(css) => {
  try {
    return __audit.boxOf(document.querySelector(css));
  } catch {
    return null;
  }
}"""


class Camera:
    """Takes a picture of each cause once, into `folder`; none without a folder."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        self._taken: set[str] = set()

    def take(self, page: AuditedPage, found: Iterable[Finding]) -> None:
        """Photograph what was just found on the page that is there."""
        if page.url.startswith(_CANARIES):
            return
        for one in found:
            if self._folder and is_shown(one) and one.name not in self._taken and len(self._taken) < MOST:
                self._taken.add(one.name)
                try:
                    photograph(page, one.selector, one.box, picture_of(self._folder, one.name))
                except (Error, OSError):
                    return


def is_shown(one: Finding) -> bool:
    """Whether a place can be shown: a failure or a doubt, of less than the whole page."""
    return one.result != "passe" and one.box is not None and one.selector not in _WHOLE


def picture_of(folder: Path, name: str) -> Path:
    """The file of the picture of a cause."""
    return folder / f"{name}.jpeg"


def photograph(page: AuditedPage, selector: str, known: Box | None, path: Path) -> None:
    """A picture of an element, which was once at `known`, and of what is around it.

    Raises:
        Error: the page lets nobody photograph it. OSError: nothing can be written there.
    """
    x, y, width, height = page.evaluate(_WHERE, selector) or known or (0, 0, 0, 0)
    left, top = max(0.0, x - _MARGIN), max(0.0, y - _MARGIN)
    clip = FloatRect(
        x=left,
        y=top,
        width=min(max(width + 2 * _MARGIN, _NARROWEST), max(2.0 * _MARGIN, VIEWPORT["width"] - left)),
        height=min(height + 2 * _MARGIN, _TALLEST),
    )
    shot = page.page.screenshot(clip=clip, full_page=True, timeout=_PATIENCE)
    with Image.open(io.BytesIO(shot)) as seen:
        picture = seen.convert("RGB")
    _frame(picture, x - left, y - top, width, height)
    path.parent.mkdir(parents=True, exist_ok=True)
    picture.save(path, quality=70)


def _frame(picture: Image.Image, x: float, y: float, width: float, height: float) -> None:
    """Red in white, around the place; drawn here, so that the page knows nothing of it."""
    pen = ImageDraw.Draw(picture)
    for away, colour, thick in ((6, "#fff", 2), (4, "#d0021b", 3)):
        pen.rectangle((x - away, y - away, x + width + away, y + height + away), outline=colour, width=thick)
