"""The units of the interface's wording: a text is translated once, wherever it stands."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from guidebook.languages.units import Kind, Unit
from guidebook.package_data import data

PLURAL = {"one", "other"}
"""What a text that counts has in French."""


def wording_units(tree: dict[str, Any], place: str = "") -> Iterator[Unit]:
    """The units of the French tree. Its place is the key that reads it: `guide.you_need`."""
    for key, value in tree.items():
        name = f"{place}.{key}" if place else key
        if not isinstance(value, dict):
            yield _unit(name, str(value))
        elif value.keys() == PLURAL:
            yield _unit(name, str(value["one"]), str(value["other"]))
        elif not speaks_many(value):
            yield from wording_units(value, name)


def speaks_many(branch: dict[str, Any]) -> bool:
    """Whether a branch says the same in several languages, by their codes: nobody translates it."""
    return "fr" in branch and all(len(key) == 2 for key in branch)


def _unit(name: str, text: str, plural: str = "") -> Unit:
    return Unit(name, text, Kind.WORDING, plural, _hints().get(name, ""))


def _hints() -> dict[str, str]:
    hints: dict[str, str] = data(Path(__file__).with_suffix(".yml"))
    return hints
