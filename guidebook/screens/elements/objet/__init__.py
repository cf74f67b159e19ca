"""The element `objet`."""

from __future__ import annotations

from pydantic import Field

from guidebook.schema import Prose
from guidebook.screens.element import Action, Element


class Movable(Element):
    """Une chose à déplacer, et l’endroit où la poser."""

    kind = "objet"
    actions = (Action.MOVE,)
    text: Prose = Field(alias="objet", description="Le nom de la chose à déplacer.")
    value: Prose = Field(alias="vers", description="Le nom de l’endroit où la poser.")
