"""The element `touche`."""

from __future__ import annotations

from pydantic import Field

from guidebook.screens.element import Action, Element, KeyName


class Key(Element):
    """Une touche du clavier."""

    kind = "touche"
    actions = (Action.PRESS,)
    frames = ("clavier",)
    text: KeyName = Field(alias="touche", description="Le nom de la touche, comme sur le clavier dessiné.")
