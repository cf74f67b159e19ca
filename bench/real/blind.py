"""What a reader judges: page, place, pictures, what can be measured there, and what is claimed; never who claims it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import yaml
from constat.finding import Finding
from constat.loading import come
from constat.page import VIEWPORT
from playwright.sync_api import Browser, Error, FloatRect, Page

from bench.real.causes import SHOWN, Cause
from bench.real.collection import DATA, PLACE
from bench.real.verdicts import dumped

_FACTS = (DATA / "blind.js").read_text("utf-8")
_CLAIMS: dict[str, str] = yaml.safe_load((DATA / "claims.yml").read_text("utf-8"))
_NARROW = {"width": 320, "height": 640}
_AROUND, _HIGHEST = 240, 700
_SECONDS = 20.0
# Where a place is in the page now; a red frame around it, instead of the one before.
_FRAME = """(found) => {
  document.querySelector('#seen-place')?.remove();
  const {x, y, width, height} = found.getBoundingClientRect();
  const mark = document.createElement('div');
  mark.id = 'seen-place';
  mark.style = `position: absolute; left: ${x + scrollX - 4}px; top: ${y + scrollY - 4}px; width: ${width + 8}px;
    height: ${height + 8}px; outline: 3px solid #d0021b; z-index: 2147483647; pointer-events: none`;
  document.documentElement.append(mark);
  return [x + scrollX, y + scrollY, width, height];
}"""
_FOCUS = "(found) => found.focus({focusVisible: true})"


def export(causes: Iterable[Cause], folder: Path, browser: Browser, pages_at: Path = PLACE) -> None:
    """Write what is to be judged into a folder: `a-juger.yml`, and pictures of the first place of each.

    The pictures: as it is, under the mouse, with the focus, and in a window of 320 pixels.
    """
    (folder / "images").mkdir(parents=True, exist_ok=True)
    pages: dict[str, list[Cause]] = {}
    for cause in sorted(causes, key=lambda one: (one.page, one.id)):
        pages.setdefault(cause.page, []).append(cause)
    sheet = [entry for page, found in pages.items() for entry in _page(browser, pages_at, page, found, folder)]
    (folder / "a-juger.yml").write_text(dumped(sheet), "utf-8")


def _page(
    browser: Browser, pages_at: Path, name: str, found: Sequence[Cause], folder: Path
) -> Iterator[dict[str, Any]]:
    url = (pages_at / name).as_uri()
    with _opened(browser, url, VIEWPORT) as wide, _opened(browser, url, _NARROW) as narrow:
        for cause in found:
            _pictures(wide, narrow, cause, folder / "images")
            first, claim = cause.places[0], _CLAIMS.get(cause.rule)
            yield {
                "id": cause.id,
                "page": name,
                "dit": claim or list(dict.fromkeys(one.message for one in cause.places[:SHOWN])),
                "au nom de": [*(f"WCAG {one}" for one in first.wcag), *(f"RGAA {one}" for one in first.rgaa)],
                "nombre": len(cause.places),
                "lieux": [_place(wide, one) for one in cause.places[:SHOWN]],
            }


@contextmanager
def _opened(browser: Browser, url: str, size: dict[str, int]) -> Iterator[Page]:
    page = browser.new_page(viewport=size, locale="fr-FR")  # type: ignore[arg-type]
    page.on("dialog", lambda dialog: dialog.dismiss())
    try:
        with suppress(Error):
            come(page, url, _SECONDS)
        yield page
    finally:
        page.close()


def _place(page: Page, seen: Finding) -> dict[str, Any]:
    facts: dict[str, Any] = {}
    with suppress(Error):
        facts = page.evaluate(_FACTS, [seen.selector])
    return {"element": seen.selector, "extrait": seen.snippet, "mesures": facts}


def _pictures(wide: Page, narrow: Page, cause: Cause, folder: Path) -> None:
    selector = cause.places[0].selector.split(" >>> ")[0].split(" |> ")[0]
    with suppress(Error):
        _shoot(wide, selector, folder / f"{cause.id}.jpeg")
        place = wide.locator(selector).first
        place.hover(timeout=1500, force=True)
        _shoot(wide, selector, folder / f"{cause.id}-survol.jpeg")
        wide.mouse.move(0, 0)
        place.evaluate(_FOCUS)
        _shoot(wide, selector, folder / f"{cause.id}-focus.jpeg")
        place.evaluate("(found) => found.blur()")
    with suppress(Error):
        _shoot(narrow, selector, folder / f"{cause.id}-320.jpeg")


def _shoot(page: Page, selector: str, file: Path) -> None:
    x, y, width, height = page.locator(selector).first.evaluate(_FRAME)
    left, top = max(0.0, x - _AROUND), max(0.0, y - _AROUND / 2)
    clip = FloatRect(x=left, y=top, width=min(width + 2 * _AROUND, 1280), height=min(height + _AROUND, _HIGHEST))
    page.screenshot(path=file, type="jpeg", quality=70, clip=clip, full_page=True, timeout=_SECONDS * 1000)
