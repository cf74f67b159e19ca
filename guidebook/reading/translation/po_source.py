"""A translator's file on the disk, in whatever state it is."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import polib

from guidebook.languages.po_file import NotPo, parsed
from guidebook.problem import Level, Problem
from guidebook.reading.source import read_source


def read_po(file: Path, root: Path) -> polib.POFile | Problem:
    """The file, or what keeps it from being read: an advice, for the French stands whatever a translation is."""
    source = read_source(file, root)
    if isinstance(source, Problem):
        return replace(source, level=Level.ADVICE)
    try:
        return parsed(source.text)
    except NotPo as error:
        message = "Cette ligne du fichier de traduction ne se lit pas."
        cure = "Vérifiez les guillemets : un au début du texte, un à la fin. Ou reprenez une ancienne copie du fichier."
        return Problem(source.path, error.line, "traduction-illisible", message, cure, Level.ADVICE)
