"""Where a site is put: it takes the place of a former site or of nothing, since the whole folder is replaced."""

from __future__ import annotations

from pathlib import Path

from guidebook.machine.leftovers import is_empty
from guidebook.site.release import NAME

_OURS = (NAME, "guidebook.json")


def refusal(folder: Path, project: Path) -> str:
    """Why a site may not be put in that folder, in a sentence with its cure; empty where it may.

    Raises:
        OSError: the folder can't be read.
    """
    folder, project = folder.resolve(), project.resolve()
    if folder == project or folder in project.parents:
        return _said(folder, "contient vos guides et leurs réglages")
    if folder.is_dir() and not is_empty(folder) and not any((folder / name).is_file() for name in _OURS):
        return _said(folder, "contient déjà autre chose qu’un site")
    return ""


def _said(folder: Path, held: str) -> str:
    return (
        f"Le dossier « {folder} » {held} : le site effacerait tout. Donnez-lui un dossier neuf, par exemple « site » : "
        "dans mkdocs.yml à « site_dir: », ou après « --site »."
    )
