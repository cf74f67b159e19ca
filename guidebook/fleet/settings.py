"""`flotte.yml`: what a network decides of its kiosks."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Final

from pydantic import AfterValidator, Field, TypeAdapter

from guidebook.problem import Problem
from guidebook.reading.source import read_tree
from guidebook.reading.yaml.shape import shaped
from guidebook.schema import Authored

FILE: Final = "flotte.yml"

Share = Annotated[int, Field(ge=1, le=100)]


def _growing(shares: tuple[int, ...]) -> tuple[int, ...]:
    """Rings in their order; the last one is everybody."""
    return tuple(sorted({*shares, 100}))


class FleetSettings(Authored):
    """Les bornes d’un réseau. Chaque ligne peut manquer."""

    rings: Annotated[tuple[Share, ...], AfterValidator(_growing)] = Field(
        (100,),
        alias="anneaux",
        description="Les parts des bornes, en pour cent, qui prennent un contenu l’une après l’autre.",
    )
    freshness: int = Field(
        35,
        alias="fraicheur",
        ge=7,
        le=370,
        description="Les jours pendant lesquels une borne croit ce qui est publié, sans « flotte prolonger ».",
    )
    kiosks: int = Field(0, alias="bornes", ge=0, le=100_000, description="Le nombre de bornes du réseau.")


def fleet_settings(file: Path) -> FleetSettings | list[Problem]:
    """What a file decides, or what is wrong in it; the usual where there is none."""
    if not file.exists():
        return FleetSettings()
    tree, problems = read_tree(file, file.resolve().parent)
    if tree is None:
        return list(problems)
    if tree.value == "":
        return FleetSettings()
    found, said = shaped(TypeAdapter(FleetSettings), FleetSettings, tree)
    return found or list(said)
