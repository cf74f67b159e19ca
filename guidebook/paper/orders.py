"""Which papers are asked for, and what `assets/js/paper.js` needs to make each."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from guidebook.addresses import in_language
from guidebook.languages.known import FRENCH
from guidebook.languages.wording import Wording, long_date
from guidebook.paper.near import near_lines
from guidebook.paper.shelf import Printable, Shelf
from guidebook.paper.venue import Venue

SHEETS = {"fiche": "", "grand": "-grand", "memo": "-aide-memoire", "planche": "-planche"}
"""The formats of a guide alone, and how their files' names end."""
WITHOUT_READING = ("memo", "planche")
"""Those of a guide whose text nobody translated: they have its titles, its pictures and its gestures."""
SHARED = ("mots", "livret", "cahier")
"""The formats of several guides: their files' names begin so, and end with the path or the guide, or with ALL."""
ALL = "guides"


@dataclass(frozen=True, slots=True)
class Wish:
    """What a person asks for on the command line."""

    names: tuple[str, ...] = ()
    booklet: bool = False
    folded: bool = False
    grey: bool = False
    bare: bool = False
    notes: bool = False
    title: str = ""
    date: str = ""
    """What the cover says of the day; where it is empty, the latest verification of a guide."""
    venue: Venue | None = None
    languages: tuple[str, ...] = ()
    """As `Shelf.spoken` reads them; French without any."""


@dataclass(frozen=True, slots=True)
class Order:
    """One PDF: its file name, its title, and what the page makes it from.

    The file of another language than French is in that language's folder, `ar/…`.
    """

    name: str
    title: str
    format: str
    slugs: tuple[str, ...]
    date: str | None
    facts: dict[str, Any]
    language: str = FRENCH.code
    mirrored: bool = False
    """Read from right to left."""

    @property
    def bound(self) -> bool:
        """Several guides as a booklet, with its cover and contents."""
        return self.format in ("livret", "cahier")

    @property
    def grey(self) -> bool:
        """In black and white."""
        return bool(self.facts["grey"])

    def as_dict(self) -> dict[str, Any]:
        """As `paper.js` reads it."""
        return {
            "format": self.format,
            "slugs": list(self.slugs),
            "title": self.title,
            "language": self.language,
            **self.facts,
        }


def orders(wish: Wish, shelf: Shelf, wording: Wording, language: str = FRENCH.code) -> Iterator[Order]:
    """The papers of a wish in one language, whose wording it is."""
    guides = shelf.languages[language]
    for order in _orders(wish, shelf, wording, guides):
        if _is_told(order, guides, language):
            mirrored = language in shelf.mirrored
            yield replace(order, name=in_language(order.name, language), language=language, mirrored=mirrored)


def _is_told(order: Order, guides: Mapping[str, Printable], language: str) -> bool:
    """Whether a paper is worth printing in a language: a sheet in another one that is all French is not."""
    return order.format not in SHEETS or order.format in WITHOUT_READING or guides[order.slugs[0]].text == language


def _orders(wish: Wish, shelf: Shelf, wording: Wording, guides: Mapping[str, Printable]) -> Iterator[Order]:
    slugs = shelf.chosen(wish.names)
    facts = {
        "grey": wish.grey,
        "bare": wish.bare,
        "notes": wish.notes,
        "site": shelf.address,
        "venue": wish.venue.as_dict(near_lines(shelf.site, wish.venue.postcode)) if wish.venue else None,
    }
    if wish.booklet or wish.folded:
        yield _booklet(wish, shelf, slugs, facts, wording)
        return
    for slug in slugs:
        guide = guides[slug]
        for kind, end in SHEETS.items():
            yield Order(f"{slug}{end}.pdf", guide.title, kind, (slug,), guide.verified, facts)
    if len(slugs) > 1:
        yield _words(wish, shelf, slugs, facts, wording)


def newest(shelf: Shelf, slugs: tuple[str, ...]) -> datetime.date | None:
    """The latest day on which one of the guides was verified."""
    days = (shelf.guides[slug].verified for slug in slugs)
    return max((datetime.date.fromisoformat(day) for day in days if day), default=None)


def _words(wish: Wish, shelf: Shelf, slugs: tuple[str, ...], facts: dict[str, Any], wording: Wording) -> Order:
    """The words that guides explain, whose own sheets leave out those of the guides before."""
    day, name = newest(shelf, slugs), _path(wish, shelf) or ALL
    return Order(f"mots-{name}.pdf", str(wording.paper.words), "mots", slugs, day.isoformat() if day else None, facts)


def _path(wish: Wish, shelf: Shelf) -> str | None:
    """The path that a wish names, alone."""
    return wish.names[0] if len(wish.names) == 1 and wish.names[0] in shelf.paths else None


def _booklet(wish: Wish, shelf: Shelf, slugs: tuple[str, ...], facts: dict[str, Any], wording: Wording) -> Order:
    path = _path(wish, shelf)
    title = wish.title or (shelf.paths[path][0] if path else str(wording.paper.booklet_default))
    kind = "cahier" if wish.folded else "livret"
    name = f"{kind}-{path or (slugs[0] if len(slugs) == 1 else ALL)}.pdf"
    day = newest(shelf, slugs)
    date = wish.date or (wording.paper.verified.format(date=long_date(day, wording)) if day else "")
    return Order(name, title, kind, slugs, day.isoformat() if day else None, {**facts, "date": date, "numbered": True})
