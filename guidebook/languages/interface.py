"""What the interface says in a language: the file of translators beside the French, `wording/<language>.po`.

The file is the language: its head says its own name (`X-Name`), its direction (`X-Direction`), how it counts
(`Plural-Forms`). Whatever is wrong with it, something is said: in French.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from guidebook.languages.catalogue import Catalogue, State, catalogue_of, counting
from guidebook.languages.faults import Fault, fault
from guidebook.languages.known import FRENCH, Language, known_languages
from guidebook.languages.plural import Plural
from guidebook.languages.po_file import NotPo
from guidebook.languages.typography import french, in_its_direction, isolated, typesetter
from guidebook.languages.units import Unit
from guidebook.languages.wording_tree import FOLDER, french_tree
from guidebook.languages.wording_units import wording_units

_USUAL = "nplurals=2; plural=(n != 1);"
_UNREAD = (
    "traduction-illisible",
    "Cette ligne du fichier de traduction ne se lit pas.",
    "Vérifiez les guillemets : un au début du texte, un à la fin. Ou reprenez une ancienne copie du fichier.",
)
_NO_PLURALS = (
    "traduction-pluriel",
    "La ligne « Plural-Forms » ne se lit pas.",
    "Copiez celle de la langue dans le manuel de gettext.",
)


class StillFrench(str):
    """A sentence that nobody translated: a page of another language marks it where it is put down."""

    __slots__ = ()


class Interface:
    """The interface in one language. `broken` is the line from which its file can't be read, 0 where it can."""

    def __init__(self, code: str, folder: Path = FOLDER) -> None:
        self._file, self.broken = folder / f"{code}.po", 0
        self._catalogue = self._read()
        known = known_languages().get(code, Language(code, code, "ltr", _USUAL))
        head = self._catalogue.head
        self.language = Language(
            code,
            head("X-Name") or known.name,
            "rtl" if (head("X-Direction") or known.direction) == "rtl" else "ltr",
            head("Plural-Forms") or known.plurals,
        )
        self.origin, self.read_by = head("X-Origin"), head("X-Read-By")
        self._forms, self._form_of = counting(self.language.plurals) or (0, lambda _: 0)
        self._set = typesetter(code)

    def say(self, unit: Unit) -> str | Plural:
        """The sentence of a unit in the language; in French where its translation lacks, is stale or wrong."""
        strings = self._strings(unit)
        if not strings or self._fault(unit, strings):
            return in_french(unit, from_right_to_left=self.language.direction == "rtl")
        strings = [self._set(text) for text in strings]
        if unit.plural:
            return Plural(strings, self._form_of)
        return isolated(strings[0]) if self.language.direction == "rtl" else strings[0]

    def state(self, unit: Unit) -> State:
        """What became of a unit."""
        return self._catalogue.state(unit)

    def faults(self) -> Iterator[tuple[int, Fault]]:
        """What is wrong with the file, with its line."""
        if self.broken:
            yield self.broken, _UNREAD
            return
        if not self._forms:
            yield 1, _NO_PLURALS
        for unit in {unit.text: unit for unit in wording_units(french_tree())}.values():
            (_, entry), strings = self._catalogue.find(unit), self._strings(unit)
            if entry and strings and (said := self._fault(unit, strings)):
                yield entry.linenum, said

    def _read(self) -> Catalogue:
        try:
            return catalogue_of(self._file.read_text("utf-8-sig"))
        except NotPo as error:
            self.broken = error.line
        except (OSError, UnicodeDecodeError):
            self.broken = 1
        return catalogue_of("")

    def _strings(self, unit: Unit) -> list[str]:
        """The forms of a translation; empty where nobody gave any, or its French has changed."""
        state, entry = self._catalogue.find(unit)
        if entry is None or state is not State.FRESH:
            return []
        return [entry.msgstr_plural[form] for form in sorted(entry.msgstr_plural)] if unit.plural else [entry.msgstr]

    def _fault(self, unit: Unit, strings: list[str]) -> Fault | None:
        if unit.plural and len(strings) != self._forms:
            said = f"Cette phrase a {len(strings)} formes, la langue {self._forms}."
            return (
                "traduction-pluriel",
                said,
                "Écrivez autant de lignes « msgstr[…] » que la langue a de formes.",
            )
        return fault(unit, tuple(strings), self.language.code)


class French:
    """The interface as it is written."""

    language = FRENCH
    origin, read_by = "personne", ""

    def say(self, unit: Unit) -> str | Plural:
        """The sentence of a unit."""
        return in_french(unit)


def interface_of(code: str, folder: Path = FOLDER) -> Interface | French:
    """The interface in a language; `folder` is where the languages are."""
    return French() if code == "fr" else Interface(code, folder)


def in_french(unit: Unit, from_right_to_left: bool = False) -> str | Plural:
    """The sentence of a unit as it is written, which keeps its direction where the others go from right to left."""
    forms = [french(unit.text), *([french(unit.plural)] if unit.plural else [])]
    if from_right_to_left:
        forms = [in_its_direction(text) for text in forms]
    return Plural(forms, lambda number: int(number > 1)) if unit.plural else StillFrench(forms[0])
