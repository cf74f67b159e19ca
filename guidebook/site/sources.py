"""A print of all that a site is made from: whether what authors wrote has changed since, by its content, never a date.

What is asked is the texts that stand beside the site, in the folder of its settings. Where they don't, as on a key or
a server, nobody can know. The sounds of `guidebook voix` don't count: without them a site says the same.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from guidebook.machine.disk import plain
from guidebook.machine.leftovers import is_left_by_a_system
from guidebook.reading.places.places_file import own_places_file
from guidebook.reading.settings.folders import folders_of
from guidebook.reading.settings.site_file import SiteFile
from guidebook.site.editions import Edition

_UNREAD = b"unread"
_PIECE = 65_536
"""Bytes read at once."""


def sources_of(settings: Path) -> dict[str, str]:
    """What the manifest of a site keeps of its sources: the name of its settings, and the print of all of them."""
    site, root = SiteFile(settings, settings.parent), settings.parent
    print_ = hashlib.sha256()
    for text in site.texts():
        _add(print_, "", text.encode())
    folders = [(folder.path, folder.base) for folder in folders_of(site, root)[0]]
    docs = root / site.text("docs_dir", "docs")
    for folder, base in (*folders, (docs, docs.parent)):
        above = len(str(base)) + 1
        for file in _files(str(folder)):
            _add(print_, file[above:].replace(os.sep, "/"), _digest(file))
    if places := own_places_file(site, root):
        _add(print_, places.name, _digest(places))
    for logo in _logos(site, root):
        _add(print_, logo.name, _digest(logo))
    return {"settings": settings.name, "print": print_.hexdigest()}


def outdated(site: Path, edition: Edition) -> str:
    """The sentence for who takes a site whose sources have changed, with its cure; empty where it is as they are."""
    kept, root = _kept(site), site.resolve().parent
    settings = root / kept.get("settings", "")
    if not settings.is_file() or sources_of(settings) == kept:
        return ""
    usual = root / SiteFile(settings, root).text("site_dir", edition.folder)
    cure = edition.made_by if usual.resolve() == site.resolve() else f"{edition.made_by} --site {site}"
    changed = f"Vos textes ou vos réglages ont changé depuis que « {site.resolve().name} » a été fait"
    return f"{changed} : lancez « {cure} », puis recommencez."


def _kept(site: Path) -> dict[str, str]:
    """What the manifest of a site has kept; nothing where it is of an older program, or is none."""
    try:
        with open(os.path.realpath(site / "guidebook.json"), "rb", opener=plain) as content:
            kept = json.load(content)["sources"]
        return {"settings": os.path.basename(kept["settings"]), "print": str(kept["print"])}  # noqa: PTH119
    except (OSError, ValueError, KeyError, TypeError):
        return {}


def _files(folder: str) -> Iterator[str]:
    """The files that somebody wrote in a folder, in order; as texts, for a Path of each of thousands is dear."""
    for above, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if _is_written(name))
        yield from (os.path.join(above, name) for name in sorted(files) if _is_written(name))  # noqa: PTH118


def _is_written(name: str) -> bool:
    """Not what a system, an editor or Python leaves there."""
    return not (name.startswith(".") or name.endswith("~") or name == "__pycache__" or is_left_by_a_system(name))


def _logos(site: SiteFile, root: Path) -> Iterator[Path]:
    for setting in site.settings("identite"):
        told: Any = setting.tree.value
        if isinstance(told, dict) and isinstance(told.get("logo"), str):
            yield root / told["logo"]


def _digest(file: str | Path) -> bytes:
    try:
        with open(file, "rb", opener=plain) as content:
            digest = hashlib.sha256()  # file_digest takes 256 kB for each of thousands of small files
            while piece := content.read(_PIECE):
                digest.update(piece)
            return digest.digest()
    except OSError:  # a build says it with its cure
        return _UNREAD


def _add(print_: Any, name: str, content: bytes) -> None:
    for part in (name.encode(errors="surrogateescape"), content):
        print_.update(len(part).to_bytes(8) + part)
