"""The translations of one file, found by their French."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum
from functools import lru_cache

import polib

from guidebook.languages.faults import hidden_sign
from guidebook.languages.plural import Counting
from guidebook.languages.po_file import entries, is_fresh, parsed
from guidebook.languages.units import Unit, same

_LONGEST = 200
"""Signs of a field of the head: a name, a rule of plurals."""
_PLURALS = re.compile(r"\s*nplurals\s*=\s*([1-6])\s*;\s*plural\s*=\s*([^;]{1,500});?\s*")


class State(Enum):
    """What became of a unit."""

    FRESH = "traduit"
    STALE = "à revoir"
    """Its French changed, or somebody doubts."""
    EMPTY = "à traduire"


class Catalogue:
    """What a file says. A unit is found apart where its place has an entry of its own (`msgctxt`)."""

    def __init__(self, file: polib.POFile) -> None:
        self._file = file
        self._entries = {_key(entry): entry for entry in reversed([*entries(file)])}
        translated = (entry for entry in self._entries.values() if entry.msgstr or any(entry.msgstr_plural.values()))
        self._places = {place for entry in translated for place, _ in entry.occurrences}

    def find(self, unit: Unit) -> tuple[State, polib.POEntry | None]:
        """What became of a unit, and its entry, None where the file doesn't have its French.

        Where its place was translated, the French has changed since.
        """
        text = same(unit.text)
        entry = self._entries.get((unit.place, text)) or self._entries.get((None, text))
        if entry is None or bool(entry.msgid_plural) != bool(unit.plural):
            return State.STALE if unit.place in self._places else State.EMPTY, None
        if is_fresh(entry):
            return State.FRESH, entry
        return State.STALE if "fuzzy" in entry.flags else State.EMPTY, entry

    def state(self, unit: Unit) -> State:
        """What became of a unit."""
        return self.find(unit)[0]

    def head(self, name: str) -> str:
        """A field of its head, empty where it has none that can be shown."""
        told = str(self._file.metadata.get(name, "")).strip()
        return told if len(told) <= _LONGEST and hidden_sign(told) is None else ""

    def __iter__(self) -> Iterator[polib.POEntry]:
        """Every entry that is in use."""
        return iter(self._entries.values())

    def __len__(self) -> int:
        """How many there are."""
        return len(self._entries)


@lru_cache(maxsize=64)
def catalogue_of(text: str) -> Catalogue:
    """What the text of a file says; a preview asks it again at each change of something else.

    Raises:
        NotPo: it can't be read.
    """
    return Catalogue(parsed(text))


def _key(entry: polib.POEntry) -> tuple[str | None, str]:
    return entry.msgctxt, same(entry.msgid)


def counting(plurals: str) -> tuple[int, Counting] | None:
    """How many forms a text that counts has, and which one a number takes; None where the line can't be read.

    `plurals` is what the head says under `Plural-Forms`.
    """
    match = _PLURALS.fullmatch(plurals)
    if not match:
        return None
    import gettext  # a site in French alone needs none of it

    forms = int(match[1])
    try:
        rule = gettext.c2py(match[2])
        tried = {rule(number) for number in range(1000)}
    except (ValueError, ArithmeticError, RecursionError):
        return None
    return (forms, rule) if tried <= set(range(forms)) else None
