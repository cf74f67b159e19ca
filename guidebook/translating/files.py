"""Which files a language has, with the units of each, and how they are written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import polib

from guidebook.languages.known import Language, known_languages
from guidebook.languages.units import Unit
from guidebook.languages.wording_tree import FOLDER, french_tree
from guidebook.languages.wording_units import wording_units
from guidebook.model.guidebook import Guidebook
from guidebook.reading.translation.guide_units import GuideUnits
from guidebook.reading.translation.shared_units import labels, shared
from guidebook.translating.update import updated

_HEAD = """Une phrase en français, une traduction. Comment faire : docs/manuel/traducteurs.md
X-Origin dit qui a traduit : machine, ou personne. X-Read-By dit quel métier ou quel réseau a relu."""
_ONLY_IN_THE_WORDING = ("X-Name", "X-Direction")
_FORMS = re.compile(r"nplurals\s*=\s*(\d)")


class Target(NamedTuple):
    """A file of translations, and what it has to translate."""

    file: Path
    units: tuple[Unit, ...]


def targets(guidebook: Guidebook, code: str) -> Iterator[Target]:
    """The files of a language: one a guide, two a folder of guides, and the interface's where the program is here."""
    if FOLDER.is_relative_to(guidebook.root):
        yield Target(FOLDER / f"{code}.po", tuple(wording_units(french_tree())))
    for folder in guidebook.own_folders:
        inside = f"{folder.relative_to(guidebook.root).as_posix()}/"
        yield Target(folder / f"commun.{code}.po", tuple(shared(guidebook, inside)))
        yield Target(folder / f"libelles.{code}.po", tuple(labels(guidebook, inside)))
        for guide in guidebook.guides:
            if guide.path.startswith(inside):
                yield Target((guidebook.root / guide.path).with_name(f"guide.{code}.po"), tuple(GuideUnits(guide)))


def renewed(file: polib.POFile | None, target: Target, language: Language) -> polib.POFile:
    """The file brought up to date; `file` is the one that is there."""
    made = file if file is not None else polib.POFile()
    if file is None:
        made.header = _HEAD
    is_wording = target.file.parent == FOLDER
    for name, value in _head(language).items():
        if is_wording or name not in _ONLY_IN_THE_WORDING:
            made.metadata.setdefault(name, value)
    told = _FORMS.search(made.metadata.get("Plural-Forms", ""))
    return updated(made, target.units, int(told[1]) if told else 2)


def begun(code: str) -> Language:
    """A language as its files begin: with what is known of it, or what anybody can fill in."""
    return known_languages().get(code) or Language(code, "", "ltr", "nplurals=2; plural=(n != 1);")


def _head(language: Language) -> dict[str, str]:
    return {
        "Language": language.code.replace("-", "_"),
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "Plural-Forms": language.plurals,
        "X-Name": language.name,
        "X-Direction": language.direction,
        "X-Origin": "",
        "X-Read-By": "",
    }
