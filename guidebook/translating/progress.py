"""What translators are told of each language that a site asks for: what is left, where, and who has not signed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from guidebook.languages.catalogue import Catalogue, State
from guidebook.languages.interface import Interface
from guidebook.languages.wording_tree import FOLDER
from guidebook.model.guidebook import Guidebook
from guidebook.model.translation import MACHINE, PERSON
from guidebook.problem import Level, Problem
from guidebook.reading.translation.po_source import read_catalogue
from guidebook.translating.files import Target, begun, targets

_NAMED = 3
"""Files that a message names; the command finds the others."""


class _File(NamedTuple):
    path: str
    states: Counter[State]
    origin: str

    @property
    def late(self) -> int:
        return self.states[State.STALE] + self.states[State.EMPTY]


def advice(guidebook: Guidebook) -> Iterator[Problem]:
    """What is left to do in each language, and what is wrong with the interface where the program is in the site."""
    for code in guidebook.editions:
        files = [_looked_at(guidebook, target) for target in targets(guidebook, code)]
        yield from _late(code, files)
        yield from _unsigned(files)
        if FOLDER.is_relative_to(guidebook.root):
            path = (FOLDER / f"{code}.po").relative_to(guidebook.root).as_posix()
            for line, said in Interface(code).faults():
                yield Problem(path, line, *said, Level.ADVICE)


def _looked_at(guidebook: Guidebook, target: Target) -> _File:
    path = target.file.relative_to(guidebook.root).as_posix()
    catalogue = _catalogue(target.file, guidebook.root)
    if catalogue is None:
        return _File(path, Counter({State.EMPTY: len({unit.text for unit in target.units})}), "")
    units = {unit.text: unit for unit in target.units}.values()
    return _File(path, Counter(map(catalogue.state, units)), catalogue.head("X-Origin"))


def _catalogue(file: Path, root: Path) -> Catalogue | None:
    """What a file says; None where there is none, or where it can't be read, which is told elsewhere."""
    said = read_catalogue(file, root) if file.exists() else None
    return None if isinstance(said, Problem) else said


def _late(code: str, files: list[_File]) -> Iterator[Problem]:
    late = sorted((file for file in files if file.late), key=lambda file: -file.late)
    if not late:
        return
    states = sum((file.states for file in files), Counter[State]())
    empty, stale = states[State.EMPTY], states[State.STALE]
    language = f"{begun(code).name or code} ({code})"
    message = f"{language} : {empty} texte{'s' * (empty > 1)} à traduire, {stale} à revoir, sur {states.total()}."
    named = ", ".join(f"{file.path} ({file.late})" for file in late[:_NAMED])
    others = f", et {len(late) - _NAMED} autres fichiers" if len(late) > _NAMED else ""
    cure = f"Tapez « guidebook traduire {code} », puis ouvrez : {named}{others}."
    yield Problem(late[0].path, 1, "traduction-en-retard", message, cure, Level.ADVICE)


def _unsigned(files: list[_File]) -> Iterator[Problem]:
    unsigned = [file for file in files if file.states[State.FRESH] and file.origin not in (MACHINE, PERSON)]
    if unsigned:
        message = f"Rien ne dit qui a traduit {len(unsigned)} fichier{'s' * (len(unsigned) > 1)}, celui-ci d’abord."
        cure = f"En tête du fichier, écrivez « X-Origin: {MACHINE} » ou « X-Origin: {PERSON} »."
        yield Problem(unsigned[0].path, 1, "traduction-sans-auteur", message, cure, Level.ADVICE)
