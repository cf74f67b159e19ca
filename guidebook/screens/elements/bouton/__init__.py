"""The element `bouton`."""

from __future__ import annotations

from pydantic import Field

from guidebook.schema import Prose, YesNo
from guidebook.screens.element import CLICKED, Action, Element


class Button(Element):
    """Un bouton."""

    kind = "bouton"
    actions = (Action.CLICK,)
    roles = CLICKED
    text: Prose = Field(alias="bouton", description="Les mots écrits sur le bouton.")
    secondary: YesNo = Field(False, alias="discret", description="oui : un bouton moins important, dessiné en clair.")
