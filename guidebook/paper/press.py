"""Chromium prints: one page, kept warm, makes every paper of a command."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pikepdf
from playwright.sync_api import Error, Page

from guidebook.browser import NoBrowser, open_browser
from guidebook.paper.imposition import impose
from guidebook.paper.orders import Order
from guidebook.paper.shelf import PaperError
from guidebook.paper.tags import finish

_MAKE = "order => paper.load(order.slugs).then(() => paper.make(order))"
_NUMBER = "([numbers, pages]) => paper.number(numbers, pages)"
_PATIENCE = 60_000


class Press:
    """Prints orders."""

    def __init__(self, page: Page) -> None:
        self._page = page

    def print(self, order: Order) -> bytes:
        """The PDF of an order. The contents are printed again, alone, once their page numbers are known."""
        try:
            self._page.evaluate(_MAKE, order.told())
            made = self._pdf()
            if order.format in ("livret", "cahier"):
                numbers, pages = _places(made)
                self._page.evaluate(_NUMBER, [numbers, pages])
                made = _with_contents(made, self._pdf())
        except Error as error:
            raise PaperError(_why(error), 2) from None
        finished = finish(made, order.title, order.date, grey=order.facts["grey"])
        return impose(finished, order.title) if order.format == "cahier" else finished

    def _pdf(self) -> bytes:
        return self._page.pdf(prefer_css_page_size=True, print_background=True, tagged=True, outline=True)


@contextmanager
def open_press(site: Path) -> Iterator[Press]:
    """A press that prints from a built site, its Chromium closed at the end of the block."""
    try:
        with open_browser() as browser:
            page = browser.new_page(viewport={"width": 1000, "height": 1400})
            page.set_default_timeout(_PATIENCE)
            page.emulate_media(media="print", color_scheme="light", reduced_motion="reduce")
            page.goto((site.resolve() / "imprimer.html").as_uri())
            yield Press(page)
    except NoBrowser as error:
        raise PaperError(str(error), 2) from None
    except Error as error:
        raise PaperError(_why(error), 2) from None


def _places(pdf: bytes) -> tuple[dict[str, int], int]:
    """The page on which each link of the contents arrives, and how many pages there are."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        numbers = {page.objgen: number for number, page in enumerate(document.pages, 1)}
        found: Any = document.Root.get("/Dests", pikepdf.Dictionary())
        return {str(name)[1:]: numbers[place[0].objgen] for name, place in found.items()}, len(numbers)


def _with_contents(pdf: bytes, numbered: bytes) -> bytes:
    """The booklet, with what is drawn on its first pages taken from the second print: same lines, true numbers."""
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as document, pikepdf.open(io.BytesIO(numbered)) as contents:
        for old, new in zip(document.pages, contents.pages, strict=False):
            copied = document.copy_foreign(new.obj)
            old.obj.Contents, old.obj.Resources = copied.Contents, copied.Resources
        document.save(out)
    return out.getvalue()


def _why(error: Error) -> str:
    if "closed" in error.message or "crash" in error.message.lower():
        return "Chromium s’est arrêté pendant l’impression : recommencez, avec moins de guides à la fois s’il le faut."
    return "Le site n’a pas pu être imprimé : refaites-le avec « make site », puis recommencez."
