"""The element `fichier`."""

from __future__ import annotations

from pydantic import Field

from guidebook.schema import Prose, Verbatim
from guidebook.screens.element import Action, Element


class FileLine(Element):
    """Un fichier : dans une fenêtre de fichiers, ou joint à un e-mail."""

    kind = "fichier"
    actions = (Action.CLICK, Action.DOUBLE_CLICK)
    text: Verbatim = Field(alias="fichier", description="Le nom du fichier.")
    hint: Prose | None = Field(None, alias="aide", description="Un détail : la taille, la date.")
