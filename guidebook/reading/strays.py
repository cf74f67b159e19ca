"""Files that stand among guides and are not read: a copy, a conflict, an ending that Windows hid."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path

from guidebook.machine.copies import CONFLICT, kind_of_copy
from guidebook.machine.leftovers import is_left_by_a_system
from guidebook.problem import Level, Problem
from guidebook.reading import documents
from guidebook.reading.settings.folders import Folder

_READ = (".md", ".yml", ".yaml")
_TEXTS = (*_READ, *documents.ENDINGS, ".markdown", ".txt", ".bak", ".orig", ".old")
"""How the files end that somebody may have written for a guide."""
_AWAY = "Supprimez-le, ou rangez-le ailleurs."
_COMPARE = "Deux personnes ont écrit en même temps : comparez les deux textes, puis supprimez celui-ci."


def strays(folder: Folder, directory: Path, taken: Iterable[str], every_text: bool = False) -> Iterator[Problem]:
    """One advice for each text of a directory that resembles those that are `taken`, by their names, and is not read.

    `every_text` tells also what resembles none of them.
    """
    names = set(taken)
    for file in sorted(directory.iterdir()):
        if file.name in names or file.name[0] in ".~_" or is_left_by_a_system(file.name) or not file.is_file():
            continue
        plain = unicodedata.normalize("NFKD", file.name).encode("ascii", "ignore").decode().lower().rstrip("~")
        meant = next((name for name in sorted(names) if Path(name).stem in plain), None)
        kind = kind_of_copy(file.name)
        is_text = plain.endswith(_TEXTS) or (meant is not None and meant in plain)  # « guide.md.mine »
        if (every_text and plain.endswith(_READ)) or (meant and is_text):
            cure = f" Si c’est le bon, renommez-le « {meant} »." if meant else ""
            if meant and documents.is_document(file.name):
                cure = f" Est-ce le bon ? {documents.copying(meant)}"
            told = f"« {file.name} », {kind}" if kind else f"« {file.name} »"
            yield Problem(
                folder.name_of(file),
                1,
                "fichier-non-lu",
                f"Ce fichier n’est pas lu : {told}.",
                f"{_COMPARE if kind == CONFLICT else _AWAY}{cure}",
                Level.ADVICE,
            )


def homeless(folder: Folder) -> Iterator[Problem]:
    """One advice for each file of a guide that stands among the guides and not in a folder of its own."""
    for name in ("guide.md", "ecrans.yml"):
        if (folder.path / name).is_file():
            message = f"Ce fichier n’est pas lu : « {name} » n’est dans le dossier d’aucun guide."
            cure = f"Mettez-le dans le dossier de son guide, comme « mon-guide/{name} »."
            yield Problem(folder.name_of(folder.path / name), 1, "fichier-non-lu", message, cure, Level.ADVICE)
