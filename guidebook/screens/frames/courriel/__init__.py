"""The frame `courriel`."""

from __future__ import annotations

from pydantic import Field

from guidebook.schema import Prose
from guidebook.screens.element import Value
from guidebook.screens.screen import Screen


class Mail(Screen):
    """Un e-mail ouvert ou en train d’être écrit, ou une boîte de réception."""

    kind = "courriel"
    sender: Prose | None = Field(None, alias="de", description="Qui l’a envoyé.")
    recipient: Value | None = Field(None, alias="a", description="Qui le reçoit.")
    subject: Prose | None = Field(None, alias="objet", description="L’objet de l’e-mail.")

    @property
    def is_received(self) -> bool:
        """In a list of messages, or in one being written, nobody has sent it."""
        return self.sender is not None
