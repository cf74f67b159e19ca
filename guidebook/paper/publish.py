"""Papers → files in `site/imprimer/`, each whole or not there at all; what goes wrong is one sentence."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path

from guidebook.addresses import in_language
from guidebook.languages import wording
from guidebook.languages.known import FRENCH
from guidebook.languages.signs import undrawn
from guidebook.machine.disk import forget_halves, whole_file
from guidebook.machine.disk_errors import refused
from guidebook.paper.orders import ALL, SHARED, SHEETS, Order, Wish, orders
from guidebook.paper.press import open_press
from guidebook.paper.shelf import PaperError, Shelf, shelf_of
from guidebook.site.editions import SITE
from guidebook.site.release import NAME, Release, changed, entry_of, read, relisted
from guidebook.site.sources import outdated

FOLDER = "imprimer"
_READY = "prets.js"


def plan(site: Path, wish: Wish) -> list[Order]:
    """The papers that a wish means, on a built site.

    Raises:
        PaperError: there is no site, or an old one, or no such guide, or the cover would have a sign that our fonts
            lack.
    """
    shelf = shelf_of(site)
    codes = shelf.spoken(wish.languages)
    for code in codes:
        letters = _letters(code)
        if said := undrawn("".join(sign for sign in f"{wish.title} {wish.date}" if sign not in letters)):
            raise PaperError(" ".join(said))
    if old := outdated(site, SITE):
        raise PaperError(old)
    return [order for code in codes for order in orders(wish, shelf, wording.load(code), code)]


def _letters(code: str) -> set[str]:
    """Those that the font of another language than French draws: what its own sentences are made of."""
    return set() if code == FRENCH.code else {sign for text in wording.load(code).sentences() for sign in text}


def printed(site: Path, wanted: list[Order]) -> Iterator[Path]:
    """Print and write each paper; its file, one after the other.

    Raises:
        PaperError: a paper could not be printed or written.
    """
    folder = site / FOLDER
    try:
        folder.mkdir(exist_ok=True)
        _try_to_write(folder)
        with open_press(site) as press:
            papers = Published(site)
            for order in wanted:
                papers.add(order.name, press.print(order))
                yield folder / order.name
    except OSError as error:
        sentence = refused(error, f"{site.name}/{FOLDER}", "copiez le site ailleurs")
        raise PaperError(sentence, 2) from None


def _try_to_write(folder: Path) -> None:
    """Better to know before Chromium starts."""
    with tempfile.TemporaryFile(dir=folder) as file:
        file.write(b"x")


def _write(file: Path, content: bytes) -> None:
    with whole_file(file) as made:
        made.write(content)


class Published:
    """The papers of a site. A file that is being changed is in no list: stopped at any moment, the list tells true."""

    def __init__(self, site: Path) -> None:
        self._site = site
        for folder in (site, site / FOLDER, *_folders(site / FOLDER)):
            forget_halves(folder)
        self._list_again()

    def add(self, name: str, content: bytes) -> None:
        """Write a paper, tell the page « Imprimer », and list both."""
        folder = self._site / FOLDER
        try:
            self._list(dict.fromkeys((name, _READY)))
            (folder / name).parent.mkdir(exist_ok=True)
            _write(folder / name, content)
            _write(folder / _READY, ready := _ready(folder))
            self._list({name: content, _READY: ready})
        except BaseException:
            with suppress(OSError):
                self._list_again()
            raise

    def _list(self, contents: Mapping[str, bytes | None]) -> None:
        """Read again each time: another window may have listed papers meanwhile."""
        if isinstance(known := read(self._site), Release):
            entries = {f"{FOLDER}/{name}": entry_of(content) if content else None for name, content in contents.items()}
            self._tell(changed(known, entries))

    def _list_again(self) -> None:
        """What is there: one that was stopped may have left a paper that no list knows."""
        if isinstance(known := read(self._site), Release):
            self._tell(relisted(self._site, known, FOLDER + "/"))

    def _tell(self, release: Release) -> None:
        _write(self._site / NAME, release.text().encode())


def _ready(folder: Path) -> bytes:
    """The script that tells « Imprimer » which files are there: a guide’s by format, and those of several guides."""
    shelf, ready = shelf_of(folder.parent), dict[str, dict[str, str]]()
    for language, guides in shelf.languages.items():
        for slug in sorted(guides):
            names = {kind: in_language(f"{slug}{end}.pdf", language) for kind, end in SHEETS.items()}
            if there := {kind: name for kind, name in names.items() if (folder / name).is_file()}:
                ready[in_language(slug, language)] = there
    return f"paper.ready = {json.dumps(ready)};\npaper.shared = {json.dumps([*_shared(folder, shelf)])};\n".encode()


def _shared(folder: Path, shelf: Shelf) -> Iterator[dict[str, str]]:
    """The papers of several guides that are there, with the title of what they are about where it has one."""
    for language, guides in shelf.languages.items():
        own = {} if language == FRENCH.code else {"language": language}
        known = {slug: guide.title for slug, guide in guides.items()}
        titles = {ALL: ""} | known | {key: title for key, (title, _) in shelf.paths.items()}
        for kind in SHARED:
            for key, title in titles.items():
                name = in_language(f"{kind}-{key}.pdf", language)
                if (folder / name).is_file():
                    yield {"format": kind, "name": name, "title": title, **own}


def _folders(folder: Path) -> Iterator[Path]:
    """Those of the languages."""
    return (each for each in folder.glob("*/") if each.is_dir())
