"""The element `courriel_recu`."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field

from guidebook.schema import Prose
from guidebook.screens.element import Action, Element


class ReceivedMail(Element):
    """Une ligne de la boîte de réception."""

    kind = "courriel_recu"
    actions = (Action.CLICK,)
    text: Prose = Field(alias="courriel_recu", description="L’objet de l’e-mail.")
    sender: Prose = Field(alias="de", description="Qui l’a envoyé.")

    def texts(self) -> Iterator[str]:
        yield from (self.text, self.sender)
