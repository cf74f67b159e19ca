"""The element `donnee`."""

from __future__ import annotations

from pydantic import Field

from guidebook.schema import Prose
from guidebook.screens.element import Element, Value


class Datum(Element):
    """Une information imprimée ou affichée : un nom, puis sa valeur."""

    kind = "donnee"
    text: Prose = Field(alias="donnee", description="Le nom de l’information.")
    value: Value = Field(alias="valeur", description="Sa valeur.")
