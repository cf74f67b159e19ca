"""The files of translators in a folder, by language, and what is wrong with their names.

One file a language: `guide.ar.po` beside a guide, `commun.ar.po` and `libelles.ar.po` beside the guides.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from guidebook.languages.catalogue import Catalogue
from guidebook.languages.known import code_of
from guidebook.problem import Level, Problem, Problems, Read
from guidebook.reading.settings.folders import Folder
from guidebook.reading.settings.site_languages import Spoken
from guidebook.reading.translation.po_source import read_catalogue

GUIDE, COMMON, LABELS = "guide", "commun", "libelles"
"""The names of the files, before their language."""


class Source(NamedTuple):
    """A file of translations, and its name for who wrote it."""

    catalogue: Catalogue
    path: str


class _Named(NamedTuple):
    file: Path
    stem: str
    written: str

    @property
    def code(self) -> str | None:
        return code_of(self.written)

    @property
    def is_right(self) -> bool:
        return self.file.name == f"{self.stem}.{self.code}.po"


def sources_of(stem: str, folder: Folder, directory: Path, languages: Spoken) -> Read[dict[str, Source]]:
    """What the files of that name say, by the languages that the site asks for.

    Of two files for one language, the one that is named as it should is read.
    """
    problems, found = Problems(), dict[str, Path]()
    for named in sorted(_named(stem, directory), key=lambda named: (not named.is_right, named)):
        if wrong := _about(named, languages, found):
            problems.append(Problem(folder.name_of(named.file), 1, "langue", *wrong, Level.ADVICE))
        if named.code:
            found.setdefault(named.code, named.file)
    sources: dict[str, Source] = {}
    for code in languages.asked:
        said = read_catalogue(found[code], folder.base) if code in found else None
        if isinstance(said, Problem):
            problems.append(said)
        elif said is not None:
            sources[code] = Source(said, folder.name_of(found[code]))
    return sources, tuple(problems)


def _named(stem: str, directory: Path) -> Iterator[_Named]:
    pattern = re.compile(rf"{stem}[._-](.+)\.po", re.IGNORECASE)
    for file in directory.iterdir() if directory.is_dir() else ():
        if match := pattern.fullmatch(file.name):
            yield _Named(file, stem, match[1])


def _about(named: _Named, languages: Spoken, found: dict[str, Path]) -> tuple[str, str] | None:
    code, stem = named.code, named.stem
    if code is None or code == "fr":
        cure = f"Nommez le fichier par le code de sa langue : « {stem}.ar.po » pour l’arabe."
        return f"« {named.written} » n’est pas une langue de traduction.", cure
    if code in found:
        message = f"Deux fichiers traduisent dans une même langue : « {found[code].name} » est lu, pas celui-ci."
        return message, "Gardez le plus récent, sous le nom de l’autre."
    if not named.is_right:
        return f"Ce fichier s’appelle « {named.file.name} ».", f"Renommez-le « {stem}.{code}.po »."
    if code not in languages.known:
        cure = "Gardez le fichier : il servira quand les phrases du site seront traduites dans cette langue."
        return f"Le site ne parle pas encore la langue « {code} » : ce fichier n’est pas lu.", cure
    return None
