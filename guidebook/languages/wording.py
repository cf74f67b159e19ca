"""The interface wording shown to learners, in a language.

French is in YAML (`wording_tree`); each other language is one file of translators, `wording/<language>.po`, where what
lacks is said in French.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from guidebook.languages.interface import French, Interface, interface_of
from guidebook.languages.known import code_of
from guidebook.languages.plural import Plural
from guidebook.languages.units import Kind, Unit
from guidebook.languages.wording_tree import FOLDER, french_tree
from guidebook.languages.wording_units import PLURAL

Say = Callable[[Unit], str | Plural]
"""What says a unit in a language."""


class MissingWord(RuntimeError):
    """A template asks for a sentence that the language's file doesn't have."""


class Wording:
    """A tree of sentences, read as attributes: `wording.guide.you_need`."""

    def __init__(self, tree: dict[str, Any], say: Say, name: str = "") -> None:
        self._name = f"wording.{name}"
        self._tree = {key: _read(value, say, f"{name}.{key}" if name else key) for key, value in tree.items()}
        self.__dict__.update(self._tree)
        self._sentences = {key: value for key, value in self._tree.items() if isinstance(value, str)}
        self._branches = {key: value for key, value in self._tree.items() if isinstance(value, Wording)}

    def __getattr__(self, key: str) -> Any:
        """Only for what is not there."""
        raise MissingWord(f"{self.__dict__.get('_name', 'wording')}.{key}")

    def mapping(self) -> Mapping[str, str]:
        """The sentences directly in this branch, by key."""
        return self._sentences

    def sentences(self) -> Iterator[str]:
        """All of them."""
        yield from self._sentences.values()
        for branch in self._branches.values():
            yield from branch.sentences()

    def branches(self) -> Mapping[str, Wording]:
        """The branches directly in this one, by key."""
        return self._branches


def _read(value: Any, say: Say, name: str) -> Wording | Plural | str:
    if not isinstance(value, dict):
        return say(Unit(name, str(value), Kind.WORDING))
    if value.keys() == PLURAL:
        return say(Unit(name, str(value["one"]), Kind.WORDING, str(value["other"])))
    return Wording(value, say, name)


def languages(folder: Path = FOLDER) -> frozenset[str]:
    """The languages the interface speaks: those whose file is in the `folder`."""
    return frozenset({"fr", *(file.stem for file in folder.glob("*.po") if code_of(file.stem) == file.stem)})


def load(language: str, site_name: str | None = None, folder: Path = FOLDER) -> Wording:
    """The wording of one of `languages(folder)`; `site_name` is the site's, where it has one of its own."""
    return said_by(interface_of(language, folder), site_name)


def said_by(interface: Interface | French, site_name: str | None = None) -> Wording:
    """The same of a language whose file was read."""
    tree = french_tree()
    if site_name:
        tree = {**tree, "site": {**tree["site"], "name": site_name}}
    return Wording(tree, interface.say)


def long_date(day: datetime.date, wording: Wording) -> str:
    """« 20 novembre 2026 »: easy-to-read rules want the whole date."""
    number = wording.date.first if day.day == 1 else str(day.day)
    month = wording.date.months.split()[day.month - 1]
    return str(wording.date.whole.format(day=number, month=month, year=day.year))
