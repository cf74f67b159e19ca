"""The element `endroit`."""

from __future__ import annotations

from pydantic import Field

from guidebook.schema import Prose
from guidebook.screens.element import Element


class Spot(Element):
    """Un endroit d’une photo, montré par son repère."""

    kind = "endroit"
    frames = ("photo",)
    text: Prose = Field(alias="endroit", description="Ce qui est à cet endroit : ceux qui ne voient pas l’entendent.")
    x: int = Field(ge=0, le=100, description="Où il est de gauche (0) à droite (100).")
    y: int = Field(ge=0, le=100, description="Où il est de haut (0) en bas (100).")
    marker: int = Field(alias="repere", ge=1, le=9, description="Le numéro du repère.")
