"""The element `champ`."""

from __future__ import annotations

from pydantic import Field

from guidebook.schema import Prose
from guidebook.screens.element import FILLED, Action, Element, Value


class TextField(Element):
    """Un champ à remplir."""

    kind = "champ"
    actions = (Action.TYPE, Action.CLICK)
    roles = FILLED
    text: Prose = Field(alias="champ", description="Le nom du champ, écrit au-dessus.")
    hint: Prose | None = Field(None, alias="aide", description="La petite aide sous le nom du champ.")
    value: Value | None = Field(None, alias="valeur", description="Ce qu’on y écrit.")
    already: Prose | None = Field(
        None, alias="deja_ecrit", description="Ce qui est déjà dans le champ quand l’exercice commence, à corriger."
    )
    lines: int = Field(1, alias="lignes", ge=1, le=8, description="La hauteur du champ, en lignes.")

    @property
    def asked(self) -> str:
        """Another sentence where a text is corrected."""
        return "corriger" if self.already and self.action is Action.TYPE else super().asked

    @property
    def enter_sends(self) -> bool:
        """In a search, which its own words tell: « Rechercher », « Que cherchez-vous ? »."""
        return self.lines == 1 and "cherch" in self.text.casefold()
