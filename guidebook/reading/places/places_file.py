"""`lieux.csv`, `lieux.json`, or the file that `LIEUX` or the settings name → the Places of a site.

A row that is wrong is told with its line, and stops nothing: the file is a national one, which no author here mends.
"""

from __future__ import annotations

import csv
import io
import json
import os
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from guidebook.model.place import Place
from guidebook.problem import Level, Problem, Problems, Read
from guidebook.reading.places.positions import placed
from guidebook.reading.places.row import NEEDED, read_row
from guidebook.reading.settings.site_file import SiteFile

SETTING = "lieux"
VARIABLE = "LIEUX"
_USUAL = ("lieux.csv", "lieux.json")
_MOST_TOLD = 50
_CURE = "Corrigez cette ligne à la source, ou laissez-la : les autres lieux sont montrés."
_SCHEMA = "Donnez un fichier au schéma national des lieux de médiation numérique, en CSV ou en JSON."

Row = tuple[int, Mapping[str, str]]
"""A row and its line in the file."""


def places_file(site: SiteFile, root: Path) -> Path | None:
    """The file of places, if the site has one or somebody names one for this build."""
    named = os.environ.get(VARIABLE)
    return root / named if named else own_places_file(site, root)


def own_places_file(site: SiteFile, root: Path) -> Path | None:
    """The file of places that stands with the site, if it has one."""
    for setting in site.settings(SETTING):
        if isinstance(setting.tree.value, str) and setting.tree.value:
            return root / setting.tree.value
    return next((root / name for name in _USUAL if (root / name).is_file()), None)


def places_of(file: Path | None) -> Read[tuple[Place, ...]]:
    """The places of a file, and what is wrong in it; none without a file."""
    if file is None:
        return (), ()
    rows = _rows(file)
    if isinstance(rows, Problem):
        return (), (rows,)
    found, problems, told = list[Place](), Problems(), 0
    for line, row in rows:
        place, said = read_row(row)
        if place:
            found.append(place)
        told += bool(said)
        if said and told <= _MOST_TOLD:
            lost = "" if place else " Ce lieu n’est pas montré."
            problems.append(Problem(file.name, line, "lieu", " ".join(said) + lost, _CURE, Level.ADVICE))
    if told > _MOST_TOLD:
        message = f"{told - _MOST_TOLD} autres lignes ont aussi quelque chose à corriger."
        problems.append(Problem(file.name, 1, "lieu", message, _CURE, Level.ADVICE))
    return tuple(placed(found)), tuple(problems)


def _rows(file: Path) -> list[Row] | Problem:
    try:
        text = file.read_bytes().decode("utf-8-sig")
    except OSError:
        message = f"Le fichier de lieux « {file.name} » n’est pas là."
        return Problem(file.name, 1, "lieux", message, "Vérifiez son nom : « lieux: » dans mkdocs.yml, ou LIEUX=.")
    except UnicodeDecodeError:
        return Problem(file.name, 1, "lieux", "Ce fichier n’est pas écrit en UTF-8.", _SCHEMA)
    try:
        rows = list(_json(text) if file.suffix.lower() == ".json" else _csv(text))
    except (ValueError, csv.Error):
        return Problem(file.name, 1, "lieux", "Je ne peux pas lire ce fichier de lieux.", _SCHEMA)
    if rows and not set(NEEDED) <= set(rows[0][1]):
        lacking = ", ".join(f"« {name} »" for name in NEEDED if name not in rows[0][1])
        return Problem(file.name, 1, "lieux", f"Ce fichier n’a pas de colonne {lacking}.", _SCHEMA)
    return rows


def _csv(text: str) -> Iterator[Row]:
    first = text.partition("\n")[0]
    reader = csv.DictReader(io.StringIO(text, newline=""), delimiter=max(",;\t", key=first.count), restval="")
    line = 2
    for row in reader:
        yield line, {str(name): value for name, value in row.items() if isinstance(value, str)}
        line = reader.line_num + 1


_BETWEEN = re.compile(r"[\s,\[]*")


def _json(text: str) -> Iterator[Row]:
    """Each object of a list, with the line on which it begins."""
    decoder, place, line, before = json.JSONDecoder(), text.index("["), 1, 0
    while True:
        place = _BETWEEN.match(text, place).end()  # type: ignore[union-attr]
        if place >= len(text) or text[place] == "]":
            return
        line, before = line + text.count("\n", before, place), place
        value, place = decoder.raw_decode(text, place)
        if not isinstance(value, dict):
            raise ValueError
        yield line, {str(name): _joined(each) for name, each in value.items()}


def _joined(value: Any) -> str:
    if value is None:
        return ""
    return "|".join(map(str, value)) if isinstance(value, list) else str(value)
