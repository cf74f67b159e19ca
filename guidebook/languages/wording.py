"""The interface wording shown to learners: `wording/<language>.yml`, and a file for each large branch.

`wording/search.fr.yml` is the branch `wording.search` of the French wording. What stands beside its reader is the
branch of its folder: `screens/elements/champ/wording.fr.yml` is `wording.screens.elements.champ`.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from guidebook.languages.typography import french
from guidebook.package_data import data

_FOLDER = Path(__file__).with_suffix("")
_PACKAGE = Path(__file__).parents[1]


class MissingWord(RuntimeError):
    """A template asks for a sentence that the language's file doesn't have."""


class Wording:
    """A tree of sentences, read as attributes: `wording.guide.you_need`."""

    def __init__(self, tree: dict[str, Any], name: str = "wording") -> None:
        self._name = name
        self._tree = {
            key: Wording(value, f"{name}.{key}") if isinstance(value, dict) else french(str(value))
            for key, value in tree.items()
        }
        self.__dict__.update(self._tree)
        self._sentences = {key: value for key, value in self._tree.items() if isinstance(value, str)}
        self._branches = {key: value for key, value in self._tree.items() if isinstance(value, Wording)}

    def __getattr__(self, key: str) -> Any:
        """Only for what is not there."""
        raise MissingWord(f"{self.__dict__.get('_name', 'wording')}.{key}")

    def mapping(self) -> Mapping[str, str]:
        """The sentences directly in this branch, by key."""
        return self._sentences

    def branches(self) -> Mapping[str, Wording]:
        """The branches directly in this one, by key."""
        return self._branches


def languages() -> frozenset[str]:
    """The languages the interface speaks."""
    return frozenset(file.stem for file in _FOLDER.glob("??.yml"))


def load(language: str, site_name: str | None = None) -> Wording:
    """The wording of one of `languages()`; `site_name` is the site's, where it has one of its own."""
    tree = {**data(_FOLDER / f"{language}.yml")}
    tree.update({file.name.split(".")[0]: data(file) for file in _FOLDER.glob(f"*.{language}.yml")})
    for file in _PACKAGE.rglob(f"wording.{language}.yml"):
        *above, name = file.parent.relative_to(_PACKAGE).parts
        branch = tree
        for part in above:
            branch = branch.setdefault(part, {})
        branch[name] = data(file)
    if site_name:
        tree["site"]["name"] = site_name
    return Wording(tree)


def long_date(day: datetime.date, wording: Wording) -> str:
    """« 20 novembre 2026 »: easy-to-read rules want the whole date."""
    number = wording.date.first if day.day == 1 else str(day.day)
    return f"{number} {wording.date.months.split()[day.month - 1]} {day.year}"
