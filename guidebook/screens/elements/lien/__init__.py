"""The element `lien`."""

from __future__ import annotations

from pydantic import Field

from guidebook.schema import Prose
from guidebook.screens.element import CLICKED, Action, Element


class Link(Element):
    """Un lien : des mots soulignés."""

    kind = "lien"
    actions = (Action.CLICK,)
    roles = CLICKED
    text: Prose = Field(alias="lien", description="Les mots du lien.")
