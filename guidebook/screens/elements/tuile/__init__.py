"""The element `tuile`."""

from __future__ import annotations

from pydantic import Field

from guidebook.schema import Prose
from guidebook.screens.element import CLICKED, Action, Element


class Tile(Element):
    """Une grande case cliquable, avec un titre et une explication."""

    kind = "tuile"
    actions = (Action.CLICK, Action.DOUBLE_CLICK, Action.POINT)
    roles = CLICKED
    text: Prose = Field(alias="tuile", description="Le titre de la case.")
    hint: Prose | None = Field(None, alias="aide", description="L’explication sous le titre.")
