"""The element `interrupteur`: not in the package, so that a test adds it (see tests/build/test_new_element.py)."""

from __future__ import annotations

from pydantic import Field

from guidebook.schema import Prose
from guidebook.screens.element import Action, Element


class Switch(Element):
    """Un petit bouton qui glisse : allumé ou éteint."""

    kind = "interrupteur"
    actions = (Action.TICK,)
    text: Prose = Field(alias="interrupteur", description="Le texte à côté de l’interrupteur.")
