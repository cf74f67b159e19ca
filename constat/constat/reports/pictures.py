"""A picture of the first place of each finding, framed in its surroundings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from playwright.sync_api import Browser, Error, FloatRect

from constat.browser import start_playwright
from constat.groups import Group, groups
from constat.loading import come
from constat.page import VIEWPORT
from constat.record import Record
from constat.reports.report import key
from constat.visits.targets import is_here
from constat.visits.worker import opened

MOST = 200
"""Pictures in one report: beyond, nobody looks."""

_MARGIN = 60
_WHOLE = ("html", "body")
_MARK = """([x, y, width, height]) => {
  const mark = document.createElement('div');
  Object.assign(mark.style, {
    position: 'absolute', left: `${x - 4}px`, top: `${y - 4}px`, width: `${width + 8}px`, height: `${height + 8}px`,
    border: '3px solid #d0021b', outline: '2px solid #fff', zIndex: 2147483647, pointerEvents: 'none',
    boxSizing: 'border-box',
  });
  document.documentElement.append(mark);
}"""


def photograph(record: Record, folder: Path, remotes: Sequence[str] = ()) -> Mapping[str, str]:
    """Take the pictures: the file of each, from the folder, by the key of its finding."""
    found = [*groups(record, "echoue"), *groups(record, "a_verifier")]
    wanted = [group for group in found if group.places[0].box and group.places[0].selector not in _WHOLE]
    if not wanted:
        return {}
    taken: dict[str, str] = {}
    (folder / "images").mkdir(parents=True, exist_ok=True)
    remote, alone = remotes[0] if remotes else None, all(is_here(page.url) for page in record.pages)
    with start_playwright() as playwright, opened(playwright, remote, alone=alone) as browser:
        for group in wanted[:MOST]:
            name = f"images/{key(group)}.jpeg"
            with suppress(Error):
                _shoot(browser, group, folder / name)
                taken[key(group)] = name
    return taken


def _shoot(browser: Browser, group: Group, path: Path) -> None:
    place = group.places[0]
    assert place.box is not None
    x, y, width, height = place.box
    page = browser.new_page(viewport=VIEWPORT, locale="fr-FR")  # type: ignore[arg-type]
    try:
        page.on("dialog", lambda dialog: dialog.dismiss())
        come(page, place.page.url, 15)
        page.evaluate(_MARK, list(place.box))
        left, top = max(0.0, x - _MARGIN), max(0.0, y - _MARGIN)
        clip = FloatRect(
            x=left,
            y=top,
            width=min(width + 2 * _MARGIN, VIEWPORT["width"] - left, 900),
            height=min(height + 2 * _MARGIN, 500),
        )
        page.screenshot(path=path, type="jpeg", quality=70, clip=clip, full_page=True, timeout=10_000)
    finally:
        page.close()
