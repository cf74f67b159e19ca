"""The element `barre_adresse`."""

from __future__ import annotations

from pydantic import Field

from guidebook.screens.element import Action, Element, Value


class AddressBar(Element):
    """La barre d’adresse du navigateur, en haut."""

    kind = "barre_adresse"
    actions = (Action.TYPE, Action.CLICK)
    frames = ("navigateur",)
    text: Value = Field(alias="barre_adresse", description="L’adresse écrite dans la barre.")

    @property
    def enter_sends(self) -> bool:
        return True

    @property
    def expected(self) -> str:
        return self.text if self.action is Action.TYPE else ""
