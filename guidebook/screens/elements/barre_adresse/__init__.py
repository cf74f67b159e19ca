"""The element `barre_adresse`."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator, Field

from guidebook.schema import LONGEST_SHOWN, Drawn, shown_address
from guidebook.screens.element import Action, Element, Typed


class AddressBar(Element):
    """La barre d’adresse du navigateur, en haut."""

    kind = "barre_adresse"
    actions = (Action.TYPE, Action.CLICK)
    frames = ("navigateur",)
    text: Annotated[Typed, AfterValidator(shown_address), Drawn] = Field(
        alias="barre_adresse", max_length=LONGEST_SHOWN, description="L’adresse écrite dans la barre."
    )

    @property
    def enter_sends(self) -> bool:
        return True

    @property
    def expected(self) -> str:
        return self.text if self.action is Action.TYPE else ""
