"""What papers cost: one guide with a warm Chromium, and a booklet of fifty."""

from __future__ import annotations

import shutil
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from guidebook import words
from guidebook.paper.orders import Wish, orders
from guidebook.paper.press import open_press
from guidebook.paper.shelf import Shelf, shelf_of

BOOKLET = 50


def papers(site: Path) -> tuple[float, float, float]:
    """Seconds for one guide's sheet, seconds and megabytes for a booklet of fifty guides (the site's, repeated)."""
    french = words.load("fr")
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder, "site")
        shutil.copytree(site, copy)
        shelf = _enlarged(copy, BOOKLET)
        sheet = next(orders(Wish((next(iter(shelf.guides)),)), shelf, french))
        booklet = next(orders(Wish(booklet=True), shelf, french))
        with open_press(copy) as press:
            press.print(sheet)
            warm = min(_timed(lambda: press.print(sheet))[0] for _ in range(3))
            seconds, made = _timed(lambda: press.print(booklet))
        return warm, seconds, len(made) / 1e6


def _timed(work: Callable[[], bytes]) -> tuple[float, bytes]:
    begun = time.perf_counter()
    made = work()
    return time.perf_counter() - begun, made


def _enlarged(site: Path, count: int) -> Shelf:
    """The same site with its guides repeated under other names until there are `count`."""
    shelf = shelf_of(site)
    known = list(shelf.guides.values())
    guides = {}
    for number in range(count):
        guide = known[number % len(known)]
        slug = guide.slug if number < len(known) else f"{guide.slug}-{number}"
        if slug != guide.slug:
            (site / "guides" / slug).mkdir()
            script = (site / "guides" / guide.slug / "fiche.js").read_text("utf-8")
            (site / "guides" / slug / "fiche.js").write_text(script.replace(guide.slug, slug, 1), "utf-8")
        guides[slug] = replace(guide, slug=slug)
    return replace(shelf, guides=guides)
