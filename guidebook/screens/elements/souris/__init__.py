"""The element `souris`."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from guidebook.screens.element import Action, Element


class Mouse(Element):
    """Une souris dessinée, avec la partie dont on se sert."""

    kind = "souris"
    actions = (Action.CLICK,)
    frames = ("appareil",)
    text: Literal["bouton gauche", "bouton droit", "molette"] = Field(
        alias="souris", description="La partie de la souris : bouton gauche, bouton droit ou molette."
    )
