"""What papers cost: one guide with a warm Chromium, and a booklet of fifty."""

from __future__ import annotations

import os
import shutil
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path

from guidebook.languages import wording
from guidebook.paper.orders import Wish, orders
from guidebook.paper.press import open_press
from guidebook.paper.shelf import Shelf, shelf_of

BOOKLET = 50


@dataclass(frozen=True, slots=True)
class Papers:
    """What papers cost: seconds, megabytes on the disk, megabytes of memory (0 where the system doesn't tell)."""

    sheet: float
    booklet: float
    size: float
    memory: float


def papers(site: Path) -> Papers:
    """One guide's sheet with a warm Chromium, and a booklet of fifty guides (the site's, repeated)."""
    french = wording.load("fr")
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder, "site")
        shutil.copytree(site, copy)
        shelf = _enlarged(copy, BOOKLET)
        sheet = next(orders(Wish((next(iter(shelf.guides)),)), shelf, french))
        booklet = next(orders(Wish(booklet=True), shelf, french))
        with _memory() as peak, open_press(copy) as press:
            press.print(sheet)
            warm = min(_timed(lambda: press.print(sheet))[0] for _ in range(3))
            seconds, made = _timed(lambda: press.print(booklet))
        return Papers(warm, seconds, len(made) / 1e6, max(peak) / 1e6)


@contextmanager
def _memory() -> Iterator[list[int]]:
    """The memory of this process and of all it has started, looked at five times a second; shared parts count once."""
    seen, done = [0], threading.Event()

    def look() -> None:
        while not done.wait(0.2):
            seen.append(sum(map(_bytes, _family())))

    thread = threading.Thread(target=look)
    thread.start()
    try:
        yield seen
    finally:
        done.set()
        thread.join()


def _family() -> Iterator[int]:
    parents: dict[int, int] = {}
    for entry in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            parents[int(entry.parent.name)] = int(entry.read_text().rpartition(")")[2].split()[1])
    below = {os.getpid()}
    while below:
        yield from below
        below = {child for child, parent in parents.items() if parent in below}


def _bytes(process: int) -> int:
    """The proportional set size of a process (Linux)."""
    with suppress(OSError):
        told = Path(f"/proc/{process}/smaps_rollup").read_text()
        return int(told.partition("Pss:")[2].split()[0]) * 1024
    return 0


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
    return replace(shelf, languages={"fr": guides})
