"""The element `doigt`."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from guidebook.screens.element import Action, Element


class Finger(Element):
    """Un doigt sur un écran tactile."""

    kind = "doigt"
    actions = (Action.CLICK,)
    frames = ("appareil",)
    is_touched = True
    text: Literal["toucher", "glisser"] = Field(alias="doigt", description="Le geste : toucher ou glisser.")
