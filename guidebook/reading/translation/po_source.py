"""A translator's file on the disk, in whatever state it is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import polib

from guidebook.languages.catalogue import Catalogue, catalogue_of
from guidebook.languages.po_file import NotPo, parsed
from guidebook.problem import Level, Problem
from guidebook.reading.source import read_source

T = TypeVar("T")


def read_po(file: Path, root: Path) -> polib.POFile | Problem:
    """The file, or what keeps it from being read: an advice, for the French stands whatever a translation is."""
    return _read(file, root, parsed)


def read_catalogue(file: Path, root: Path) -> Catalogue | Problem:
    """What it says, or what keeps it from being read."""
    return _read(file, root, catalogue_of)


def _read(file: Path, root: Path, read: Callable[[str], T]) -> T | Problem:
    source = read_source(file, root)
    if isinstance(source, Problem):
        return replace(source, level=Level.ADVICE)
    try:
        return read(source.text)
    except NotPo as error:
        message = "Cette ligne du fichier de traduction ne se lit pas."
        cure = "Vérifiez les guillemets : un au début du texte, un à la fin. Ou reprenez une ancienne copie du fichier."
        return Problem(source.path, error.line, "traduction-illisible", message, cure, Level.ADVICE)
