"""Papers → files in `site/imprimer/`, each whole or not there at all; what goes wrong is one sentence."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator
from pathlib import Path

from guidebook import words
from guidebook.disk import refused, whole_file
from guidebook.paper.orders import SHEETS, Order, Wish, orders
from guidebook.paper.press import open_press
from guidebook.paper.shelf import PaperError, shelf_of
from guidebook.release import NAME, Release, read, relisted

FOLDER = "imprimer"


def plan(site: Path, wish: Wish) -> list[Order]:
    """The papers that a wish means, on a built site.

    Raises:
        PaperError: there is no site, or no such guide.
    """
    return list(orders(wish, shelf_of(site), words.load("fr")))


def printed(site: Path, wanted: list[Order]) -> Iterator[Path]:
    """Print and write each paper; its file, one after the other.

    Raises:
        PaperError: a paper could not be printed or written.
    """
    folder = site / FOLDER
    try:
        folder.mkdir(exist_ok=True)
        _try_to_write(folder)
        some = False
        try:
            with open_press(site) as press:
                for order in wanted:
                    _write(folder / order.name, press.print(order))
                    some = True
                    yield folder / order.name
        finally:  # what is made is told, even where the rest could not be
            if some:
                _write(folder / "prets.js", _ready(folder))
                _list_again(site)
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


def _list_again(site: Path) -> None:
    """The list of the site's files knows its papers too."""
    known = read(site)
    if isinstance(known, Release):
        _write(site / NAME, relisted(site, known, FOLDER + "/").text().encode())


def _ready(folder: Path) -> bytes:
    """The script that tells the page « Imprimer » which files are there."""
    ready: dict[str, list[str]] = {}
    for script in sorted((folder.parent / "guides").glob("*/fiche.js")):
        slug = script.parent.name
        if formats := [kind for kind, end in SHEETS.items() if (folder / f"{slug}{end}.pdf").is_file()]:
            ready[slug] = formats
    return f"paper.ready = {json.dumps(ready)};\n".encode()
