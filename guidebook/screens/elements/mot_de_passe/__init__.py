"""The element `mot_de_passe`."""

from __future__ import annotations

from pydantic import Field

from guidebook.schema import Prose
from guidebook.screens.element import FILLED, Action, Element, Value


class PasswordField(Element):
    """Un champ de mot de passe : des points cachent ce qu’on y écrit."""

    kind = "mot_de_passe"
    actions = (Action.TYPE, Action.CLICK)
    roles = FILLED
    text: Prose = Field(alias="mot_de_passe", description="Le nom du champ.")
    hint: Prose | None = Field(None, alias="aide", description="La petite aide sous le nom du champ.")
    value: Value | None = Field(None, alias="valeur", description="Le mot de passe d’exercice.")
