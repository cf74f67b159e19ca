"""The files of translators beside a guide → the guide in each language that the site asks for.

A guide exists in every language, its sentences in French where nobody translated them: its screens and its gestures are
understood without.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from guidebook.languages.catalogue import Catalogue
from guidebook.languages.known import code_of
from guidebook.model.guide import Guide
from guidebook.problem import Level, Problem, Problems, Read
from guidebook.reading.settings.folders import Folder
from guidebook.reading.settings.site_languages import Spoken
from guidebook.reading.translation.po_source import read_po
from guidebook.reading.translation.translated_guide import translated
from guidebook.reading.translation.translated_texts import Source

_FILE = re.compile(r"guide[._-](.+)\.po", re.IGNORECASE)


def translations_of(guide: Guide, folder: Folder, directory: Path, languages: Spoken) -> Read[list[Guide]]:
    """The guide in each language, and what is wrong with their files."""
    problems, made = Problems(), list[Guide]()
    files = _files(folder, directory, languages, problems)
    for code in languages.asked:
        source = _source(files[code], folder, problems) if code in files else None
        one, said = translated(guide, code, source)
        problems.extend(said)
        made.append(one)
    return made, tuple(problems)


def _files(folder: Folder, directory: Path, languages: Spoken, problems: Problems) -> dict[str, Path]:
    """The file of each language. Of two for one, the one that is named as it should is taken."""
    found: dict[str, Path] = {}
    for file, written in sorted(_named(directory), key=lambda pair: (not _is_right(*pair), pair)):
        code = code_of(written)
        if said := _about(file, written, code, languages, found):
            problems.append(Problem(folder.name_of(file), 1, "langue", *said, Level.ADVICE))
        if code:
            found.setdefault(code, file)
    return found


def _named(directory: Path) -> Iterator[tuple[Path, str]]:
    for file in directory.iterdir():
        if match := _FILE.fullmatch(file.name):
            yield file, match[1]


def _is_right(file: Path, written: str) -> bool:
    return file.name == f"guide.{code_of(written)}.po"


def _about(
    file: Path, written: str, code: str | None, languages: Spoken, found: dict[str, Path]
) -> tuple[str, str] | None:
    if code is None or code == "fr":
        cure = "Nommez le fichier par le code de sa langue : « guide.ar.po » pour l’arabe."
        return f"« {written} » n’est pas une langue de traduction.", cure
    if code in found:
        message = f"Deux fichiers traduisent dans une même langue : « {found[code].name} » est lu, pas celui-ci."
        return message, "Gardez le plus récent, sous le nom de l’autre."
    if not _is_right(file, written):
        return f"Ce fichier s’appelle « {file.name} ».", f"Renommez-le « guide.{code}.po »."
    if code not in languages.known:
        cure = "Gardez le fichier : il servira quand les phrases du site seront traduites dans cette langue."
        return f"Le site ne parle pas encore la langue « {code} » : ce fichier n’est pas lu.", cure
    return None


def _source(file: Path, folder: Folder, problems: Problems) -> Source | None:
    po = read_po(file, folder.base)
    if isinstance(po, Problem):
        problems.append(po)
        return None
    return Source(Catalogue(po), folder.name_of(file))
