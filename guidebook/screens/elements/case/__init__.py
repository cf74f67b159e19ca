"""The element `case`."""

from __future__ import annotations

from pydantic import Field

from guidebook.schema import Prose, YesNo
from guidebook.screens.element import Action, Element


class Checkbox(Element):
    """Une case à cocher."""

    kind = "case"
    actions = (Action.TICK,)
    roles = ("checkbox", "switch")
    text: Prose = Field(alias="case", description="Le texte à côté de la case.")
    ticked: YesNo = Field(False, alias="cochee", description="La case est-elle déjà cochée ? oui ou non.")
