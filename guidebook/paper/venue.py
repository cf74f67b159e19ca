"""`lieu.yml`: what a venue prints on its papers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

from pydantic import Field, StringConstraints, TypeAdapter

from guidebook.languages.typography import NO_BREAK_SPACE
from guidebook.problem import Problem
from guidebook.reading.source import read_tree
from guidebook.reading.yaml.shape import shaped
from guidebook.schema import Authored, Prose

_BEFORE_H = re.compile(r"(?<=\d) (?=h\b)|(?<=\dh) (?=\d)|(?<=\d h) (?=\d)")
"""« 14 h 30 » stays on one line."""


class Venue(Authored):
    """Le lieu écrit sur les papiers."""

    name: Prose = Field(alias="nom", max_length=80, description="Le nom du lieu.")
    address: Prose = Field("", alias="adresse", max_length=160, description="Son adresse.")
    hours: tuple[Prose, ...] = Field(
        (), alias="horaires", max_length=8, description="Ses horaires, une ligne par jour."
    )
    postcode: Annotated[str, StringConstraints(pattern=r"^\d{5}$")] | None = Field(
        None,
        alias="code_postal",
        description="Son code postal : les papiers disent les trois lieux les plus proches.",
    )
    adviser: Prose = Field("", alias="conseiller", max_length=80, description="Le conseiller : son prénom suffit.")

    def as_dict(self, near: Sequence[str] = ()) -> dict[str, object]:
        """As `paper.js` reads it; `near` are the places near it, a line each."""
        hours = [_BEFORE_H.sub(NO_BREAK_SPACE, line) for line in self.hours]
        return {"name": self.name, "address": self.address, "hours": hours, "adviser": self.adviser, "near": [*near]}


def venue_of(file: Path) -> Venue | list[Problem]:
    """The venue that a file describes, or what is wrong in it."""
    if not file.is_file():
        missing = f"Le fichier « {file.name} » n’existe pas."
        return [Problem(file.name, 1, "lieu-absent", missing, "Vérifiez son nom.")]
    tree, problems = read_tree(file, file.resolve().parent)
    if tree is None:
        return list(problems)
    venue, said = shaped(TypeAdapter(Venue), Venue, tree)
    return venue or list(said)
