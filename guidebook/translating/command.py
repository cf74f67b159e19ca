"""`guidebook traduire`: make the files of a language, or bring them up to date with the French."""

from __future__ import annotations

from dataclasses import dataclass

import polib

from guidebook.languages.po_file import entries, is_fresh
from guidebook.machine.disk import whole_file
from guidebook.model.guidebook import Guidebook
from guidebook.problem import Problem, Problems
from guidebook.reading.translation.po_source import read_po
from guidebook.translating.files import begun, renewed, targets


@dataclass(slots=True)
class Renewal:
    """What was done to the files of a language, and what is left to do: the units `empty`, and those that are `stale`.

    A file with a problem was left as it is.
    """

    code: str
    problems: Problems
    written: int = 0
    units: int = 0
    empty: int = 0
    stale: int = 0


def translate(guidebook: Guidebook, code: str) -> Renewal:
    """Write the files of a language that lack or that the French has left behind.

    Raises:
        OSError: a file could not be written.
    """
    done, language = Renewal(code, Problems()), begun(code)
    for target in targets(guidebook, code):
        there = read_po(target.file, guidebook.root) if target.file.exists() else None
        if isinstance(there, Problem):
            done.problems.append(there)
            continue
        before = str(there) if there is not None else ""
        file = renewed(there, target, language)
        if str(file) != before:
            with whole_file(target.file) as opened:
                opened.write(str(file).encode())
            done.written += 1
        _count(file, done)
    return done


def _count(file: polib.POFile, done: Renewal) -> None:
    for entry in entries(file):
        done.units += 1
        if not is_fresh(entry):
            is_stale = "fuzzy" in entry.flags
            done.stale += is_stale
            done.empty += not is_stale
