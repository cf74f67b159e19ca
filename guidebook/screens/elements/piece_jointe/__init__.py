"""The element `piece_jointe`."""

from __future__ import annotations

from pydantic import Field

from guidebook.schema import Prose, Verbatim
from guidebook.screens.element import CLICKED, Action, Element


class Attachment(Element):
    """Un bouton pour joindre un fichier."""

    kind = "piece_jointe"
    actions = (Action.SEND, Action.CLICK)
    roles = CLICKED
    text: Prose = Field(alias="piece_jointe", description="Les mots écrits sur le bouton.")
    value: Verbatim | None = Field(None, alias="valeur", description="Le nom du fichier à joindre.")
