"""What stands in docs/ and can be in no site: told before MkDocs reads it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from guidebook.machine.leftovers import is_left_by_a_system
from guidebook.problem import Problem
from guidebook.site.release import UnsafeName, safe_path

_RENAME = "Donnez-lui un nom plus court, avec des lettres, des chiffres et des traits d’union."
_REPLACE = "Mettez à sa place une copie de ce qu’il montre, ou effacez-le."


def problems(docs: Path) -> Iterator[Problem]:
    """Names that no site can have, links that lead nowhere or round and round, pipes and devices."""
    for path, entry in _entries(docs, ""):
        shown = f"{docs.name}/{path}"
        try:
            safe_path(path)
            path.encode()
        except (UnsafeName, UnicodeEncodeError):
            yield Problem(shown, 1, "nom", "Le nom de ce fichier ne va pas partout.", _RENAME)
            continue
        if entry.is_symlink() and not entry.is_file():
            yield Problem(shown, 1, "lien-interdit", "C’est un lien qui ne mène pas à un fichier.", _REPLACE)
        elif not entry.is_file() and not entry.is_dir():
            yield Problem(shown, 1, "fichier-special", "Ce n’est ni un fichier ni un dossier.", "Effacez-le.")
        elif not _readable(entry):
            yield Problem(shown, 1, "illisible", "Vous n’avez pas le droit de le lire.", "Changez ses droits.")


def _entries(folder: Path | str, prefix: str) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """All but what MkDocs doesn't look at: names that begin with a point."""
    with os.scandir(folder) as entries:
        for entry in sorted(entries, key=lambda each: each.name):
            if entry.name.startswith(".") or is_left_by_a_system(entry.name):
                continue
            yield prefix + entry.name, entry
            if entry.is_dir(follow_symlinks=False) and _readable(entry):
                yield from _entries(entry.path, f"{prefix}{entry.name}/")


def _readable(entry: os.DirEntry[str]) -> bool:
    return os.access(entry.path, os.R_OK | os.X_OK if entry.is_dir() else os.R_OK)
