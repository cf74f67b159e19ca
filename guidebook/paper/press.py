"""Chromium prints: one page, kept warm, makes every paper of a command."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Error, Page

from guidebook.machine.browser import NoBrowser, open_browser
from guidebook.paper.binding import pages_of
from guidebook.paper.imposition import impose
from guidebook.paper.orders import Order
from guidebook.paper.shelf import PaperError
from guidebook.paper.tags import clean, finish

_MAKE = "order => paper.load(order.slugs, order.language).then(() => paper.make(order))"
_BEGIN = "order => paper.load(order.slugs, order.language).then(() => paper.beginBooklet(order))"
_AHEAD = """([slugs, first]) => {
  const make = () => slugs ? paper.guides(slugs, first) : paper.endBooklet(first);
  paper.making = new Promise((begin) => setTimeout(begin)).then(make);
}"""
"""Begin a part, and don't wait for it: `slugs` are its guides, or null for the end."""
_MADE = "() => paper.making"
_FORGET = "() => document.querySelector('.paper').replaceChildren()"
_NUMBER = "numbers => paper.number(numbers)"
_PATIENCE = 60_000

_TOGETHER = 2
"""Guides of a booklet printed at once, some 15 pages: measured, four take 30 MB more, and one takes no less memory but
weighs more, since each part writes its fonts again (25 kB)."""


class Press:
    """Prints orders."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._devtools = page.context.new_cdp_session(page)

    def print(self, order: Order) -> bytes:
        """The PDF of an order."""
        try:
            return self._booklet(order) if order.bound else self._sheet(order)
        except Error as error:
            raise PaperError(_why(error), 2) from None

    def _sheet(self, order: Order) -> bytes:
        self._page.evaluate(_MAKE, order.as_dict())
        made = self._pdf()
        self._forget()
        return finish([clean(made, grey=order.grey)], order)

    def _booklet(self, order: Order) -> bytes:
        """Part after part; while Chromium makes one, the one before it is cleaned."""
        targets = self._page.evaluate(_BEGIN, order.as_dict())
        count = pages_of(self._pdf())[1]
        begun: list[int] = []
        cleaned: list[bytes] = []
        made = b""
        for slugs in (*_some(order.slugs), None):
            self._page.evaluate(_AHEAD, [slugs, count + 1])
            if made:
                cleaned.append(clean(made, grey=order.grey))
            self._page.evaluate(_MADE)
            self._collect()  # what was tried while pages were calculated
            made = self._pdf()
            self._forget()
            chapters, pages = pages_of(made)
            begun += [count + page for page in chapters]
            count += pages
        cleaned.append(clean(made, grey=order.grey))
        self._page.evaluate(_NUMBER, dict(zip(targets, begun, strict=True)))
        front = clean(self._pdf(), grey=order.grey)
        self._forget()
        finished = finish([front, *cleaned], order, targets)
        return impose(finished, order.mirrored) if order.format == "cahier" else finished

    def _forget(self) -> None:
        """Left alone, Chromium would keep several papers before it lets the first go."""
        self._page.evaluate(_FORGET)
        self._collect()

    def _collect(self) -> None:
        self._devtools.send("HeapProfiler.collectGarbage")

    def _pdf(self) -> bytes:
        return self._page.pdf(prefer_css_page_size=True, print_background=True, tagged=True, outline=True)


@contextmanager
def open_press(site: Path) -> Iterator[Press]:
    """A press that prints from a built site, its Chromium closed at the end of the block."""
    try:
        with open_browser(lean=True) as browser:
            page = browser.new_page(viewport={"width": 1000, "height": 100})
            page.set_default_timeout(_PATIENCE)
            page.emulate_media(media="print", color_scheme="light", reduced_motion="reduce")
            page.goto((site.resolve() / "imprimer.html").as_uri())
            yield Press(page)
    except NoBrowser as error:
        raise PaperError(str(error), 2) from None
    except Error as error:
        raise PaperError(_why(error), 2) from None


def _some(slugs: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    for place in range(0, len(slugs), _TOGETHER):
        yield slugs[place : place + _TOGETHER]


def _why(error: Error) -> str:
    if "closed" in error.message or "crash" in error.message.lower():
        return "Chromium s’est arrêté pendant l’impression : recommencez, avec moins de guides à la fois s’il le faut."
    return "Le site n’a pas pu être imprimé : refaites-le avec « guidebook construire », puis recommencez."
