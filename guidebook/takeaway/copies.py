"""A copy to take away, written as a folder and as a ZIP.

The same site gives the same ZIP: its dates are those of its guides, its order that of the names.
"""

from __future__ import annotations

import datetime
import os
import zipfile
from collections.abc import Callable
from pathlib import Path

from guidebook.machine.disk import forget_halves, whole_file
from guidebook.machine.disk_errors import refused
from guidebook.machine.leftovers import is_empty
from guidebook.machine.place import Place
from guidebook.site.editions import Edition
from guidebook.takeaway.content import Takeaway, TakeawayError

_AS_IT_IS = frozenset((".gif", ".jpg", ".mp3", ".mp4", ".pdf", ".png", ".webp", ".woff2"))
"""Already compressed."""


def write_zip(takeaway: Takeaway, file: Path) -> Path:
    """Write the ZIP, whole or not at all.

    Raises:
        TakeawayError: the disk refuses.
    """
    _outside(file, takeaway.site)
    if file.exists() and not file.is_file():
        raise TakeawayError(f"« {file} » n’est pas un fichier : donnez le nom du ZIP à écrire.")
    day = max(takeaway.checked() or datetime.date.min, datetime.date(1980, 1, 1))  # a ZIP knows no date before
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        forget_halves(file.parent)
        with whole_file(file) as made, zipfile.ZipFile(made, "w") as archive:
            for path, content in takeaway.files():
                entry = zipfile.ZipInfo(f"{takeaway.edition.copy}/{path}", (day.year, day.month, day.day, 0, 0, 0))
                entry.create_system = 0
                stored = Path(path).suffix in _AS_IT_IS
                method = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
                archive.writestr(entry, content, method, compresslevel=9)
    except OSError as error:
        raise TakeawayError(refused(error, str(file.parent))) from None
    return file


def write_folder(takeaway: Takeaway, into: Path, wait: Callable[[], None] = lambda: None) -> Path:
    """Write the folder of the copy in `into`, a folder or a key; an older copy stays until the new one is whole.

    `wait` is told that another copy is being made there.

    Raises:
        TakeawayError: the disk refuses, or there is something else under that name.
    """
    target = into / takeaway.edition.copy
    _outside(target, takeaway.site)
    if _is_something_else(target, takeaway.edition):
        raise TakeawayError(f"Il y a déjà autre chose dans « {target} » : changez son nom, ou choisissez ailleurs.")
    try:
        into.mkdir(parents=True, exist_ok=True)
        place = Place(target)
        try:
            _fill(place.begin(wait), takeaway)
            place.keep()
        except BaseException:
            place.drop()
            raise
    except OSError as error:
        raise TakeawayError(refused(error, str(into))) from None
    return target


def _is_something_else(target: Path, edition: Edition) -> bool:
    """Neither a copy of ours nor an empty folder."""
    if not target.is_dir():
        return target.exists()
    return not (target / edition.first).is_file() and not is_empty(target)


def _fill(folder: Path, takeaway: Takeaway) -> None:
    for path, content in takeaway.files():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    # A key is often pulled out at once.
    if hasattr(os, "sync"):
        os.sync()


def _outside(target: Path, site: Path) -> None:
    if target.resolve().is_relative_to(site.resolve()):
        raise TakeawayError(f"La copie ne peut pas être dans « {site.name} », le site lui-même : choisissez ailleurs.")
