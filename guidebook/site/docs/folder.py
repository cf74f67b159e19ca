"""What stands in docs/ and can be in no site: told before MkDocs reads it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from guidebook.machine.copies import kind_of_copy, left_behind
from guidebook.machine.leftovers import is_left_by_a_system
from guidebook.problem import Level, Problem
from guidebook.site.docs.files import file_problems
from guidebook.site.docs.names import PAGES, alike, name_sentences
from guidebook.site.docs.page import page_problems

_REPLACE = "Mettez à sa place une copie de ce qu’il montre, ou effacez-le."
_TEMPLATES = "templates"
"""MkDocs leaves a folder of that name out."""
_AWAY = "Supprimez-le, ou rangez-le hors de docs/."


def problems(docs: Path) -> Iterator[Problem]:
    """Names that no site can have, links that lead nowhere or out, pipes and devices, pages that can't be read."""
    seen = dict[str, str]()
    for path, entry in _entries(docs, ""):
        shown = f"{docs.name}/{path}"
        if is_left_by_a_system(entry.name):
            continue
        if said := name_sentences(path):
            yield Problem(shown, 1, *said)
            continue
        if path == _TEMPLATES or not is_published(entry.name):
            yield from _unpublished(shown, entry.name)
            continue
        if (other := seen.setdefault(alike(path), path)) != path:
            message = f"Sur Windows et macOS, ce fichier et « {docs.name}/{other} » n’en font qu’un."
            yield Problem(shown, 1, "nom-en-double", message, "Donnez à l’un des deux un autre nom.")
        elif said := _refusal(entry):
            yield Problem(shown, 1, *said)
        elif entry.is_file():
            judged = page_problems if Path(path).suffix in PAGES else file_problems
            yield from judged(docs / path, docs.parent)


def is_published(name: str) -> bool:
    """Whether a file or a folder of docs/ with that name goes into the site."""
    return not (name.startswith(".") or is_left_by_a_system(name) or _copy(name))


def _copy(name: str) -> str | None:
    return (kind_of_copy if name.endswith(PAGES) else left_behind)(name)


def _unpublished(shown: str, name: str) -> Iterator[Problem]:
    """An advice for what somebody may have written to be read."""
    cure = _AWAY
    if name == _TEMPLATES:
        message = "Le dossier « templates » ne va pas dans le site : MkDocs garde ce nom pour lui."
        cure = "Donnez-lui un autre nom."
    elif kind := _copy(name):
        message = f"« {name} » ne va pas dans le site : c’est {kind}."
    elif name.endswith(PAGES):
        message = "Cette page ne va pas dans le site : son nom commence par un point."
        cure = f"Pour la publier, enlevez le point : « {name.lstrip('.')} »."
    else:
        return
    yield Problem(shown, 1, "fichier-non-lu", message, cure, Level.ADVICE)


def _refusal(entry: os.DirEntry[str]) -> tuple[str, str, str] | None:
    try:
        is_file, is_folder = entry.is_file(), entry.is_dir()
    except OSError:  # a link to itself
        is_file = is_folder = False
    if entry.is_symlink() and not is_file:
        return "lien-interdit", "C’est un lien qui ne mène pas à un fichier.", _REPLACE
    if not is_file and not is_folder:
        return "fichier-special", "Ce n’est ni un fichier ni un dossier.", "Effacez-le."
    if not _readable(entry):
        return "illisible", "Vous n’avez pas le droit de le lire.", "Changez ses droits."
    return None


def _entries(folder: Path | str, prefix: str) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """All that is there; what is in a folder that no site has is not looked at."""
    with os.scandir(folder) as entries:
        for entry in sorted(entries, key=lambda each: each.name):
            yield prefix + entry.name, entry
            inside = entry.is_dir(follow_symlinks=False) and is_published(entry.name) and entry.name != _TEMPLATES
            if inside and not name_sentences(prefix + entry.name) and _readable(entry):
                yield from _entries(entry.path, f"{prefix}{entry.name}/")


def _readable(entry: os.DirEntry[str]) -> bool:
    return os.access(entry.path, os.R_OK | os.X_OK if entry.is_dir() else os.R_OK)
