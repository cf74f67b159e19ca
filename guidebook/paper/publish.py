"""Papers → files in `site/imprimer/`, each whole or not there at all; what goes wrong is one sentence."""

from __future__ import annotations

import errno
import json
import os
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from guidebook import words
from guidebook.paper.orders import SHEETS, Order, Wish, orders
from guidebook.paper.press import open_press
from guidebook.paper.shelf import PaperError, shelf_of

FOLDER = "imprimer"
_SENTENCES = {
    errno.ENOSPC: "Le disque est plein : faites de la place, puis recommencez.",
    errno.EDQUOT: "Le disque est plein : faites de la place, puis recommencez.",
    errno.EACCES: "Je n’ai pas le droit d’écrire dans « {folder} » : changez les droits de ce dossier.",
    errno.EPERM: "Je n’ai pas le droit d’écrire dans « {folder} » : changez les droits de ce dossier.",
    errno.EROFS: "Le disque de « {folder} » ne se laisse pas écrire : copiez le site ailleurs, puis recommencez.",
}


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
        with open_press(site) as press:
            for order in wanted:
                _write(folder / order.name, press.print(order))
                yield folder / order.name
        _write(folder / "prets.js", _ready(folder))
    except OSError as error:
        known = _SENTENCES.get(error.errno or 0, "Je n’ai pas pu écrire dans « {folder} » : vérifiez le disque.")
        raise PaperError(known.format(folder=f"{site.name}/{FOLDER}"), 2) from None


def _try_to_write(folder: Path) -> None:
    """Better to know before Chromium starts."""
    with tempfile.TemporaryFile(dir=folder) as file:
        file.write(b"x")


def _write(file: Path, content: bytes) -> None:
    """Under its final name only once it is whole and on the disk."""
    descriptor, name = tempfile.mkstemp(dir=file.parent, prefix=".", suffix=".part")
    try:
        with os.fdopen(descriptor, "wb") as made:
            made.write(content)
            made.flush()
            os.fsync(made.fileno())
        Path(name).chmod(0o644)
        Path(name).replace(file)
    except BaseException:
        with suppress(OSError):
            Path(name).unlink()
        raise


def _ready(folder: Path) -> bytes:
    """The script that tells the page « Imprimer » which files are there."""
    ready: dict[str, list[str]] = {}
    for script in sorted((folder.parent / "guides").glob("*/fiche.js")):
        slug = script.parent.name
        if formats := [kind for kind, end in SHEETS.items() if (folder / f"{slug}{end}.pdf").is_file()]:
            ready[slug] = formats
    return f"paper.ready = {json.dumps(ready)};\n".encode()
